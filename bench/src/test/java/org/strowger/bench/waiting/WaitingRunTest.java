package org.strowger.bench.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WaitingRunTest {
    private static final int CALLS = 10_000;

    @TempDir
    private Path folder;

    @Test
    void shouldTakeNoMoreThanTheStatedBytesOfTheFlowWhenTenThousandCallersWait() throws Exception {
        // given
        FrontDesk desk = FrontDesk.in(folder);
        // when
        Sessions sessions = Sessions.measure(desk.bundle().newMachine(), CALLS);
        // then
        assertTrue(sessions.allocated() <= 192, "a session takes " + sessions.allocated() + " bytes");
        assertTrue(sessions.allocated() > 64, "the keys alone take 64 bytes, measured " + sessions.allocated());
    }

    @Test
    @Timeout(120)
    void shouldHoldEachCallOnceWithoutMoreThreadsWhenCallersWaitInTheEngine() throws Exception {
        // given
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        WaitingRun.Plan plan = new WaitingRun.Plan(1_000, CALLS, 1_000, 2, 100, false);
        // when
        WaitingReport report = new WaitingRun(new PrintStream(printed, true, StandardCharsets.UTF_8), plan).measure();
        // then
        WaitingReport.Memory memory = report.memory();
        assertEquals(CALLS, grown(memory, "org.strowger.ivr.machine.Session"));
        assertEquals(CALLS, grown(memory, "org.strowger.core.internal.call.Call"));
        assertEquals(0, grown(memory, "org.strowger.core.internal.time.DeadlineQueue"));
        assertTrue(memory.threads() <= 0, () -> memory.threads() + " threads more");
        for (WaitingRun.KeyFigures keys : List.of(report.few(), report.many())) {
            assertEquals(200, keys.alone().count());
            assertEquals(200, keys.intended().count());
            assertEquals(200, keys.published().count());
        }
        assertTrue(report.json().contains("\"calls\": 10000, \"keysPerSecond\": 1000"), report::json);
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("G8: 192 B of the flow a call, at most 256: met"),
                () -> printed.toString(StandardCharsets.UTF_8));
    }

    private static long grown(WaitingReport.Memory memory, String name) {
        return memory.after().instances(name) - memory.before().instances(name);
    }

    @Test
    void shouldFindWhatHasGrownWhenTheHeapIsCountedTwice() {
        // given
        Heap before = Heap.of("""
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:            10            240  [J (java.base@17.0.15)
                   2:             5            160  a.Gone
                Total            15            400
                """);
        Heap after = Heap.of("""
                   1:            20            900  [J (java.base@17.0.15)
                   2:             1           1000  a.New
                Total            21           1900
                """);
        // when
        List<Heap.Share> growth = after.growth(before);
        // then
        assertEquals(List.of(new Heap.Share("a.New", 1, 1000), new Heap.Share("[J", 10, 660)), growth);
        assertEquals(400, before.bytes());
    }

    @Test
    void shouldSayWhatIsWrongWhenThereAreMoreKeysThanCallersBear() {
        WaitingRun.Plan plan = new WaitingRun.Plan(10, CALLS, 1_000, 1, 100, false);
        String message = assertThrows(IllegalArgumentException.class, () -> new WaitingRun(System.out, plan))
                .getMessage();
        assertEquals("waiting: few was 10 for twice 100 keys; use a call for every 2 keys and some more", message);
    }
}
