package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.codec.AnswerDecoder;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.HangupDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MusicDecoder;
import org.strowger.core.internal.codec.PlayDecoder;
import org.strowger.core.internal.codec.StopPlayDecoder;
import org.strowger.core.internal.config.ChangeBook;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.replay.Replayer;
import org.strowger.core.internal.ring.CallbackEncoders;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.EncodedCommand;
import org.strowger.core.internal.ring.RecordSlot;
import org.strowger.core.internal.ring.ShiftEncoders;
import org.strowger.core.internal.ring.TalkFactEncoders;
import org.strowger.core.internal.tell.CommandOutlet;
import org.strowger.core.internal.tell.Herald;
import org.strowger.core.internal.view.LiveView;
import org.strowger.core.ranking.TestRankings;
import org.strowger.core.status.AcdStatus.AgentStatus;
import org.strowger.core.status.QueueStatus;

/**
 * A decider alone, under a hand-moved clock, for tests: each method is one command; what follows is kept as
 * readable lines. Legs that the engine dials are odd, callers' legs even.
 */
final class Trial {
    private static final long MS = 1_000_000;
    /** What an adapter can do that is as plain as most. */
    private static final int MUSIC = 1 << Capability.MUSIC.ordinal();

    final Decider decider;
    final CenterConfig center;
    final LiveView live;
    private final Herald herald;
    private final CommandEncoders encoders = new CommandEncoders();
    private final ShiftEncoders shift = new ShiftEncoders();
    private final CallbackEncoders callbacks = new CallbackEncoders();
    private final TalkFactEncoders facts = new TalkFactEncoders();
    private final RecordSlot slot = new RecordSlot();
    private final List<String> told = new ArrayList<>();
    private final List<String> inventories = new ArrayList<>();
    private final ChangeBook changes;
    private final FlowBundle flows;
    private final Map<String, ChangeBook.Kept> stored = new HashMap<>();
    private List<String> agents;
    private List<String> queues;
    private final List<String> quiet = new ArrayList<>();
    private final TapeRecorder tape;
    private ReasonTable reasons;
    private long nowNs;
    private long wallMs = 915_170_400_000L;
    private long sequence;
    private long nextLeg = 2;
    private Runnable afterEach = () -> { };

    Trial(CenterConfig center) {
        this(center, null);
    }

    Trial(CenterConfig center, FlowBundle flows) {
        this.center = center;
        this.flows = flows;
        RoutingPlan plan = new RoutingPlan(center, rankings());
        this.changes = new ChangeBook(CenterBook.first(plan, flows), stored::get);
        this.decider = new Decider(center, plan, flows, changes);
        this.live = new LiveView(center);
        this.herald = new Herald(center, live, changes);
        this.agents = changes.layout().agents().list();
        this.queues = changes.layout().queues().list();
        this.tape = new TapeRecorder();
        this.reasons = ReasonTable.of(center);
        herald.addListener(event -> told.add(line(event)));
        herald.addOutlet(new Outlet());
        decider.watchedBy(new ExplainedOffers(decider));
        decide(encoders.adapterUp(0, 1, MUSIC));
        decide(encoders.inventoryEnd(0));
        told.clear();
    }

    /** A queue with settings that suit tests: first come first served, longest idle, no wrap-up. */
    static QueueConfig.Builder queue(String name) {
        return QueueConfig.named(name).ranking("idle").callRanking("arrival")
                .wrapUp(java.time.Duration.ZERO);
    }

    /** Rankings that tests name. */
    static RankingCatalog rankings() {
        return new RankingCatalog(List.of(new TestRankings()));
    }

    Trial signIn(String agent) {
        return decide(encoders.agentSignIn(agents.indexOf(agent), true, 0));
    }

    Trial signInNotReady(String agent, NotReadyReason reason) {
        return decide(encoders.agentSignIn(agents.indexOf(agent), false, reasons.number(reason)));
    }

    Trial ready(String agent) {
        return decide(encoders.agentReady(agents.indexOf(agent)));
    }

    Trial notReady(String agent, NotReadyReason reason) {
        return decide(encoders.agentNotReady(agents.indexOf(agent), reasons.number(reason)));
    }

