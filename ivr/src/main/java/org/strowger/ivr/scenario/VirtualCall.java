package org.strowger.ivr.scenario;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.WaitingConfig;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.flow.SecretCollect;
import org.strowger.core.yaml.Values;

/** A call without a telephone: it shows a flow the given world, and notes all that the flow does. */
final class VirtualCall implements FlowCall {
    static final long NEVER = Long.MAX_VALUE;
    private static final int USUAL_PRIORITY = 50;
    private static final long NOBODY_SERVES_NS = 24L * 3_600 * 1_000_000_000;

    /** Where the call is. */
    enum Place { IN_FLOW, QUEUED, ANNOUNCED, TALKING, GONE }

    /** What a comfort flow may hold back. */
    enum Held { ANSWER, TIMEOUT }

    private final FlowBundle bundle;
    private final CenterConfig center;
    private final Given given;
    private final Journey journey;
    long nowNs;
    long deadlineNs = NEVER;
    /** When the longest wait in the queue is over. */
    long queueEndNs = NEVER;
    long playId;
    boolean playing;
    Place place = Place.IN_FLOW;
    String queue = "";
    int queueIndex;
    /** The comfort flow that the queue node named, or -1. */
    int wishedComfort;
    /** Whether a comfort flow is heard. */
    boolean comforted;
    /** The handler that is asked, or empty. */
    String asked = "";
    long askedId;
    /** What the adapter collects in secret, if it does. */
    Optional<SecretKeys> secret = Optional.empty();
    /** The recording that goes on, or 0. */
    long recordingId;
    long recordingFromNs;
    /** Whether the flow has told it to stop. */
    boolean stopped;
    boolean transferring;
    /** Whether it comes back when the other side has left. */
    boolean attended;
    /** What waits until the comfort flow lets go of the caller. */
    Optional<Held> held = Optional.empty();
    private long lastId;
    /** Whether the list begun last holds anything. */
    private boolean listed;
    private int priority;

    VirtualCall(FlowBundle bundle, CenterConfig center, Given given, Journey journey) {
        this.bundle = bundle;
        this.center = center;
        this.given = given;
        this.journey = journey;
        this.priority = number("call.priority", USUAL_PRIORITY);
    }

    @Override
    public long nowNs() {
        return nowNs;
    }

    @Override
    public long wallMs() {
        return given.wallMs() + nowNs / 1_000_000;
    }

    @Override
    public long callId() {
        return number("call.id", 1001);
    }

    @Override
    public CharSequence caller() {
        return given.values().getOrDefault("call.from", "");
    }

    @Override
    public CharSequence called() {
        return given.values().getOrDefault("call.to", "");
    }

