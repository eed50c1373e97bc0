package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowMachine.Recorded;
import org.strowger.core.flow.FlowMachine.TransferFailure;
import org.strowger.core.flow.InvokeAnswer.Outcome;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.flow.SecretCollect;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;
import org.strowger.ivr.compile.Row;

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
        int drops;

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
        public long collectSecretly(SecretCollect how) {
            return ++invokes;
        }

        @Override
        public void stopCollecting(long collectId) {
            nowNs += 1;
        }

        @Override
        public void maskRecording(boolean on) {
            nowNs += 1;
        }

        @Override
        public long startRecording(long silenceNs) {
            return ++invokes;
        }

        @Override
        public void stopRecording(long recordingId) {
            nowNs += 1;
        }

        @Override
        public boolean transfer(CharSequence to, long ringNs) {
            return to.length() > 0;
        }

        @Override
        public boolean dial(CharSequence to, long ringNs) {
            return to.length() > 0;
        }

        @Override
        public void stopDialling() {
            nowNs += 1;
        }

        @Override
        public boolean callBack(int queue, CharSequence number, boolean keepsPlace, int tries, long gapNs) {
            return number.length() > 0;
        }

        @Override
        public void outcome(String name) {
            nowNs += 1;
        }

        @Override
        public void result(String name, CharSequence value) {
            plays += value.length() & 0;
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
        public QueueEntry enqueue(int queue, int priority, int skills, long maxWaitNs, int comfort) {
            return QueueEntry.ENTERED;
        }

        @Override
        public void dropped(Dropped what) {
            drops |= 1 << what.ordinal();
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
        machine.deadline(session, call);
        machine.playFinished(session, -1, false, call);
        machine.key(session, 'A', call); // all three are dropped
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

    private static final String ASKS = TestBundle.flow("i", "uses: {s: ./s.yml}\n"
            + "vars: {code: {type: digits, max: 10, default: 0042}, t: {type: text}, n: {type: int, min: 0, max: 9}, "
            + "at: {type: time}, pin: {type: digits, max: 6, sensitive: true}}\nevents: {hangup: note}\n",
            "i: {type: invoke, handler: crm, args: {a: code, b: at, c: n, d: t}, result: {t: t, n: n, at: at}, "
                    + "while: hold, next: c}",
            "c: {type: flow, use: s, args: {n: n, who: t}, result: {n: back}, next: k, return.none: k}",
            "k: {type: collect, say: pin, into: pin, digits: 4-6, sensitive: true, check: luhn(pin), next: p, "
                    + "failed: bye}",
            "p: {type: invoke, handler: bank, args: {pin: pin}, next: r}",
            "r: {type: record, say: speak, into: t, next: x, failed: bye}",
            "x: {type: transfer, to: \"sip:{code}@pbx\", next: bye, failed: bye, busy: b}",
            "b: {type: callback, queue: sales, next: bye, declined: bye, error: bye}",
            "bye: {type: hangup, say: bye, outcome: done}",
            "note: {type: invoke, handler: gone, args: {n: n}, next: end}");
    private static final String ASKED = TestBundle.sub("sub", "m",
            "in: {n: {type: int, min: 0, max: 9}, who: {type: text}}\nvars: {v: {type: text}}\nout: {back: {type: int, "
                    + "min: 0, max: 9}}\n",
            "m: {type: menu, choices: {1: s}, failed: r}", "s: {type: set, set: {v: who}, next: r}",
            "r: {type: return, reason: none, result: {back: n}}");

    private final FlowMachine asking =
            TestBundle.compileFiles(TestCenter.usual(), "f.yml", ASKS, "s.yml", ASKED).newMachine();
    private final Session asker = (Session) asking.newSession();
    private final FakeAnswer answer = new FakeAnswer(Outcome.ANSWERED, "t", "Ann", "n", "7", "at", "17:30:05");

    /** A call that asks the host, runs a sub-flow, types in secret, is recorded, transferred and called back. */
    private void oneQuestion(boolean caller) {
        asking.start(asker, 0, call);
        asking.invokeEnded(asker, call.invokes, answer, call);
        asking.key(asker, '1', call);
        asking.collected(asker, call.invokes, CollectEnd.TAKEN, 5, true, "token", call);
        call.nowNs += 5_000_000_000L;
        asking.deadline(asker, call); // p had no answer
        asking.start(asker, 0, call);
        asking.invokeEnded(asker, call.invokes, answer, call);
        if (caller) {
            asking.hangup(asker, call);
            return;
        }
        asking.key(asker, '1', call);
        asking.collected(asker, call.invokes, CollectEnd.TAKEN, 5, true, "token", call);
        asking.invokeEnded(asker, call.invokes, answer, call);
        asking.playFinished(asker, call.plays, false, call);
        asking.key(asker, '#', call);
        asking.recorded(asker, call.invokes, Recorded.STOPPED, 5_000_000_000L, call);
        asking.transferFailed(asker, TransferFailure.BUSY, call);
        asking.key(asker, '1', call);
        asking.playFinished(asker, call.plays, false, call);
    }

    private long window() {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < CALLS; i++) {
            oneCall((i & 1) == 0);
            oneQuestion((i & 1) == 0);
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
        assertEquals(0b1000011, call.drops & 0b1000011, "stale timer, late play and key are counted");
        oneQuestion(false);
        assertEquals(Session.OVER, asker.phase);
        assertTrue(asker.steps >= 13, "this call too, it took " + asker.steps);
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

    private static final String COMFORT = TestBundle.flow("hold",
            "kind: comfort\nvars: {v: {type: digits, max: 4}}\n",
            "hold: {type: wait, music: moh, for: 45s, keys: {1: m}, next: tell}",
            "tell: {type: play, say: [at, {position: queue}, {wait: queue}], next: hold}",
            "m: {type: menu, say: p, choices: {1: k, 2: hold, 9: go}, failed: hold}",
            "k: {type: collect, say: p, into: v, digits: 4, hold_offer: true, next: hold, failed: hold}",
            "go: {type: leave, reason: back}").replace("flow: main", "flow: waiting");

    /** Each key and each step of a comfort flow, and its beginning and end. */
    @Test
    void aComfortFlowAllocatesNothingOnceWarm() {
        CompiledBundle waiting = TestBundle.compileFiles(TestCenter.usual(), "main.yml",
                TestBundle.flow("q", "uses: {waiting: ./w.yml}\nevents: {error: bye}\n",
                        "q: {type: queue, queue: sales, comfort: waiting, announce: who, next: bye, left.back: q}",
                        "bye: {type: hangup}"), "w.yml", COMFORT);
        FlowMachine runs = waiting.newMachine();
        Session heard = (Session) runs.newSession();
        int comfort = waiting.program().row(heard(waiting), Row.USE);
        oneWait(runs, heard, waiting.mainFlow("main"), comfort);
        assertEquals("q", waiting.program().nodeName(heard.node));
        long own = Long.MAX_VALUE;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            own = Math.min(own, ownCost());
        }
        for (int i = 0; i < 10; i++) {
            long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int n = 0; n < CALLS; n++) {
                oneWait(runs, heard, waiting.mainFlow("main"), comfort);
            }
            least = Math.min(least, THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        assertEquals(own, least);
    }

    private static int heard(CompiledBundle waiting) {
        int node = 0;
        while (!waiting.program().nodeName(node).equals("q")) {
            node++;
        }
        return node;
    }

    private void oneWait(FlowMachine runs, Session heard, int main, int comfort) {
        runs.start(heard, main, call);
        runs.comfortBegins(heard, comfort, false, call);
        call.nowNs += 45_000_000_000L;
        runs.deadline(heard, call); // tell
        runs.playFinished(heard, call.plays, false, call);
        runs.key(heard, '7', call);
        runs.key(heard, '1', call);
        runs.key(heard, '1', call);
        for (int i = 0; i < 4; i++) {
            runs.key(heard, "4711".charAt(i), call);
        }
        runs.key(heard, '1', call);
        runs.key(heard, '9', call); // leaves, and waits again
        runs.comfortBegins(heard, comfort, false, call);
        runs.whispers(heard, call);
        runs.comfortEnds(heard, call);
    }

    /** The frame of a comfort flow and the music take 24 bytes more; a bundle without such flows has neither. */
    @Test
    void aCallWithAComfortFlowTakesFewBytesMore() {
        String queue = "q: {type: queue, queue: sales, comfort: waiting, next: end, left.back: q}";
        String main = TestBundle.flow("q", "uses: {waiting: ./w.yml}\nevents: {error: bye}\n", queue,
                "bye: {type: hangup}");
        CompiledBundle with = TestBundle.compileFiles(TestCenter.usual(), "main.yml", main, "w.yml",
                COMFORT.replace("vars: {v: {type: digits, max: 4}}", "vars: {v: {type: digits, max: 4}}"));
        CompiledBundle without = TestBundle.compile(TestCenter.usual(),
                main.replace("uses: {waiting: ./w.yml}\n", "").replace("comfort: waiting, ", "")
                        .replace(", left.back: q", ""));
        int variable = 2; // longs of the comfort flow's one variable
        assertEquals(3 + variable, with.program().layout().longs() - without.program().layout().longs());
    }

    private static long bytesOfASession(CompiledBundle bundle) {
        FlowMachine machine = bundle.newMachine();
        int count = 20_000;
        Object[] sessions = new Object[count];
        sessions[0] = machine.newSession();
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < count; i++) {
            sessions[i] = machine.newSession();
        }
        return (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / count;
    }

    /** The fixed part is at most 192 bytes; variables come on top, as declared. */
    @Test
    void aWaitingCallTakesFewBytes() {
        long bytes = bytesOfASession(waiting(""));
        assertTrue(bytes <= 192, "a session takes " + bytes + " bytes");
        assertTrue(bytes > 64, "the two key fields alone take 64 bytes, measured " + bytes);
    }

    /** What decision record 1 states of text and frames of sub-flows. */
    @Test
    void whatComesOnTopIsWhatIsStated() {
        long bare = bytesOfASession(waiting(""));
        assertEquals(520, bytesOfASession(waiting("vars: {t: {type: text}}\n")) - bare, "a text variable");
        CompiledBundle sub = TestBundle.compileFiles(TestCenter.usual(), "main.yml",
                TestBundle.flow("c", "uses: {s: ./s.yml}\n", "c: {type: flow, use: s, next: m, return.none: m}", MENU,
                        BYE), "s.yml", TestBundle.sub("sub", "r", "", "r: {type: return, reason: none}"));
        assertEquals(8, bytesOfASession(sub) - bare, "a frame");
    }

    private static final String MENU = "m: {type: menu, choices: {1: end}, failed: bye}";
    private static final String BYE = "bye: {type: hangup}";

    private static CompiledBundle waiting(String fields) {
        return TestBundle.compile(TestCenter.usual(), TestBundle.flow("m", fields, MENU, BYE));
    }
}
