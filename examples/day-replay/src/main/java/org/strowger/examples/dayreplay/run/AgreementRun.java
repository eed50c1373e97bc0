package org.strowger.examples.dayreplay.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.RecordedCall;
import org.strowger.examples.dayreplay.progress.Progress;
import org.strowger.examples.dayreplay.rule.Agreement;
import org.strowger.examples.dayreplay.rule.AgreementRule;

/**
 * The agreement run: does the engine pick the caller whom the recorded ACD picked?
 *
 * <p>Callers arrive, press the key of their type and hang up as recorded. At each moment at which the log
 * says that an agent took a call R, one fresh agent of that queue becomes ready, and the engine offers him its
 * pick P. If P is R he takes it, and the call ends at once. If P is a call that did not clearly wait then, he
 * declines, and the engine offers its next one. If P clearly waited, that is the decision: the same if the
 * rule finds a tie, else different; then he is not ready any more, P keeps its place, and R is withdrawn, so that
 * the queue stays in step with the log. Callers that are not judged hang up in the IVR. Days are separate.
 */
public final class AgreementRun {
    /** The name of its folder. */
    public static final String NAME = "agreement";

    private static final String PHASE = "agreement: the engine picks";
    private static final long DAY_NS = RecordedCall.DAY_S * 1_000_000_000L;
    private static final long NS_PER_S = 1_000_000_000L;

    private final AgreementRule rule;
    private final Progress progress;
    private final World world;
    private final Takers takers;
    private final Map<CallType, Agreement.Count> counts = new EnumMap<>(CallType.class);
    private final Map<Long, RecordedCall> byCallId = new HashMap<>();
    private final Map<RecordedCall, Caller> callers = new IdentityHashMap<>();
    private Optional<Taking> taking = Optional.empty();
    private long takesDone;

    private AgreementRun(AgreementRule rule, Progress progress, World world) {
        this.rule = rule;
        this.progress = progress;
        this.world = world;
        this.takers = Takers.signedIn(world.acd());
        world.telephone().everyPhone(PhoneScript.deciding(this::onRing));
    }

    /**
     * Runs the days.
     *
     * @param folder of this run
     * @param resumed whether a journal of an earlier start may be there
     * @param calls in the order of the log
     * @throws IOException if the folder cannot be written
     */
    public static RunResult<Agreement> run(
            Path folder, boolean resumed, int headStartS, List<RecordedCall> calls, Progress progress)
            throws IOException {
        try (World world = World.open(folder, resumed, headStartS, 0, Takers.lines(), event -> { })) {
            AgreementRun run = new AgreementRun(new AgreementRule(headStartS), progress, world);
            run.runDays(calls);
            progress.done(PHASE);
            return new RunResult<>(new Agreement(run.counts), world.acd().records(), world.config());
        }
    }

    private void runDays(List<RecordedCall> calls) {
        long takes = calls.stream().filter(call -> AgreementRule.isJudged(call) && call.answered()).count();
        int firstDay = calls.get(0).day();
        long freeFromNs = 0;
        for (List<RecordedCall> day : RecordedCall.byDay(calls)) {
            long midnightNs = Math.max((day.get(0).day() - firstDay) * DAY_NS, freeFromNs);
            freeFromNs = runDay(day, midnightNs, takes);
        }
    }