    @Override
    public CharSequence attribute(String name) {
        return given.values().getOrDefault(name, "");
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public void priority(int newPriority) {
        priority = newPriority;
    }

    @Override
    public int queueWaiting(int index) {
        return number(key(index, "waiting"), 0);
    }

    @Override
    public int queueAgents(int index) {
        return number(key(index, "agents"), 1);
    }

    @Override
    public boolean queueOpen(int index) {
        String open = given.values().get(key(index, "open"));
        return open == null ? isOpenByItsHours(config(index)) : open.equals("true");
    }

    private boolean isOpenByItsHours(QueueConfig config) {
        return config.hours().map(name -> center.hours().get(name).stateWithoutNamesAt(wallMs()) == 0)
                .orElse(true);
    }

    @Override
    public long queueWaitNs(int index) {
        String wait = given.values().get(key(index, "wait"));
        if (wait != null) {
            return Values.duration(wait).orElseThrow().toNanos();
        }
        return queueAgents(index) == 0 ? NOBODY_SERVES_NS : 0;
    }

    private QueueConfig config(int index) {
        return center.queues().get(index);
    }

    private String key(int index, String value) {
        return "queue." + config(index).name() + '.' + value;
    }

    private int number(String key, int usual) {
        String text = given.values().get(key);
        return text == null ? usual : Integer.parseInt(text);
    }

    @Override
    public void beginPlay(int language, int times) {
        listed = false; // neither has a word in the language of actions
    }

    @Override
    public void playPrompt(int prompt) {
        listed = true;
        journey.did("play " + bundle.prompts().get(prompt));
    }

    @Override
    public void playValue(PromptKind kind, CharSequence text) {
        listed = true;
        journey.did("play " + kind.name().toLowerCase(Locale.ROOT) + ' ', text);
    }

    @Override
    public long endPlay() {
        playId = ++lastId;
        playing = true;
        return playId;
    }

    @Override
    public void stopPlay(long stopped) {
        playing = false;
        journey.did("stop");
    }

    @Override
    public void deadlineAt(long atNs) {
        deadlineNs = atNs;
    }

    @Override
    public void clearDeadline() {
        deadlineNs = NEVER;
    }

    @Override
    public QueueEntry enqueue(int index, int newPriority, int skills, long maxWaitNs, int comfort) {
        WaitingConfig waiting = config(index).waiting();
        if (!queueOpen(index)) {
            return QueueEntry.CLOSED;
        }
        if (waiting.maxWaiting() > 0 && queueWaiting(index) >= waiting.maxWaiting()) {
            return QueueEntry.FULL;
        }
        if (queueAgents(index) == 0 && waiting.joinWhen().equals(WaitingConfig.MEMBER_SIGNED_IN)) {
            return QueueEntry.NO_AGENTS;
        }
        queue = config(index).name();
        queueIndex = index;
        wishedComfort = comfort;
        place = Place.QUEUED;
        Duration limit = maxWaitNs > 0 ? Duration.ofNanos(maxWaitNs) : waiting.maxWait();
        queueEndNs = limit.isZero() ? NEVER : nowNs + limit.toNanos();
        journey.did("enqueue " + queue);
        return QueueEntry.ENTERED;
    }

    @Override
    public void beginInvoke(String handler, int attempt) {
        asked = handler;
    }

    @Override
    public void invokeArgument(String name, CharSequence value) {
        // has no word in the language of actions
    }

    @Override
    public long endInvoke() {
        journey.did("invoke " + asked);
        askedId = ++lastId;
        return askedId;
    }

    @Override
    public void cancelInvoke(String handler, long invokeId) {
        asked = "";
        journey.did("cancel " + handler);
    }

    @Override
    public long collectSecretly(SecretCollect how) {
        SecretKeys keys = new SecretKeys(++lastId, how);
        secret = Optional.of(keys);
        playing = listed;
        if (!playing) {
            keys.listen(nowNs);
        }
        return keys.id;
    }

    @Override
    public void stopCollecting(long collectId) {
        secret = Optional.empty();
        playing = false;
        journey.did("stop");
    }

    @Override
    public void maskRecording(boolean on) {
        journey.did(on ? "mask on" : "mask off");
    }

    @Override
    public long startRecording(long silenceNs) {
        journey.did("record");
        recordingId = ++lastId;
        recordingFromNs = nowNs;
        stopped = false;
        return recordingId;
    }

    @Override
    public void stopRecording(long stoppedId) {
        journey.did("record stop");
        stopped = true;
    }

    @Override
    public boolean transfer(CharSequence to, long ringNs) {
        return transfers(to, false);
    }

    @Override
    public boolean dial(CharSequence to, long ringNs) {
        return transfers(to, true);
    }

    private boolean transfers(CharSequence to, boolean comesBack) {
        journey.did("transfer ", to);
        transferring = true;
        attended = comesBack;
        return true;
    }

    @Override
    public void stopDialling() {
        journey.did("transfer stop");
        transferring = false;
    }

    @Override
    public boolean callBack(int index, CharSequence number, boolean keepsPlace, int tries, long gapNs) {
        journey.did("callback " + config(index).name());
        return !"false".equals(given.values().get(key(index, "callback")));
    }

    @Override
    public void outcome(String name) {
        // has no word in the language of actions
    }

    @Override
    public void result(String name, CharSequence value) {
        // has no word in the language of actions
    }

    @Override
    public void music(int prompt) {
        journey.did("music " + (prompt < 0 ? "off" : bundle.prompts().get(prompt)));
    }

    @Override
    public int tellPlace() {
        return 1 + queueWaiting(queueIndex);
    }

    @Override
    public long tellWaitNs() {
        return queueAgents(queueIndex) == 0 ? -1 : queueWaitNs(queueIndex);
    }

    @Override
    public boolean isAwaited() {
        return held.isPresent();
    }

    @Override
    public void leaveQueue() {
        comforted = false;
        place = Place.IN_FLOW;
        queueEndNs = NEVER;
        held = Optional.empty();
        journey.leaves(queue);
    }

    @Override
    public void routeTaken(int route, int place) {
        journey.took(route);
    }

    @Override
    public void dropped(Dropped what) {
        journey.dropped(what);
    }

    @Override
    public void hangup(HangupCause cause) {
        place = Place.GONE;
        playing = false;
        journey.did("hangup " + cause.name().toLowerCase(Locale.ROOT));
    }
}
