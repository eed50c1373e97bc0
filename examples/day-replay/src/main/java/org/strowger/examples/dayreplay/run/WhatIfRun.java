package org.strowger.examples.dayreplay.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.strowger.core.AcdAgent;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.examples.dayreplay.data.RecordedCall;
import org.strowger.examples.dayreplay.figures.FiguresGrid;
import org.strowger.examples.dayreplay.model.Draws;
import org.strowger.examples.dayreplay.model.Patience;
import org.strowger.examples.dayreplay.model.ServiceTimes;
import org.strowger.examples.dayreplay.progress.Progress;
import org.strowger.examples.dayreplay.staff.Presence;
import org.strowger.examples.dayreplay.staff.Staff;

/**
 * The what-if run: what becomes of the recorded callers if the engine routes? They arrive as recorded, spend
 * the recorded time in the IVR flow, wait as long as their patience lasts and talk as long as their service takes;
 * the agents come and go as seen in the log. Who hung up in the IVR does so again. Days are separate.
 */
public final class WhatIfRun {
    /** The name of its folder. */
    public static final String NAME = "what-if";
    /**
     * After-call work: the median time from the end of one recorded service of an agent to the start of his
     * next, while a regular caller waited throughout, in the ten days that ship.
     */
    public static final int WRAP_UP_S = 5;
    /** From which patience and service are drawn where the log does not tell them. */
    public static final long SEED = 1999;

    private static final String PHASE = "what-if: the engine routes";
    private static final long NS_PER_S = 1_000_000_000L;
    private static final long DAY_NS = RecordedCall.DAY_S * NS_PER_S;
    private static final int STEP_S = 900;
    /** From the arrival at the switch to the key at the earliest, as {@link DayPlan.Kind} orders them. */
    private static final Duration KEY_AFTER_ARRIVAL = Duration.ofMillis(100);

    private final Patience patience = new Patience(new Draws(SEED));
    private final ServiceTimes services = new ServiceTimes(new Draws(SEED));
    private final World world;
    private final EngineFigures figures;
    private final Progress progress;
    private int living;

    private WhatIfRun(World world, EngineFigures figures, Progress progress) {
        this.world = world;
        this.figures = figures;
        this.progress = progress;
        world.telephone().everyPhone(PhoneScript.answersAfter(Duration.ZERO));
    }

    /**
     * Runs the days.
     *
     * @param folder of this run
     * @param resumed whether a journal of an earlier start may be there
     * @param calls in the order of the log
     * @throws IOException if the folder cannot be written
     */
    public static RunResult<FiguresGrid> run(
            Path folder, boolean resumed, int headStartS, List<RecordedCall> calls, Progress progress)
            throws IOException {
        Staff staff = Staff.seenIn(calls);
        EngineFigures figures = new EngineFigures();
        long records;
        World world = World.open(folder, resumed, headStartS, WRAP_UP_S, staff.agents(), figures);
        try (world) {
            new WhatIfRun(world, figures, progress).runDays(calls, staff);
            records = world.acd().records();
        }
        progress.done(PHASE);
        return new RunResult<>(figures.grid(), records, world.config());
    }

    private void runDays(List<RecordedCall> calls, Staff staff) {
        Map<Integer, List<Presence>> presences =
                staff.presences().stream().collect(Collectors.groupingBy(Presence::day));
        List<List<RecordedCall>> days = RecordedCall.byDay(calls);
        int firstDay = calls.get(0).day();
        long freeFromNs = 0;
        for (int i = 0; i < days.size(); i++) {
            int day = days.get(i).get(0).day();
            long midnightNs = Math.max((day - firstDay) * DAY_NS, freeFromNs);
            figures.dayBegins(midnightNs);
            DayPlan plan = new DayPlan();
            days.get(i).forEach(call -> addCall(plan, call));
            addStaff(plan, presences.getOrDefault(day, List.of()));
            freeFromNs = run(plan, midnightNs, i, days.size());
        }
    }

    private void addCall(DayPlan plan, RecordedCall call) {
        if (!call.wantsAgent()) {
            CallerScript script = CallerScript.waiting().patience(Duration.ofSeconds(call.ivrS()));
            plan.add(call.arriveS(), DayPlan.Kind.ARRIVAL, () -> ring(call, script));
            return;
        }
        Duration inIvr = Duration.ofSeconds(call.wantsAgentAtS() - call.arriveS()).plus(KEY_AFTER_ARRIVAL);
        CallerScript script = CallerScript.waiting()
                .presses(String.valueOf(call.type().key()), inIvr)
                .patience(inIvr.plus(seconds(patience.secondsOf(call))))
                .talks(seconds(services.secondsOf(call)));
        plan.add(call.arriveS(), DayPlan.Kind.ARRIVAL, () -> ring(call, script));
    }

    private void ring(RecordedCall call, CallerScript script) {
        living++;
        world.ring(call, script.onEnded(this::onEnded));
    }

    private void onEnded(Caller caller) {
        living--;
        if (World.wasRefused(caller)) {
            throw new IllegalStateException("what-if run: the engine refused call " + caller.legId()
                    + "; nothing may be too much for it in virtual time");
        }
    }

    private void addStaff(DayPlan plan, List<Presence> presences) {
        Map<String, Presence> last = new HashMap<>();
        presences.forEach(presence -> last.put(presence.agent(), presence));
        Map<String, Presence> before = new HashMap<>();
        for (Presence presence : presences) {
            AcdAgent agent = world.acd().agent(presence.agent());
            boolean first = before.put(presence.agent(), presence) == null;
            plan.add(presence.fromS(), DayPlan.Kind.STAFF,
                    () -> World.require(first ? agent.signIn() : agent.ready()));
            boolean goesHome = last.get(presence.agent()) == presence;
            plan.add(presence.toS(), DayPlan.Kind.STAFF,
                    () -> World.require(goesHome ? agent.signOut() : agent.notReady(NotReadyReason.BREAK)));
        }
    }

    /** Runs one day until its last call has gone, and returns when the next may begin. */
    private long run(DayPlan plan, long midnightNs, int day, int days) {
        long planEndNs = midnightNs + (plan.lastS() + 1) * NS_PER_S;
        plan.enter(world.time(), midnightNs);
        while (world.time().nowNs() < planEndNs || living > 0) {
            long nextNs = Math.max(world.time().nowNs(), midnightNs) + STEP_S * NS_PER_S;
            world.time().runUntil(living > 0 ? nextNs : Math.min(nextNs, planEndNs));
            long ofDayS = Math.min(RecordedCall.DAY_S, (world.time().nowNs() - midnightNs) / NS_PER_S);
            progress.at(PHASE, (long) day * RecordedCall.DAY_S + ofDayS, (long) days * RecordedCall.DAY_S);
        }
        return world.time().nowNs() + NS_PER_S;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos((long) (seconds * NS_PER_S));
    }
}
