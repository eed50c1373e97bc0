package org.strowger.ivr.machine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.flow.SecretCollect;

/** A call that records what a flow does to it, as text. */
final class FakeCall implements FlowCall {
    static final long NO_DEADLINE = Long.MAX_VALUE;
    private static final long USUAL_SILENCE_NS = 5_000_000_000L;

    final List<String> actions = new ArrayList<>();
    final List<Integer> routes = new ArrayList<>();
    final List<Integer> places = new ArrayList<>();
    final Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
    final Map<Integer, QueueEntry> answers = new HashMap<>();
    final Map<Integer, Long> waitsNs = new HashMap<>();
    final Map<Integer, Integer> waiting = new HashMap<>();
    final Map<String, String> attributes = new HashMap<>();
    final List<Integer> priorities = new ArrayList<>();
    final List<String> queues;
    final List<String> prompts;
    final List<String> languages;
    long nowNs;
    long wallAtZeroMs;
    long deadlineNs = NO_DEADLINE;
    long lastPlay;
    long lastInvoke;
    long lastCollect;
    long lastRecording = 70;
    boolean canCollect = true;
    boolean canRecord = true;
    boolean canTransfer = true;
    boolean canCallBack = true;
    private StringBuilder asked;
    int deadlinesSet;
    int priority = 50;
    int plays;
    String caller = "+442071234567";
    boolean over;
    /** Whether it has entered a queue since this was last taken back. */
    boolean queued;
    /** Whether it waits in a queue. */
    boolean waits;
    int queue;
    int comfort;
    int place = 1;
    long waitToTellNs = -1;
    boolean awaited;

    FakeCall(List<String> queues, List<String> prompts, List<String> languages) {
        this.queues = queues;
        this.prompts = prompts;
        this.languages = languages;
    }

    /** Whether an agent has transferred it. */
    boolean transferred;

    @Override
    public boolean wasTransferred() {
        return transferred;
    }

    @Override
    public long nowNs() {
        return nowNs;
    }

    @Override
    public long wallMs() {
        return wallAtZeroMs + nowNs / 1_000_000;
    }

    @Override
    public long callId() {
        return 1001;
    }

    @Override
    public CharSequence caller() {
        return caller;
    }

    @Override
    public CharSequence called() {
        return "100";
    }

    @Override
    public CharSequence attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    @Override
    public int priority() {
        return priority;
    }

    @Override
    public void priority(int newPriority) {
        priorities.add(newPriority);
        priority = newPriority;
    }

    @Override
    public int queueWaiting(int queue) {
        return waiting.getOrDefault(queue, 0);
    }

    @Override
    public int queueAgents(int queue) {
        return 1;
    }

    @Override
    public boolean queueOpen(int queue) {
        return answers.get(queue) != QueueEntry.CLOSED;
    }

    @Override
    public long queueWaitNs(int queue) {
        return waitsNs.getOrDefault(queue, 0L);
    }

    @Override
    public void beginPlay(int language, int times) {
        plays++;
        if (language != 0) {
            actions.add("in " + languages.get(language));
        }
        if (times != 1) {
            actions.add("times " + times);
        }
    }

    @Override
    public void playPrompt(int prompt) {
        actions.add("play " + prompts.get(prompt));
    }

    @Override
    public void playValue(PromptKind kind, CharSequence text) {
        actions.add("play " + kind.name().toLowerCase(Locale.ROOT) + " " + text);
    }

    @Override
    public long endPlay() {
        return ++lastPlay;
    }

    @Override
    public void stopPlay(long playId) {
        actions.add("stop");
    }

    @Override
    public void beginInvoke(String handler, int attempt) {
        asked = new StringBuilder("invoke " + handler + (attempt == 1 ? "" : " attempt " + attempt));
    }

    @Override
    public void invokeArgument(String name, CharSequence value) {
        asked.append(' ').append(name).append('=').append(value);
    }

    @Override
    public long endInvoke() {
        actions.add(asked.toString());
        return ++lastInvoke;
    }

