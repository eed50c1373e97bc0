package org.strowger.core.internal.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.law.Fact.Kind;
import org.strowger.core.internal.law.Fact;
import org.strowger.core.internal.oracle.Command;
import org.strowger.core.internal.oracle.Contest;
import org.strowger.core.internal.oracle.Leg;
import org.strowger.core.internal.oracle.Picture.OfferLine;

/**
 * Words in which races are told. Agents are a0, a1 …, queues q0, q1 …; a call to 100 enters q0, one to 101 enters
 * q1. Calls have even numbers.
 */
final class Stage {
    private static final long SECOND = 1_000_000_000;

    private Stage() {
    }

    /** A queue as races like it: first come first served, longest idle first, no wrap-up. */
    static QueueConfig.Builder queue(int index) {
        return QueueConfig.named("q" + index).ranking("idle").callRanking("arrival").wrapUp(Duration.ZERO);
    }

    /** A centre of these queues with some agents who serve all of them. */
    static CenterConfig centre(int agents, QueueConfig.Builder... queues) {
        CenterConfig.Builder center = CenterConfig.named("race").entryQueue("q0");
        for (int queue = 0; queue < queues.length; queue++) {
            center.queue(queues[queue]).number("10" + queue, new CenterConfig.Entry.Queue("q" + queue));
        }
        for (int agent = 0; agent < agents; agent++) {
            center.agent(AgentConfig.named("a" + agent));
        }
        return center.build();
    }

    static Command signsIn(int agent) {
        return new Command.SignIn(agent, true, NotReadyReason.NONE);
    }

    static Command ready(int agent) {
        return new Command.Ready(agent);
    }

    static Command notReady(int agent) {
        return new Command.NotReady(agent, NotReadyReason.BREAK);
    }

    static Command passes(double seconds) {
        return new Command.Passes(Math.round(seconds * SECOND));
    }

    /** A call comes in and is answered. */
    static Command[] calls(long call, int queue) {
        return calls(call, queue, -1);
    }

    static Command[] calls(long call, int queue, int priority) {
        return new Command[] {
            new Command.Arrives(0, call, priority, "10" + queue), new Command.Answers(caller(call))};
    }

    static Leg caller(long call) {
        return new Leg.Caller(call);
    }

    /** The line dialled to an agent last. */
    static Leg phone(int agent) {
        return new Leg.OfAgent(agent, 0);
    }

    static Command rings(int agent) {
        return new Command.Rings(phone(agent));
    }

    static Command answers(int agent) {
        return new Command.Answers(phone(agent));
    }

    static Command bridged(long call, int agent) {
        return new Command.Bridged(caller(call), phone(agent));
    }

    static Command callerGone(long call) {
        return new Command.Ends(caller(call), Reason.NORMAL);
    }

    static Command phoneEnds(int agent, Reason reason) {
        return new Command.Ends(phone(agent), reason);
    }

    /** Several commands and lists of them as one list. */
    static Command[] all(Object... parts) {
        List<Command> commands = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Command command) {
                commands.add(command);
            } else {
                commands.addAll(List.of((Command[]) part));
            }
        }
        return commands.toArray(Command[]::new);
    }

    /** Calls for which an agent is rung. */
    static List<Long> rungFor(Contest contest, int agent) {
        return contest.picture().offers().stream().filter(offer -> offer.agent() == agent)
                .map(OfferLine::call).toList();
    }

    static long count(List<Fact> facts, Kind kind) {
        return facts.stream().filter(fact -> fact.is(kind)).count();
    }

    /** Outcomes of offers, in order. */
    static List<OfferOutcome> outcomes(List<Fact> facts) {
        return facts.stream().filter(fact -> fact.is(Kind.OFFER_ENDED))
                .map(fact -> OfferOutcome.values()[fact.code()]).toList();
    }

    /** Exits of stays that were not answered, in order. */
    static List<SegmentExit> exits(List<Fact> facts) {
        return facts.stream().filter(fact -> fact.is(Kind.SEGMENT_EXITED))
                .map(fact -> SegmentExit.values()[fact.code()]).toList();
    }

    /** How calls ended, in order. */
    static List<CallEnd> ends(List<Fact> facts) {
        return facts.stream().filter(fact -> fact.is(Kind.CALL_ENDED))
                .map(fact -> CallEnd.values()[fact.code()]).toList();
    }

    /** Where a fact of a kind stands among others, or −1. */
    static int indexOf(List<Fact> facts, Kind kind) {
        for (int at = 0; at < facts.size(); at++) {
            if (facts.get(at).is(kind)) {
                return at;
            }
        }
        return -1;
    }
}