    Trial signOut(String agent) {
        return decide(encoders.agentSignOut(agents.indexOf(agent)));
    }

    Trial endWrapUp(String agent) {
        return decide(encoders.agentEndWrapUp(agents.indexOf(agent)));
    }

    /** A call comes in and is answered; returns its id. */
    long arrives() {
        return arrives(-1, "100");
    }

    long arrives(int priority, String called) {
        long leg = nextLeg;
        nextLeg += 2;
        decide(encoders.legOffered(0, leg, priority, "0501", called));
        decide(encoders.legAnswered(0, leg));
        return leg;
    }

    /** A call comes in of which the switch says something. */
    long arrivesWith(Map<String, String> attributes) {
        long leg = nextLeg;
        nextLeg += 2;
        decide(encoders.legOffered(0, leg, -1, "0501", "100", attributes));
        decide(encoders.legAnswered(0, leg));
        return leg;
    }

    /** A call comes in without a number of its caller. */
    long arrivesAnonymous() {
        long leg = nextLeg;
        nextLeg += 2;
        decide(encoders.legOffered(0, leg, -1, "", "100"));
        decide(encoders.legAnswered(0, leg));
        return leg;
    }

    Trial offered(long leg) {
        return decide(encoders.legOffered(0, leg, -1, "0501", "100"));
    }

    Trial rings(long leg) {
        return decide(encoders.legRinging(leg));
    }

    Trial answers(long leg) {
        return decide(encoders.legAnswered(0, leg));
    }

    Trial bridged(long caller, long agentLeg) {
        return decide(encoders.bridged(1, caller, agentLeg));
    }

    Trial ends(long leg, Reason reason) {
        return decide(encoders.legEnded(leg, reason));
    }

    Trial key(long leg, char key) {
        return decide(encoders.dtmf(leg, key));
    }

    Trial played(long leg, long play) {
        return decide(encoders.playFinished(leg, play, PlayEnd.END));
    }

    Trial failed(int command, long leg, Reason reason) {
        return decide(encoders.commandFailed(command, leg, 0, reason));
    }

    Trial bridgeFailed(long call, long bridge, Reason reason) {
        return decide(encoders.commandFailed(BridgeDecoder.TEMPLATE_ID, call, bridge, reason));
    }

    Trial enqueue(long call, String queue, int priority) {
        return decide(encoders.callEnqueue(call, queues.indexOf(queue), priority));
    }

    Trial withdraw(long call) {
        return decide(encoders.callWithdraw(call));
    }

    Trial hangUp(long call) {
        return decide(encoders.callHangup(call));
    }

    /** Another configuration takes the place of the present one. */
    Trial reconfigure(CenterConfig next) {
        return put(prepare(next));
    }

    /** Works out the change to another configuration, which {@link #put} is to put in next. */
    CenterChange prepare(CenterConfig next) {
        ChangeBook.Kept kept = new ChangeBook.Kept(next, aligned -> flows);
        CenterChange change = changes.prepare(kept, next.hash());
        changes.announce(change);
        changes.keep(change);
        stored.put(change.hash(), kept);
        agents = change.layout().agents().list();
        queues = change.layout().queues().list();
        reasons = ReasonTable.of(change.layout());
        return change;
    }

    Trial put(CenterChange change) {
        return decide(encoders.configChange(change.number(), change.hash()));
    }

    Trial adapterDown() {
        return decide(encoders.adapterDown(0));
    }

    Trial adapterUp(long epoch, long... legs) {
        decide(encoders.adapterUp(0, epoch, MUSIC));
        for (long leg : legs) {
            decide(encoders.legAlive(0, leg));
        }
        return decide(encoders.inventoryEnd(0));
    }

    /** Time passes; every timer fires at its moment. */
    Trial passes(long amount, TimeUnit unit) {
        long untilNs = nowNs + unit.toNanos(amount);
        while (decider.nextDeadlineNs() <= untilNs) {
            nowNs = Math.max(nowNs, decider.nextDeadlineNs());
            decide(encoders.tick());
        }
        nowNs = untilNs;
        return this;
    }