    @Override
    public void cancelInvoke(String handler, long invokeId) {
        actions.add("cancel " + handler);
    }

    @Override
    public long collectSecretly(SecretCollect how) {
        if (!canCollect) {
            return 0;
        }
        actions.add("collect " + how.min() + "-" + how.max() + " " + how.firstMs() + " " + how.betweenMs() + " "
                + how.maxTimeMs() + " " + Integer.toHexString(how.endKeys()) + (how.endRequired() ? " required" : ""));
        return ++lastCollect;
    }

    @Override
    public void stopCollecting(long collectId) {
        actions.add("stop collect");
    }

    @Override
    public void maskRecording(boolean on) {
        actions.add(on ? "mask on" : "mask off");
    }

    @Override
    public long startRecording(long silenceNs) {
        actions.add(silenceNs == USUAL_SILENCE_NS ? "record" : "record silence " + silenceNs / 1_000_000 + "ms");
        return canRecord ? ++lastRecording : 0;
    }

    @Override
    public void stopRecording(long recordingId) {
        actions.add("record stop");
    }

    @Override
    public boolean transfer(CharSequence to, long ringNs) {
        actions.add("transfer " + to + " " + ringNs / 1_000_000_000 + "s");
        return canTransfer;
    }

    @Override
    public boolean dial(CharSequence to, long ringNs) {
        actions.add("dial " + to + " " + ringNs / 1_000_000_000 + "s");
        return canTransfer;
    }

    @Override
    public void stopDialling() {
        actions.add("stop dialling");
    }

    @Override
    public boolean callBack(int queue, CharSequence number, boolean keepsPlace, int tries, long gapNs) {
        actions.add("callback " + queues.get(queue) + " " + number + (keepsPlace ? " keeps" : "") + " " + tries + " "
                + gapNs / 1_000_000_000 + "s");
        return canCallBack;
    }

    @Override
    public void outcome(String name) {
        actions.add("outcome " + name);
    }

    @Override
    public void result(String name, CharSequence value) {
        actions.add("result " + name + "=" + value);
    }

    @Override
    public void deadlineAt(long atNs) {
        deadlinesSet++;
        deadlineNs = atNs;
    }

    @Override
    public void clearDeadline() {
        deadlineNs = NO_DEADLINE;
    }

    @Override
    public QueueEntry enqueue(int queue, int newPriority, int skills, long maxWaitNs, int comfortFlow) {
        QueueEntry answer = answers.getOrDefault(queue, QueueEntry.ENTERED);
        actions.add((answer == QueueEntry.ENTERED ? "enqueue " : answer.name().toLowerCase(Locale.ROOT) + " ")
                + queues.get(queue)
                + (newPriority < 0 ? "" : " priority " + newPriority)
                + (skills < 0 ? "" : " skills " + skills)
                + (maxWaitNs == 0 ? "" : " for " + maxWaitNs / 1_000_000_000 + "s"));
        queued = answer == QueueEntry.ENTERED;
        waits = queued;
        this.queue = queue;
        comfort = comfortFlow;
        return answer;
    }

    @Override
    public void routeTaken(int route, int place) {
        routes.add(route);
        if (place >= 0) {
            places.add(place);
        }
    }

    @Override
    public void dropped(Dropped what) {
        dropped.merge(what, 1, Integer::sum);
    }

    @Override
    public void music(int prompt) {
        actions.add("music " + (prompt < 0 ? "off" : prompts.get(prompt)));
    }

    @Override
    public int tellPlace() {
        return place;
    }

    @Override
    public long tellWaitNs() {
        return waitToTellNs;
    }

    @Override
    public boolean isAwaited() {
        return awaited;
    }

    @Override
    public void leaveQueue() {
        waits = false;
        queued = false;
        actions.add("leave " + queues.get(queue));
    }

    @Override
    public void hangup(HangupCause cause) {
        over = true;
        actions.add("hangup " + cause.name().toLowerCase(Locale.ROOT));
    }
}
