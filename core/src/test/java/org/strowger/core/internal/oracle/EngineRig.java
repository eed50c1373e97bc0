package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.codec.AnswerDecoder;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.decide.Probe;
import org.strowger.core.internal.law.Fact;
import org.strowger.core.internal.law.FactReader;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.PlanBook;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.EncodedCommand;
import org.strowger.core.internal.ring.RecordSlot;
import org.strowger.core.internal.ring.ShiftEncoders;
import org.strowger.core.internal.tell.Herald;
import org.strowger.core.internal.view.LiveView;
import org.strowger.core.ranking.TestRankings;

/** The engine's decide stage under a hand-moved clock, fed with commands of a script. */
final class EngineRig {
    private static final long WALL_MS = 915_170_400_000L;
    private static final long MS = 1_000_000;

    private final PlanBook book;
    private final RecordSlot slot;
    private final Decider decider;
    private final Probe probe;
    private final LiveView live;
    private final Herald herald;
    private final Tape tape = new Tape();
    private final CommandEncoders encoders = new CommandEncoders();
    private final ShiftEncoders shift = new ShiftEncoders();
    private final FactReader reader = new FactReader();
    private final List<List<Long>> legs = new ArrayList<>();
    private final Map<Long, List<Long>> bridges = new HashMap<>();
    private final long[] epochs = new long[4];
    private long nowNs;
    private long wallStepMs;
    private long sequence;
    private List<Fact> facts = List.of();

    /** @param slot room for one record, to be shared by rigs that are used one after the other */
    EngineRig(PlanBook book, RecordSlot slot) {
        CenterConfig center = book.layout().center();
        this.book = book;
        this.slot = slot;
        this.decider = newDecider(book);
        this.probe = new Probe(decider);
        this.live = new LiveView(center);
        this.herald = new Herald(center, live);
        center.agents().forEach(agent -> legs.add(new ArrayList<>()));
    }

    /** What rigs of one centre may share. */
    static PlanBook book(CenterConfig center) {
        return PlanBook.first(
                Layout.of(center), new RankingCatalog(List.of(new TestRankings())), Optional.empty());
    }

    private static Decider newDecider(PlanBook book) {
        CenterConfig center = book.layout().center();
        return new Decider(center, new RoutingPlan(book), new TestFlows(center));
    }

    Probe probe() {
        return probe;
    }

    LiveView live() {
        return live;
    }

    long nowNs() {
        return nowNs;
    }

    /** What the last command decided. */
    List<Fact> facts() {
        return facts;
    }

    void at(long ns) {
        nowNs = ns;
    }

    /** The wall clock is put forward or back; engine time does not care. */
    void stepWallClock(long ms) {
        wallStepMs += ms;
    }

    void tick() {
        decide(encoders.tick());
    }

    /** Applies a command other than the passing of time. */
    void apply(Command command) {
        if (command instanceof Command.SignIn in) {
            decide(encoders.agentSignIn(in.agent(), in.ready(), NotReadyReason.common().indexOf(in.reason())));
        } else if (command instanceof Command.Ready ready) {
            decide(encoders.agentReady(ready.agent()));
        } else if (command instanceof Command.NotReady away) {
            decide(encoders.agentNotReady(away.agent(), NotReadyReason.common().indexOf(away.reason())));
        } else if (command instanceof Command.SignOut out) {
            decide(encoders.agentSignOut(out.agent()));
        } else if (command instanceof Command.EndWrapUp end) {
            decide(encoders.agentEndWrapUp(end.agent()));
        } else if (command instanceof Command.OptOut member) {
            decide(shift.optOut(member.agent(), member.queue(), member.out()));
        } else if (command instanceof Command.ExtendWrapUp extend) {
            decide(shift.extendWrapUp(extend.agent(), extend.ns()));
        } else if (command instanceof Command.ForceOff force) {
            decide(shift.forceOff(force.agent(), force.how().ordinal(), "eve", "drill"));
        } else if (command instanceof Command.Enqueue into) {
            decide(encoders.callEnqueue(into.call(), into.queue(), into.priority()));
        } else if (command instanceof Command.Withdraw withdraw) {
            decide(encoders.callWithdraw(withdraw.call()));
        } else if (command instanceof Command.HangUp hangUp) {
            decide(encoders.callHangup(hangUp.call()));
        } else {
            applyAdapters(command);
        }
    }

