package org.strowger.examples.dayreplay.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long nowNs;

    @Test
    void shouldPrintAPlainLineAtMostEveryThreeSeconds() {
        Progress progress = new PlainLines(out, () -> nowNs);
        progress.at("agreement", 1, 10);
        nowNs = 2_999_999_999L;
        progress.at("agreement", 2, 10);
        nowNs = 3_000_000_000L;
        progress.at("agreement", 3, 10);
        progress.at("agreement", 4, 10);
        progress.done("agreement");
        assertEquals("agreement: 30 %|agreement: done|", text());
    }

    @Test
    void shouldDrawTheBarOnOneLine() {
        Progress progress = new LiveBar(out, () -> nowNs);
        progress.at("what-if", 1, 4);
        progress.at("what-if", 2, 4);
        progress.done("what-if");
        assertEquals("\r\u001b[K[" + "#".repeat(10) + "-".repeat(30) + "] 25 %  what-if"
                + "\r\u001b[K[" + "#".repeat(40) + "] 100 %  what-if|", text());
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "|");
    }
}