    Trial wallMs(long ms) {
        wallMs = ms;
        return this;
    }

    long nowNs() {
        return nowNs;
    }

    /** Lets somebody hear all that is told from now on. */
    void listen(org.strowger.core.event.AcdListener listener) {
        herald.addListener(listener);
    }

    /** What is to be checked after each command from now on. */
    void afterEach(Runnable check) {
        afterEach = check;
    }

    /** The process ended untold, and another one goes on. */
    Trial restarts() {
        return decide(encoders.engineRestarted());
    }

    /** What was told since this was last asked. */
    List<String> told() {
        List<String> lines = List.copyOf(told);
        told.clear();
        return lines;
    }

    /** The same, and it is told again when asked. */
    List<String> toldSoFar() {
        return List.copyOf(told);
    }

    /** The inventories that switches were asked for since this was last asked; no line of {@link #told}. */
    List<String> inventories() {
        return quiet("inventory");
    }

    /** What was shown on screens after the dial since this was last asked; no line of {@link #told}. */
    List<String> screens() {
        return quiet("data");
    }

    private List<String> quiet(String kind) {
        List<String> lines = quiet.stream().filter(line -> line.startsWith(kind)).toList();
        quiet.removeAll(lines);
        return lines;
    }

    QueueStatus status(String queue) {
        return live.status().queues().stream().filter(status -> status.queue().equals(queue)).findFirst()
                .orElseThrow(() -> new AssertionError("no queue '" + queue + "' is shown"));
    }

    /** The offer of an agent by chance among those who have one, or null if nobody has. */
    Offer anyOffer(SplittableRandom random) {
        Floor floor = decider.floor();
        int from = random.nextInt(floor.agents.length);
        for (int i = 0; i < floor.agents.length; i++) {
            Agent agent = floor.agents[(from + i) % floor.agents.length];
            if (agent.offerSlot != Agent.NO_SLOT) {
                return floor.calls.offer(agent.offerSlot);
            }
        }
        return null;
    }

    /** A decider in its first state that finds the configurations which this one was given. */
    Decider again() {
        RoutingPlan plan = new RoutingPlan(center, rankings());
        return new Decider(center, plan, flows, new ChangeBook(CenterBook.first(plan, flows), stored::get));
    }

    /** All records so far, for another decider to decide again. */
    TapeRecorder tape() {
        return tape;
    }

    /**
     * Decides every record again.
     *
     * @param where what a message begins with
     * @return the decider that did
     * @throws org.strowger.core.journal.JournalException if it has other effects for one of them
     */
    Decider assertReplays(String where) {
        Decider again = again();
        Replayer replayer = new Replayer(again, (sequence, nowNs, wallMs, record) -> { });
        tape.play(replayer);
        assertEquals(tape.size(), replayer.records(), where);
        assertEquals(decider.digest(), again.digest(), where);
        return again;
    }

    Decider assertReplays() {
        return assertReplays("replay");
    }

    /** What the host asks of an agent beyond coming and going. */
    Trial asks(Function<ShiftEncoders, EncodedCommand> request) {
        return decide(request.apply(shift));
    }

    /** What the host asks of callbacks. */
    Trial callbacks(Function<CallbackEncoders, EncodedCommand> request) {
        return decide(request.apply(callbacks));
    }

    /** Wall-clock time now. */
    long wallNowMs() {
        return wallMs + nowNs / MS;
    }

    int agent(String name) {
        return agents.indexOf(name);
    }

    int queueIndex(String name) {
        return queues.indexOf(name);
    }

    /** A switch reports an agent's phone. */
    Trial phone(int adapter, String agent, DeviceState state) {
        return decide(facts.endpointState(adapter, agents.indexOf(agent), state));
    }

    /** A switch lists its legs; nothing is concluded from them. */
    Trial inventory(int adapter) {
        return decide(facts.inventoryTaken(adapter, 1));
    }

    /** A switch that can do more than every switch comes up. */
    Trial adapterUp(int adapter, long epoch, Set<Capability> capabilities) {
        int bits = 0;
        for (Capability capability : capabilities) {
            bits |= 1 << capability.ordinal();
        }
        decide(encoders.adapterUp(adapter, epoch, bits));
        return decide(encoders.inventoryEnd(adapter));
    }

