package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.PromptKind;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** The promise of the hot zone: once warm, a whole call through every type of node allocates nothing. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 2_000;

    private static final String FLOW = TestBundle.flow("greet", "zone: Europe/London\nlanguages: [en, cy]\n"
            + "hours: {h: {mon-fri: 09:00-17:00}}\n"
            + "in: {tier: {type: enum, of: [none, gold]}, who: {type: text}}\n"
            + "vars: {v: {type: digits, max: 10}, n: {type: int}, vip: {type: bool}, copy: {type: text}}\n"
            + "events: {error: bye, hangup: note}\n",
            "greet: {type: play, say: hello, barge_in: keep, next: open}",
            "open: {type: hours, schedule: h, open: m, closed: m}",
            "m: {type: menu, say: [p, {time: now}, {opens: h}], choices: {1: k, 12: bye, 10xx: "
                    + "bye}, noinput: {say: n}, "
                    + "failed: bye}",
            "k: {type: collect, say: [p, {digits: call.from}], into: v, digits: 4-6, check: "
                    + "luhn(v), confirm: true, "
                    + "next: s, failed: bye}",
            "s: {type: set, set: {n: num(v), vip: \"starts(v, '1') and call.from != ''\", copy: "
                    + "who, call.language: cy, "
                    + "call.priority: 60}, next: b}",
            "b: {type: branch, when: [{if: \"vip and tier == 'gold' and queue.sales.wait < 5m and "
                    + "like(copy, 'A*')\", "
                    + "set: {n: 1}, next: q}], else: q}",
            "q: {type: queue, queue: sales, next: bye}",
            "bye: {type: hangup, say: [bye, {number: n}, {date: today}]}",
            "note: {type: set, set: {n: 2}, next: end}");

    /** A call that does nothing and allocates nothing. */
    private static final class SilentCall implements FlowCall {
        long nowNs;
        long plays;
        long invokes;

        @Override
        public long nowNs() {
            return nowNs;
        }

        @Override
        public long wallMs() {
            return 1_793_700_000_000L + nowNs / 1_000_000;
        }

        @Override
        public long callId() {
            return 7;
        }

        @Override
        public CharSequence caller() {
            return "+442071234567";
        }

        @Override
        public CharSequence called() {
            return "100";
        }

        @Override
        public CharSequence attribute(String name) {
            return name.equals("tier") ? "gold" : "Ann";
        }

        @Override
        public int priority() {
            return 50;
        }

        @Override
        public void priority(int priority) {
            nowNs += 1;
        }

        @Override
        public int queueWaiting(int queue) {
            return 0;
        }

        @Override
        public int queueAgents(int queue) {
            return 1;
        }

        @Override
        public boolean queueOpen(int queue) {
            return true;
        }

        @Override
        public long queueWaitNs(int queue) {
            return 1_000_000_000L;
        }

        @Override
        public void beginPlay(int language, int times) {
            plays++;
        }

        @Override
        public void playPrompt(int prompt) {
            plays += 0;
        }

        @Override
        public void playValue(PromptKind kind, CharSequence text) {
            plays += 0;
        }

        @Override
        public long endPlay() {
            return plays;
        }

        @Override
        public void stopPlay(long playId) {
            nowNs += 1;
        }

        @Override
        public void beginInvoke(String handler, int attempt) {
            plays += 0;
        }

        @Override
        public void invokeArgument(String name, CharSequence value) {
            plays += value.length() & 0;
        }

        @Override
        public long endInvoke() {
            return ++invokes;
        }

        @Override
        public void cancelInvoke(String handler, long invokeId) {
            nowNs += 1;
        }

        @Override
        public void deadlineAt(long atNs) {
            nowNs += 1;
        }

        @Override
        public void clearDeadline() {
            nowNs += 1;
        }

        @Override
        public QueueEntry enqueue(int queue, int priority, long maxWaitNs, int comfort) {
            return QueueEntry.ENTERED;
        }

        @Override
        public void music(int prompt) {
            nowNs += 1;
        }

        @Override
        public int tellPlace() {
            return 7;
        }

        @Override
        public long tellWaitNs() {
            return 90_000_000_000L;
        }

        @Override
        public boolean isAwaited() {
            return false;
        }

        @Override
        public void leaveQueue() {
            nowNs += 1;
        }

        @Override
        public void hangup(HangupCause cause) {
            nowNs += 1;
        }
    }

    private final CompiledBundle bundle = TestBundle.compile(TestCenter.usual(), FLOW);
    private final FlowMachine machine = bundle.newMachine();
    private final Session session = (Session) machine.newSession();
    private final SilentCall call = new SilentCall();

    private void oneCall(boolean caller) {
        machine.start(session, 0, call);
        machine.key(session, '5', call);
        machine.playFinished(session, call.plays, false, call); // greet: 5 is kept, then a nomatch
        machine.playFinished(session, call.plays, false, call);
        call.nowNs += 6_000_000_000L;
        machine.deadline(session, call); // noinput
        machine.key(session, '1', call);
        call.nowNs += 3_000_000_000L;
        machine.deadline(session, call); // k
        for (int i = 0; i < 4; i++) {
            machine.key(session, "1230".charAt(i), call);
        }
        machine.key(session, '#', call);
        machine.key(session, '1', call); // confirmed, s, b, q
        if (caller) {
            machine.hangup(session, call);
        } else {
            machine.agentLeft(session, call);
            machine.playFinished(session, call.plays, false, call);
        }
    }

    private long window() {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < CALLS; i++) {
            oneCall((i & 1) == 0);
        }
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static long ownCost() {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    @Test
    void aCallAllocatesNothingOnceWarm() {
        oneCall(false);
        assertEquals(Session.OVER, session.phase);
        assertTrue(session.steps >= 8, "the call takes every node, it took " + session.steps);
        long own = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            own = Math.min(own, ownCost());
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            least = Math.min(least, window());
        }
        assertEquals(own, least);
    }

    /** The fixed part is at most 192 bytes; variables come on top, as declared. */
    @Test
    void aWaitingCallTakesFewBytes() {
        String bare = TestBundle.flow("m", "", "m: {type: menu, choices: {1: end}, failed: end}");
        FlowMachine small = TestBundle.compile(TestCenter.usual(), bare).newMachine();
        int count = 20_000;
        Object[] sessions = new Object[count];
        sessions[0] = small.newSession();
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < count; i++) {
            sessions[i] = small.newSession();
        }
        long bytes = (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / count;
        assertTrue(bytes <= 192, "a session takes " + bytes + " bytes");
        assertTrue(bytes > 64, "the two key fields alone take 64 bytes, measured " + bytes);
    }
}
