package org.strowger.core.yaml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the costliest files of 256 KiB cost. Bytes allocated bound the heap that a file takes, on any machine. */
class YamlCostTest {
    private static final long MOST = 64L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Named<String> filled(String name, String head, String piece) {
        int room = YamlLimits.FLOW.bytes() - head.length();
        String text = head + piece.repeat(room / piece.getBytes(StandardCharsets.UTF_8).length);
        return Named.of(name, text + " ".repeat(YamlLimits.FLOW.bytes()
                - text.getBytes(StandardCharsets.UTF_8).length));
    }

    static Stream<Named<String>> files() {
        StringBuilder keys = new StringBuilder();
        IntStream.range(0, 3_900).forEach(i -> keys.append('k').append(i).append(": {a: b}\n"));
        return Stream.of(
                filled("nothing", "", " "),
                filled("empty lines", "", "\n"),
                filled("comments", "", "# x\n"),
                filled("brackets", "a: ", "["),
                filled("braces", "", "{a: "),
                filled("items of a list", "a: [", "b,"),
                filled("dashes", "a:\n", "- "),
                filled("question marks", "", "? "),
                filled("colons", "", ": "),
                filled("aliases", "a: [", "*b,"),
                filled("anchors", "a: [", "&b c,"),
                filled("tags", "a: [", "!b c,"),
                filled("merge keys", "", "<<: a\n"),
                filled("one quoted text", "a: \"", "x"),
                filled("escapes", "a: \"", "\\u0041"),
                filled("an open quote", "a: '", "''"),
                filled("a literal block", "a: |\n", "  x\n"),
                filled("a folded block", "a: >\n", "  x\n\n"),
                filled("lost keys", "choices:\n", "  #: a\n"),
                filled("values with a lost key", "a:\n", "  #: a\n  b: c\n"),
                filled("one key used again", "", "k: v\n"),
                filled("documents", "", "---\n"),
                filled("directives", "", "%A b\n"),
                filled("signs beyond 16 bits", "a: [", "😀,"),
                filled("control characters", "a: ", "\u0001"),
                Named.of("many maps", keys.toString()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldTakeNoMoreThan64MegabytesForAFileOf256Kilobytes(String text) {
        // given
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertTrue(bytes.length <= YamlLimits.FLOW.bytes(), () -> bytes.length + " bytes");
        Faults faults = new Faults();
        // when
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        YamlFile file = YamlReader.read("f.yml", bytes, faults);
        long took = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        // then
        assertTrue(took <= MOST, () -> "reading took " + took + " bytes");
        assertTrue(file.root().isPresent() || faults.anyError());
    }
}
