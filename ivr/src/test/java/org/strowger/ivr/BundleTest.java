package org.strowger.ivr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.config.ConfigException;
import org.strowger.core.config.Fault;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCompiler;
import org.strowger.ivr.check.BundleCheck;

/** Bundles in folders, and what their identity depends on (2.1, 2.10). */
class BundleTest {
    private static final String FLOW = """
            format: 1
            flow: main
            start: m
            vars: {n: {type: int}, v: {type: digits}}
            nodes:
              m: {type: menu, say: p, choices: {1: b, 2: end}, failed: end}
              b: {type: branch, when: [{if: n == 1, next: m}], else: end}
            """;

    @TempDir
    Path folder;

    private static String hash(String text) {
        return TestBundle.compile(TestCenter.usual(), text).hash();
    }

    @Test
    void theIdentityDoesNotDependOnLayoutCommentsOrWordsForPeople() {
        String other = """
                # the same
                version: "7"
                owner: me
                doc: words for people
                tags: [a, b]
                x-tool: {any: thing}
                flow: main
                format: "1"
                vars:
                  v: {type: digits, max: 64}
                  n: {type: int, default: 0}
                start: m
                nodes:
                  b:
                    type: branch
                    label: which
                    when:
                      - {next: m, if: (n==1)}
                    else: end
                  m: {failed: end, type: menu, again: p, say: p, first: 6000ms, noinput: 3, choices: {"2": end, 1: b}}
                """.replace("(n==1)", "n==1");
        assertEquals(64, hash(FLOW).length());
        assertEquals(hash(FLOW), hash(other));
        assertEquals(hash(FLOW), hash(FLOW.replace("\n", "\r\n")));
    }

    @Test
    void theIdentityChangesWithAnythingThatACallCouldNotice() {
        for (String[] change : new String[][] {{"n == 1", "n == 2"}, {"2: end", "3: end"},
                {"failed: end", "failed: b"},
            {"say: p", "say: q"}, {"else: end", "else: m"}, {"{type: digits}", "{type: digits, max: 9}"},
            {"failed: end}", "failed: end, late_end: 299ms}"},
                    {"start: m", "zone: Europe/London\nstart: m"},
                    {"start: m", "languages: [cy]\nstart: m"}, {"start: m", "prompts: \"{id}.wav\"\nstart: m"},
                    {"start: m\n", "start: b\n"}, {"flow: main", "flow: other"},
                    {"{type: int}", "{type: int, default: 1}"}, {"{type: int}", "{type: int, min: 0}"},
                    {"v: {type: digits}", "v: {type: text}"}, {"nodes:", "events: {error: b}\nnodes:"},
                    {"nodes:", "defaults: {first: 5s}\nnodes:"}}) {
            assertNotEquals(hash(FLOW), hash(FLOW.replace(change[0], change[1])), change[0]);
        }
    }

    @Test
    void theEngineFindsTheCompiler() {
        List<FlowCompiler> found = ServiceLoader.load(FlowCompiler.class).stream()
                .map(ServiceLoader.Provider::get).toList();
        assertEquals(List.of(YamlFlowCompiler.class), found.stream().map(Object::getClass).toList());
    }

    @Test
    void aFolderIsABundle() throws IOException {
        Files.writeString(folder.resolve("a.yml"), FLOW);
        Files.writeString(folder.resolve("b.yml"), "format: 1\nflow: other\nstart: x\nlanguages: [cy]\n"
                + "prompts: audio/{id}.wav\nnodes: {x: {type: hangup, say: bye}}\n");
        Files.writeString(folder.resolve("a.test.yml"), "scenario: none of the bundle's business");
        Files.createDirectory(folder.resolve("audio"));
        Files.writeString(folder.resolve("audio/bye.wav"), "");
        FlowBundle bundle = new YamlFlowCompiler().compile(folder, TestCenter.usual());
        assertEquals(0, bundle.mainFlow("main"));
        assertEquals(1, bundle.mainFlow("other"));
        assertEquals(-1, bundle.mainFlow("nobody"));
        assertEquals(List.of("p", "bye"), bundle.prompts());
        assertEquals(List.of("en", "cy"), bundle.languages());
    }

    @Test
    void audioHasToLieInsideTheFolder() throws IOException {
        Path bundle = Files.createDirectory(folder.resolve("flows"));
        Files.writeString(folder.resolve("bye.wav"), "");
        Files.createSymbolicLink(bundle.resolve("bye.wav"), folder.resolve("bye.wav"));
        Files.writeString(bundle.resolve("a.yml"),
                "format: 1\nflow: a\nstart: x\nprompts: \"{id}.wav\"\nnodes: {x: {type: hangup, "
                        + "say: bye}}\n");
        ConfigException refused = assertThrows(ConfigException.class,
                () -> new YamlFlowCompiler().compile(bundle, TestCenter.usual()));
        assertEquals("a.yml:5:32: error: no audio for \"bye\" in en; looked for bye.wav [missing-prompt]",
                refused.getMessage());
    }