    private void applyAdapters(Command command) {
        if (command instanceof Command.Arrives in) {
            decide(encoders.legOffered(in.adapter(), in.call(), in.priority(), "0501", in.called()));
        } else if (command instanceof Command.Rings rings) {
            decide(encoders.legRinging(leg(rings.leg())));
        } else if (command instanceof Command.Answers answers) {
            decide(encoders.legAnswered(answers.adapter(), leg(answers.leg())));
        } else if (command instanceof Command.Ends ends) {
            decide(encoders.legEnded(leg(ends.leg()), ends.reason()));
        } else if (command instanceof Command.Bridged bridged) {
            decide(encoders.bridged(1, leg(bridged.leg()), leg(bridged.other())));
        } else if (command instanceof Command.Key key) {
            decide(encoders.dtmf(key.call(), key.key()));
        } else if (command instanceof Command.Failed failed) {
            int template = failed.dial() ? DialDecoder.TEMPLATE_ID : AnswerDecoder.TEMPLATE_ID;
            decide(encoders.commandFailed(template, leg(failed.leg()), 0, failed.reason()));
        } else if (command instanceof Command.BridgeFailed failed) {
            long bridge = back(bridges.getOrDefault(failed.call(), List.of()), failed.back());
            decide(encoders.commandFailed(BridgeDecoder.TEMPLATE_ID, failed.call(), bridge, failed.reason()));
        } else if (command instanceof Command.Up up) {
            epochs[up.adapter()] += up.fresh() ? 1 : 0;
            decide(encoders.adapterUp(up.adapter(), epochs[up.adapter()]));
        } else if (command instanceof Command.Alive alive) {
            decide(encoders.legAlive(alive.adapter(), leg(alive.leg())));
        } else if (command instanceof Command.InventoryEnds ends) {
            decide(encoders.inventoryEnd(ends.adapter()));
        } else if (command instanceof Command.Restarts) {
            decide(encoders.engineRestarted());
        } else if (command instanceof Command.Down down) {
            decide(encoders.adapterDown(down.adapter()));
        } else {
            throw new IllegalArgumentException("the engine is not told: " + command);
        }
    }

    /** Number of a line, or {@link Leg#NOWHERE}. */
    long leg(Leg leg) {
        if (leg instanceof Leg.Caller caller) {
            return caller.id();
        }
        Leg.OfAgent of = (Leg.OfAgent) leg;
        return back(legs.get(of.agent()), of.back());
    }

    private static long back(List<Long> ids, int back) {
        return back < ids.size() ? ids.get(ids.size() - 1 - back) : Leg.NOWHERE;
    }

    private void decide(EncodedCommand encoded) {
        slot.record.begin(encoded.length());
        slot.record.buffer().putBytes(RecordBuffer.COMMAND, encoded.bytes(), 0, encoded.length());
        slot.nowNs = nowNs;
        slot.wallMs = WALL_MS + wallStepMs + nowNs / MS;
        facts = List.of();
        if (decider.decide(slot.record, slot.nowNs, slot.wallMs)) {
            slot.sequence = ++sequence;
            tape.add(slot);
            herald.tell(slot);
            facts = reader.read(slot.record);
            facts.forEach(this::note);
        }
    }

    private void note(Fact fact) {
        switch (fact.kind()) {
            case CALL_ARRIVED -> bridges.put(fact.call(), new ArrayList<>());
            case DIAL -> legs.get(fact.agent()).add(fact.leg());
            case BRIDGE -> bridges.get(fact.call()).add(fact.id());
            default -> { }
        }
    }

    /** Decides everything again. @throws AssertionError if a byte or the last state differs */
    void replay() {
        Decider again = newDecider(book);
        tape.replay(again, slot);
        if (again.digest() != decider.digest()) {
            throw new AssertionError("replay: the effects are the same, the state is not");
        }
    }
}