    /** Runs one day and returns when the next may begin. */
    private long runDay(List<RecordedCall> calls, long midnightNs, long takes) {
        DayPlan plan = new DayPlan();
        Map<AgreementRule.DayQueue, List<RecordedCall>> queues = AgreementRule.queuesByDay(calls);
        for (RecordedCall call : calls) {
            plan.add(call.arriveS(), DayPlan.Kind.ARRIVAL, () -> arrive(call));
            if (!AgreementRule.isJudged(call)) {
                plan.add(call.arriveS() + call.ivrS(), DayPlan.Kind.HANG_UP, () -> hangUp(call));
                continue;
            }
            int leavesAtS = call.wantsAgentAtS() + call.waitS().getAsInt();
            plan.add(call.wantsAgentAtS(), DayPlan.Kind.KEY, () -> press(call));
            if (call.answered()) {
                boolean choice = AgreementRule.hasChoice(
                        call, queues.get(new AgreementRule.DayQueue(call.day(), call.type())));
                plan.add(leavesAtS, DayPlan.Kind.TAKE, () -> take(call, choice, takes));
            } else {
                plan.add(leavesAtS, DayPlan.Kind.HANG_UP, () -> hangUp(call));
            }
        }
        long endNs = midnightNs + (plan.lastS() + 1) * NS_PER_S;
        plan.enter(world.time(), midnightNs);
        world.time().runUntil(endNs);
        requireTaken();
        byCallId.clear();
        callers.clear();
        return endNs;
    }

    private void arrive(RecordedCall call) {
        Caller caller = world.ring(call, CallerScript.waiting().onConnected(this::onConnected));
        callers.put(call, caller);
        byCallId.put(caller.legId(), call);
    }

    private void press(RecordedCall call) {
        callers.get(call).press(String.valueOf(call.type().key()));
    }

    private void hangUp(RecordedCall call) {
        callers.get(call).hangUp();
    }

    private void take(RecordedCall call, boolean choice, long takes) {
        requireTaken();
        Takers.Taker taker = takers.next(call.type());
        taking = Optional.of(new Taking(call, taker, choice));
        World.require(taker.agent().ready());
        takesDone++;
        progress.at(PHASE, takesDone, takes);
    }

    /** The engine has picked and rings the taker. */
    private PhoneScript onRing(PhoneScript.Ring ring) {
        RecordedCall picked = byCallId.get(ring.offer().callId());
        Taking now = taking.filter(open -> open.taker().endpoint().equals(ring.endpoint())).orElseThrow(() ->
                new IllegalStateException("agreement run: '" + ring.endpoint() + "' was rung with call "
                        + ring.offer().callId() + ", and it is not his turn; no one but him may be ready"));
        if (picked == now.call()) {
            count(now, true);
            return PhoneScript.answersAfter(Duration.ZERO);
        }
        if (AgreementRule.isAlternative(picked, now.call())) {
            count(now, rule.isSame(picked, now.call()));
            world.time().after(Duration.ZERO, () -> leaveToTheLog(now));
            return PhoneScript.ignores();
        }
        return PhoneScript.declinesAfter(Duration.ZERO);
    }

    private void count(Taking decided, boolean same) {
        if (decided.choice()) {
            counts.merge(decided.call().type(), Agreement.Count.of(same), Agreement.Count::plus);
        }
    }

    /** The engine picked another call: that one keeps its place, and the one that was taken leaves. */
    private void leaveToTheLog(Taking decided) {
        World.require(decided.taker().agent().notReady(NotReadyReason.OTHER_WORK));
        World.require(world.acd().call(callers.get(decided.call()).legId()).withdraw());
        taking = Optional.empty();
    }

    private void onConnected(Caller caller) {
        Taking decided = taking.orElseThrow();
        world.time().after(Duration.ZERO, () -> {
            World.require(decided.taker().agent().notReady(NotReadyReason.OTHER_WORK));
            caller.hangUp();
            taking = Optional.empty();
        });
    }

    private void requireTaken() {
        taking.ifPresent(open -> {
            throw new IllegalStateException("agreement run: the engine never settled who takes the place of line "
                    + open.call().line() + "; its queue and the log are out of step");
        });
    }

    /**
     * An agent about to take a call.
     *
     * @param call whom the recorded ACD gave him
     * @param taker who stands in for him
     * @param choice whether another call clearly waited
     */
    private record Taking(RecordedCall call, Takers.Taker taker, boolean choice) {}
}