    @Test
    void aFlowHasToLieInsideTheFolderToo() throws IOException {
        Path bundle = Files.createDirectory(folder.resolve("flows"));
        Files.writeString(folder.resolve("a.yml"), FLOW);
        Files.createSymbolicLink(bundle.resolve("a.yml"), folder.resolve("a.yml"));
        ConfigException refused = assertThrows(ConfigException.class,
                () -> new YamlFlowCompiler().compile(bundle, TestCenter.usual()));
        assertEquals("flows: " + bundle.resolve("a.yml") + " is no file of its folder, or a link that leads out of it; "
                + "copy the flow into the folder", refused.getMessage());
        Files.move(folder.resolve("a.yml"), bundle.resolve("b.txt"));
        Files.delete(bundle.resolve("a.yml"));
        Files.createSymbolicLink(bundle.resolve("a.yml"), bundle.resolve("b.txt"));
        assertEquals(0, new YamlFlowCompiler().compile(bundle, TestCenter.usual()).mainFlow("main"));
    }

    @Test
    void aWrongFolderIsRefusedWithAllItsFaults() throws IOException {
        Files.writeString(folder.resolve("a.yml"),
                FLOW.replace("start: m", "start: n").replace("else: end", "else: x"));
        ConfigException refused = assertThrows(ConfigException.class,
                () -> new YamlFlowCompiler().compile(folder, TestCenter.usual()));
        assertEquals(List.of("unknown-node", "unknown-node"),
                refused.faults().stream().map(Fault::code).toList());
        ConfigException none = assertThrows(ConfigException.class,
                () -> new YamlFlowCompiler().compile(folder.resolve("none"), TestCenter.usual()));
        assertTrue(none.getMessage().endsWith(
                "cannot be read (NoSuchFileException); name a readable folder of *.yml files"),
                none.getMessage());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThrows(ConfigException.class, () -> new YamlFlowCompiler().compile(empty, TestCenter.usual()));
    }

    @Test
    void warningsDoNotRefuseABundle() {
        BundleCheck.Result result =
                TestBundle.check(TestCenter.usual(), "f.yml", FLOW.replace("2: end", "12: end"));
        assertEquals(List.of("slow-choice"), result.faults().all().stream().map(Fault::code).toList());
        assertFalse(result.faults().anyError());
    }

    @Test
    void aFileHas256KiBAndABundle4MiBAtMost() {
        String[] files = new String[32];
        for (int i = 0; i < 16; i++) {
            String flow = FLOW.replace("flow: main", "flow: f" + i);
            files[2 * i] = String.format("f%02d.yml", i);
            files[2 * i + 1] = flow + "#\n".repeat(131_072).substring(flow.length());
        }
        assertEquals(List.of(), TestBundle.check(TestCenter.usual(), files).faults().all());
        String[] more = Arrays.copyOf(files, 34);
        more[32] = "f16.yml";
        more[33] = FLOW.replace("flow: main", "flow: f16");
        assertEquals(List.of("f16.yml:1:1: error: a bundle has at most 4 MiB in all; split it into several [too-big]"),
                TestBundle.check(TestCenter.usual(), more).faults().all().stream().map(Fault::toString).toList());
        files[1] += '#';
        assertEquals(List.of("f00.yml:1:1: error: the file has 262145 bytes and 262144 are allowed; "
                + "split it or make it shorter [too-big]"), TestBundle.check(TestCenter.usual(), "f00.yml", files[1])
                .faults().all().stream().map(Fault::toString).toList());
    }

    @Test
    void whatIsLeftOutOfAFileIsAsItsDefault() {
        assertEquals(hash(FLOW), hash(FLOW.replace("start: m", "kind: main\nlanguages: [en]\nstart: m\ndoc: a text\n"
                + "tags: [a, {b: c}]\nx-tool: {d: [e]}")));
        assertEquals(hash(FLOW), hash(FLOW.replace("start: m", "uses: {}\nin: {}\nhours: {}\nevents: {}\n"
                + "defaults: {}\nstart: m")));
        assertEquals(hash(FLOW), hash(FLOW.replace("else: end}", "else: end, doc: a, tags: b, x-c: [d], events: {}}")));
    }

    @Test
    void aBundleHasALimitedNumberOfFiles() {
        String[] most = new String[128];
        for (int i = 0; i < 64; i++) {
            most[2 * i] = String.format("f%02d.yml", i);
            most[2 * i + 1] = FLOW.replace("flow: main", "flow: f" + i);
        }
        assertEquals(List.of(), TestBundle.check(TestCenter.usual(), most).faults().all());
        String[] files = new String[130];
        for (int i = 0; i < 65; i++) {
            files[2 * i] = String.format("f%02d.yml", i);
            files[2 * i + 1] = FLOW.replace("flow: main", "flow: f" + i);
        }
        assertEquals(List.of("f64.yml:1:1: error: a bundle has at most 64 files, this has 65 [too-many]"),
                TestBundle.check(TestCenter.usual(),
                        files).faults().all().stream().map(Fault::toString).toList());
    }
}
