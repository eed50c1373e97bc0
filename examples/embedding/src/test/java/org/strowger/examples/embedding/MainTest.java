package org.strowger.examples.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void shouldServeThreeCallsWithTwoAgentsAndEnd() {
        // given
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        // when
        try {
            Main.main(new String[] {Path.of("").toAbsolutePath().toString()});
        } finally {
            System.setOut(console);
        }
        // then
        String text = printed.toString(StandardCharsets.UTF_8);
        assertEquals(3, text.lines().filter(line -> line.contains("CALL_ANSWERED")).count(), text);
        assertTrue(text.contains("CALL_ANSWERED     ann"), text);
        assertTrue(text.contains("CALL_ANSWERED     ben"), text);
        assertTrue(text.contains("QueueStatus[queue=orders, offered=3, answered=3"), text);
    }
}
