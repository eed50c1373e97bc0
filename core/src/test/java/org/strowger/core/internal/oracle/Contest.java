package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.CallState;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.decide.Probe;
import org.strowger.core.internal.decide.Probe.CallSeen;
import org.strowger.core.internal.decide.Probe.OfferSeen;
import org.strowger.core.internal.law.Accounts.Count;
import org.strowger.core.internal.law.Fact;
import org.strowger.core.internal.law.Laws;
import org.strowger.core.internal.law.Moment;
import org.strowger.core.internal.match.PlanBook;
import org.strowger.core.internal.oracle.Picture.AgentLine;
import org.strowger.core.internal.oracle.Picture.CallLine;
import org.strowger.core.internal.oracle.Picture.OfferLine;
import org.strowger.core.internal.oracle.Picture.QueueLine;
import org.strowger.core.internal.ring.RecordSlot;
import org.strowger.core.status.AcdStatus;
import org.strowger.core.status.QueueStatus;

/**
 * Plays commands to the engine and the oracle side by side. After each, and after each timer that fires, the two
 * must agree and all laws hold; what breaks is thrown as {@link AssertionError}.
 */
public final class Contest {
    private final EngineRig engine;
    private final OracleEngine oracle;
    private final Laws laws;
    private final Moment moment;
    private final List<Fact> told = new ArrayList<>();
    private final int queues;
    private Picture picture;

    /** An engine and an oracle that have seen nothing; no adapter is up. */
    public Contest(CenterConfig center) {
        this(EngineRig.book(center), new RecordSlot());
    }

    Contest(PlanBook book, RecordSlot slot) {
        CenterConfig center = book.layout().center();
        engine = new EngineRig(book, slot);
        oracle = new OracleEngine(center);
        queues = center.queues().size();
        laws = new Laws(center.agents().size(), queues);
        moment = new Moment(center, engine.probe());
    }

    /** The next command. @throws AssertionError if engine and oracle differ after it, or a law is broken */
    public void play(Command command) {
        if (command instanceof Command.Passes passes) {
            passes(passes.ns());
        } else if (command instanceof Command.Lags lags) {
            engine.at(engine.nowNs() + lags.ns());
            oracle.at(engine.nowNs());
        } else {
            List<Long> order = order();
            engine.apply(command);
            oracle.apply(command, order);
            check();
        }
    }

    private List<Long> order() {
        return engine.probe().calls().stream().map(CallSeen::id).toList();
    }

    private void passes(long ns) {
        long untilNs = engine.nowNs() + ns;
        while (engine.probe().nextDeadlineNs() <= untilNs) {
            engine.at(Math.max(engine.nowNs(), engine.probe().nextDeadlineNs()));
            oracle.at(engine.nowNs());
            List<Long> order = order();
            engine.tick();
            oracle.tick(order);
            check();
        }
        engine.at(untilNs);
        oracle.at(untilNs);
    }

    private void check() {
        told.addAll(engine.facts());
        moment.set(engine.facts(), engine.nowNs());
        try {
            laws.check(moment);
        } catch (AssertionError broken) {
            throw new AssertionError(String.format("at %s: %s; decided was %s", Script.time(engine.nowNs()),
                    broken.getMessage(), engine.facts()), broken);
        }
        picture = pictureOfEngine();
        Picture expected = oracle.picture();
        if (!picture.equals(expected)) {
            throw new AssertionError("at " + Script.time(engine.nowNs()) + " engine and oracle differ:" +
                     picture.differenceFrom(expected));
        }
    }

    /** Decides everything again, and compares what the live view says. @throws AssertionError for a difference */
    public void finish() {
        engine.replay();
        AcdStatus status = engine.live().status();
        for (int agent = 0; agent < engine.probe().agents(); agent++) {
            if (status.agents().get(agent).state() != engine.probe().state(agent)
                    || status.agents().get(agent).reason() != engine.probe().reason(agent)) {
                throw new AssertionError("live view: agent a" + agent + " is " + status.agents().get(agent)
                        + ", and is " + engine.probe().state(agent));
            }
        }
        for (int queue = 0; queue < queues; queue++) {
            QueueStatus view = status.queues().get(queue);
            QueueLine line = line(queue);
            if (!line.equals(new QueueLine(view.offered(), view.answered(), view.abandoned(), view.overflowed(),
                    view.withdrawn(), view.refused(), view.waiting()))) {
                throw new AssertionError("live view: queue q" + queue + " counts " + view + ", and counts " + line);
            }
        }
    }

    private Picture pictureOfEngine() {
        Probe probe = engine.probe();
        List<AgentLine> agents = new ArrayList<>(probe.agents());
        for (int agent = 0; agent < probe.agents(); agent++) {
            agents.add(new AgentLine(probe.state(agent), probe.reason(agent), probe.wish(agent),
                    probe.wishReason(agent), probe.talksOn(agent)));
        }
        List<CallLine> calls = new ArrayList<>(moment.calls().size());
        for (CallSeen call : moment.calls()) {
            calls.add(new CallLine(call.id(), call.state(), call.state() == CallState.IN_FLOW ? -1 : call.queue()));
        }
        calls.sort(Comparator.comparingLong(CallLine::id));
        List<OfferLine> offers = new ArrayList<>(moment.offers().size());
        for (OfferSeen offer : moment.offers()) {
            offers.add(new OfferLine(offer.call(), offer.agent(), offer.stage(), offer.deadlineNs()));
        }
        offers.sort(Comparator.comparingLong(OfferLine::call).thenComparingInt(OfferLine::agent));
        List<QueueLine> lines = new ArrayList<>(queues);
        for (int queue = 0; queue < queues; queue++) {
            lines.add(line(queue));
        }
        return new Picture(agents, calls, offers, lines, probe.nextDeadlineNs());
    }

    private QueueLine line(int queue) {
        Count count = laws.accounts().of(queue);
        return new QueueLine(count.offered, count.answered, count.abandoned, count.overflowed, count.withdrawn,
                count.refused, count.waiting);
    }

    /** What both engines agree on after the last command. */
    public Picture picture() {
        return picture;
    }

    /** State of an agent. */
    public AgentState state(int agent) {
        return engine.probe().state(agent);
    }

    /** What was decided since this was last asked. */
    public List<Fact> told() {
        List<Fact> all = List.copyOf(told);
        told.clear();
        return all;
    }

    /** The engine's number of a line. */
    public long leg(Leg leg) {
        return engine.leg(leg);
    }

    /** Engine time. */
    public long nowNs() {
        return engine.nowNs();
    }

    /** Puts the wall clock forward or back. */
    public void stepWallClock(long ms) {
        engine.stepWallClock(ms);
    }

    /** Transitions of the engine's life cycles that were never taken. */
    public java.util.Set<String> neverTaken() {
        return engine.probe().neverTaken();
    }
}
