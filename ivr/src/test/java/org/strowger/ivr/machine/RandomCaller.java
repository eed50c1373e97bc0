package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Consumer;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.core.flow.FlowMachine.QueueExit;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.core.flow.InvokeAnswer.Outcome;

/**
 * Does at random what callers, agents, handlers and switches may do, and what they should not: late, doubled and
 * unknown facts. After each, the call awaits something, and the timer that the engine has is the nearest.
 */
final class RandomCaller {
    private static final String KEYS = "0123456789*#ABCD";
    private static final String[] RESULTS = {"", "gold", "none", "7", "-1", "99999999999", "true", "0042", "Ann"};
    private static final String[] RESULT_NAMES = {"", "count", "right", "tier"};
    private static final String[] EVENTS = {"outage", "skip", "unknown"};

    private final FlowTester tester;
    private final Random random;
    private boolean connected;

    private RandomCaller(FlowTester tester, Random random) {
        this.tester = tester;
        this.random = random;
    }

    /** @param reached told of each node that the call was in after an event @return whether the call is over */
    static boolean play(FlowTester tester, Random random, int events, Consumer<String> reached) {
        RandomCaller caller = new RandomCaller(tester, random);
        tester.renewed();
        tester.call.canCollect = random.nextInt(8) > 0;
        tester.call.canRecord = random.nextInt(8) > 0;
        tester.call.canTransfer = random.nextInt(8) > 0;
        tester.call.canCallBack = random.nextInt(8) > 0;
        tester.call.caller = random.nextInt(8) == 0 ? "" : "+442071234567";
        tester.start();
        caller.check(reached);
        for (int i = 0; i < events && !caller.isOver(); i++) {
            caller.next();
            caller.check(reached);
        }
        return caller.isOver();
    }

    private boolean isOver() {
        return tester.call.over || tester.session.phase == Session.OVER;
    }

    private void next() {
        FakeCall call = tester.call;
        call.place = random.nextInt(3);
        call.waitToTellNs = random.nextInt(3) - 1;
        QueueEntry[] entries = QueueEntry.values();
        call.answers.put(random.nextInt(3),
                random.nextInt(3) > 0 ? QueueEntry.ENTERED : entries[random.nextInt(entries.length)]);
        switch (random.nextInt(18)) {
            case 0, 1, 2 -> tester.done();
            case 3 -> tester.playFails();
            case 4 -> tester.after(random.nextInt(7_000) + "ms");
            case 5 -> tester.after("60s");
            case 6 -> tester.staleTimer().lateDone(random.nextInt(5));
            case 7 -> agent();
            case 8 -> waitEnds();
            case 9 -> tester.press("1".repeat(random.nextInt(70)));
            case 10 -> hangUpRarely();
            case 11 -> answer();
            case 12 -> tester.collected(CollectEnd.values()[random.nextInt(CollectEnd.values().length)],
                    random.nextInt(8), random.nextBoolean(), random.nextBoolean() ? "token" : "");
            case 13 -> tester.recorded(Recorded.values()[random.nextInt(Recorded.values().length)],
                    random.nextInt(5_000) + "ms");
            case 14 -> transferEnds();
            case 15 -> tester.tells(EVENTS[random.nextInt(EVENTS.length)]);
            default -> tester.press(String.valueOf(KEYS.charAt(random.nextInt(KEYS.length()))));
        }
        if (!isOver() && call.awaited && (!call.waits || !tester.holds())) {
            call.awaited = false;
            connect();
        }
    }

    /** An agent answers, at once or when the caller has typed; one who has the call leaves. */
    private void agent() {
        if (connected) {
            connected = false;
            tester.agentLeft();
        } else if (tester.call.waits && tester.hasComfort() && tester.holds()) {
            tester.call.awaited = true;
        } else {
            connect();
        }
    }

    private void connect() {
        if (tester.call.waits) {
            if (tester.hasComfort()) {
                tester.agentAnswers();
            }
            tester.call.waits = false;
            connected = true;
        }
    }

    private void waitEnds() {
        if (tester.call.waits && !tester.call.awaited) {
            tester.waitEnds(QueueExit.values()[random.nextInt(QueueExit.values().length)]);
        }
    }

    private void answer() {
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        long which = tester.call.lastInvoke - random.nextInt(2);
        String name = RESULT_NAMES[random.nextInt(RESULT_NAMES.length)];
        if (random.nextInt(5) == 0) {
            tester.answers(which, outcome);
        } else {
            tester.answers(which, outcome, name, RESULTS[random.nextInt(RESULTS.length)]);
        }
    }

    private void transferEnds() {
        if (tester.session.phase == Session.DIALLING && random.nextBoolean()) {
            tester.agentLeft();
        } else {
            tester.transferFails(TransferFailure.values()[random.nextInt(TransferFailure.values().length)]);
        }
    }

    private void hangUpRarely() {
        if (random.nextInt(6) == 0) {
            tester.skip().hangsUp();
        }
    }

    private void check(Consumer<String> reached) {
        Session session = tester.session;
        connected &= session.phase == Session.QUEUED;
        boolean awaits = isOver() || session.playing || session.awaitedId != 0 || connected || tester.call.waits
                || tester.call.deadlineNs != FakeCall.NO_DEADLINE || session.phase == Session.TRANSFERRING
                || session.phase == Session.DIALLING;
        assertTrue(awaits, () -> "nothing is awaited in " + tester.nodeName() + ", phase " + session.phase);
        if (!isOver()) {
            assertEquals(Math.min(session.quietAtNs, session.maxAtNs), session.armedAtNs, tester::nodeName);
            reached.accept(tester.nodeName());
        }
    }
}