    Trial adapterDown(int adapter) {
        return decide(encoders.adapterDown(adapter));
    }

    /** What an agent does, as the live view tells it. */
    AgentStatus agentStatus(String name) {
        return live.status().agents().get(agents.indexOf(name));
    }

    /** Any other command. */
    Trial command(EncodedCommand encoded) {
        return decide(encoded);
    }

    private Trial decide(EncodedCommand encoded) {
        slot.record.begin(encoded.length());
        slot.record.buffer().putBytes(RecordBuffer.COMMAND, encoded.bytes(), 0, encoded.length());
        slot.nowNs = nowNs;
        slot.wallMs = wallMs + nowNs / MS;
        if (decider.decide(slot.record, slot.nowNs, slot.wallMs)) {
            slot.sequence = ++sequence;
            tape.add(slot);
            herald.tell(slot);
            afterEach.run();
        }
        return this;
    }

    private static String line(AcdEvent event) {
        StringBuilder text = new StringBuilder(event.kind().name());
        if (event.callId() >= 0) {
            text.append(" call ").append(event.callId());
        }
        if (!event.queue().isEmpty()) {
            text.append(" in ").append(event.queue());
        }
        if (!event.agent().isEmpty()) {
            text.append(" agent ").append(event.agent());
        }
        if (!event.otherAgent().isEmpty()) {
            text.append(" other ").append(event.otherAgent());
        }
        if (!event.team().isEmpty()) {
            text.append(" team ").append(event.team());
        }
        if (!event.detail().isEmpty()) {
            text.append(' ').append(event.detail());
        }
        if (!event.who().isEmpty()) {
            text.append(" by ").append(event.who()).append(": ").append(event.why());
        }
        return text.toString();
    }

    private String telephony(org.agrona.DirectBuffer buffer, int offset) {
        MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
        return switch (header.templateId()) {
            case AnswerDecoder.TEMPLATE_ID ->
                "answer " + new AnswerDecoder().wrapAndApplyHeader(buffer, offset, header).legId();
            case HangupDecoder.TEMPLATE_ID -> {
                HangupDecoder hangup = new HangupDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "hangup " + hangup.legId() + " " + Reason.values()[hangup.reason()];
            }
            case DialDecoder.TEMPLATE_ID -> {
                DialDecoder dial = new DialDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "dial " + dial.legId() + " "
                        + (dial.agent() < 0 ? outside(dial) : agents.get(dial.agent()));
            }
            case BridgeDecoder.TEMPLATE_ID -> {
                BridgeDecoder bridge = new BridgeDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "bridge " + bridge.legA() + " " + bridge.legB();
            }
            case MusicDecoder.TEMPLATE_ID -> {
                MusicDecoder music = new MusicDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "music " + music.legId() + (music.queue() < 0 ? " off" : "");
            }
            case StopPlayDecoder.TEMPLATE_ID ->
                "stop " + new StopPlayDecoder().wrapAndApplyHeader(buffer, offset, header).legId();
            case PlayDecoder.TEMPLATE_ID -> {
                PlayDecoder play = new PlayDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "play " + play.legId() + " " + play.playId();
            }
            default -> TalkLines.line(buffer, offset);
        };
    }

    private static String outside(DialDecoder dial) {
        if (dial.queue() < 0) {
            return "outside";
        }
        DialDecoder.AttributesDecoder attributes = dial.attributes();
        while (attributes.hasNext()) {
            attributes.next().skipName();
            attributes.skipValue();
        }
        return dial.endpoint();
    }

    /** Notes telephony commands. */
    private final class Outlet implements CommandOutlet {
        @Override
        public void connectionBegan(long epoch) {
            told.add("connection " + epoch);
        }

        @Override
        public boolean offer(org.agrona.DirectBuffer buffer, int offset, int length) {
            String line = telephony(buffer, offset);
            if (line.startsWith("inventory") || line.startsWith("data")) {
                quiet.add(line);
            } else {
                told.add(line);
            }
            return true;
        }
    }
}
