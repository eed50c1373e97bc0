package org.strowger.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.strowger.bench.quick.Probe;

class MainTest {
    @Test
    void shouldSayHowItIsUsedWhenAskedOrWhenAskedNothing() throws Exception {
        assertEquals(Main.HELP, printed("--help"));
        assertEquals(Main.HELP, printed());
        assertTrue(Main.HELP.contains("quick [--json FILE]"));
        assertTrue(Main.HELP.contains("large [--json FILE]"));
        assertTrue(Main.HELP.contains("waiting [--calls N] [--json FILE]"));
    }

    @Test
    void shouldFindEveryProbeAmongTheBenchmarks() {
        List<String> known = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .stream().map(BenchmarkListEntry::getUsername).toList();
        for (Probe probe : Probe.values()) {
            assertTrue(known.contains("org.strowger.bench." + probe.benchmark()), probe + " is not among " + known);
        }
    }

    private static String printed(String... arguments) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            Main.main(arguments);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
