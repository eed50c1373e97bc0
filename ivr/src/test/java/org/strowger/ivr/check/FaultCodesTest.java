package org.strowger.ivr.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.config.Fault;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Parameter;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** Every code of a fault: a wrong file for it, and all that is said about that file. */
class FaultCodesTest {
    private static final Pattern REPEATED = Pattern.compile("\\{([0-9]+)×([^}]+)\\}");
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]+)\\}");

    /** Codes of scenarios, each in {@code ScenarioTest}, and of a host: {@code CapabilityTest}. */
    private static final Set<String> ELSEWHERE = Set.of("bad-step", "not-covered", "no-capability");

    private static final List<HandlerConfig> HANDLERS = List.of(HandlerConfig.named("crm.tier")
            .argument(Parameter.digits("number", 10)).result(Parameter.text("tier")).build());

    /** Codes whose files are no single text: they have tests of their own below. */
    private static final Set<String> APART = Set.of("bad-utf8", "duplicate-flow");

    private static final Set<String> ALL = Set.of(
            "bad-utf8", "bad-char", "too-big", "too-deep", "too-many", "too-long", "yaml-syntax", "tab-indent",
            "no-alias", "no-tag", "no-merge", "no-directive", "one-document", "not-a-map", "bad-key", "duplicate-key",
            "empty-value", "hash-is-comment", "star-is-alias", "bad-path",
            "unknown-field", "missing-field", "unknown-type", "wrong-kind", "bad-value", "bad-number", "bad-duration",
            "bad-name", "bad-format", "bad-keys",
            "unknown-node", "unknown-var", "unknown-flow", "unknown-queue", "unknown-handler", "unknown-schedule",
            "unknown-skill", "unknown-zone", "unknown-language", "unknown-event", "duplicate-flow",
            "missing-route", "unreachable", "no-end", "busy-loop", "flow-cycle", "hangup-handler", "ambiguous-choice",
            "slow-choice", "hidden-choice", "dead-route", "dead-limit", "deep-flow", "unused-flow",
            "expr-syntax", "expr-name", "expr-type", "expr-bang", "expr-long", "type-mismatch", "ambiguous-name",
            "read-only", "missing-arg", "unknown-arg", "sensitive-leak",
            "bad-hours", "bad-date", "hours-overlap", "missing-prompt", "no-capability", "prompt-fallback",
            "bad-step", "not-covered");

    static Stream<Arguments> rows() throws IOException {
        try (InputStream in = FaultCodesTest.class.getResourceAsStream("/faults/codes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" ¦ ", -1))
                    .map(parts -> Arguments.of(parts[0], parts[1], Arrays.asList(parts).subList(2, parts.length)));
        }
    }

    static String written(String row) {
        String text = row.replace("…", "format: 1\nflow: main\nstart: m\n").replace('⏎', '\n').replace('⇥', '\t');
        text = REPEATED.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
        return CHARACTER.matcher(text).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private static List<String> said(List<Fault> faults) {
        return faults.stream().map(Fault::toString).map(fault -> fault.replace("f.yml:", "")).toList();
    }

    private static List<Fault> check(String... namesAndTexts) {
        return BundleCheck.check(TestBundle.sources(namesAndTexts), TestCenter.usual(), HANDLERS,
                path -> !path.contains("welcom") && !path.equals("cy/english.wav")
                        && (!path.contains("parent") || path.equals("en/parent.wav"))).faults().all();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void shouldSayExactlyWhatIsWrongAndWhere(String code, String row, List<String> expected) {
        // when
        List<String> files = new ArrayList<>();
        for (String file : ("f.yml⏎" + row).split("⏎=== ")) {
            files.add(file.substring(0, file.indexOf('⏎')));
            files.add(written(file.substring(file.indexOf('⏎') + 1)));
        }
        List<Fault> faults = check(files.toArray(new String[0]));
        // then
        assertEquals(expected, said(faults));
        assertTrue(faults.stream().anyMatch(fault -> fault.code().equals(code)));
    }

    @Test
    void shouldHaveAFileForEveryCode() throws IOException {
        Set<String> shown = new TreeSet<>(ELSEWHERE);
        shown.addAll(APART);
        rows().forEach(row -> shown.add((String) row.get()[0]));
        assertEquals(new TreeSet<>(ALL), shown);
    }

    @Test
    void shouldPlaceWhatIsNotUtf8() {
        byte[] bytes = "format: 1\nflow: ma\u00e9n".getBytes(StandardCharsets.ISO_8859_1);
        List<Fault> faults = BundleCheck.check(List.of(new BundleCheck.Source("f.yml", bytes)), TestCenter.usual(),
                path -> true).faults().all();
        assertEquals(List.of("2:9: error: the bytes from here on are not UTF-8; save the file as UTF-8 [bad-utf8]"),
                said(faults));
    }

    @Test
    void shouldReportAFlowThatIsThereTwiceInTheLaterFile() {
        String flow = written("…nodes: {m: {type: hangup}}");
        assertEquals(List.of("g.yml:2:7: error: a flow \"main\" is already in f.yml; rename one [duplicate-flow]"),
                said(check("f.yml", flow, "g.yml", flow)));
    }

    /** Each file names the next, the last bears the name of the first: no circle of flows, but one of names. */
    @Test
    void shouldNotJudgeWhoUsesWhomWhereANameIsThereTwice() {
        String user = written("…uses: {u: ./g.yml}⏎nodes: {m: {type: flow, use: u, next: m}}").replace("flow: main",
                "flow: x\nkind: sub");
        assertEquals(List.of("h.yml:2:7: error: a flow \"x\" is already in f.yml; rename one [duplicate-flow]"),
                said(check("f.yml", user, "g.yml", user.replace("flow: x", "flow: y").replace("g.yml", "h.yml"),
                        "h.yml", written("…nodes: {m: {type: return}}").replace("flow: main", "flow: x\nkind: sub")))
                        .stream().filter(fault -> !fault.contains("unused-flow")).toList());
    }

    @Test
    void shouldSayOnceThatNodesAreNone() {
        assertEquals(List.of("4:8: error: \"nodes\" has to be a map, such as {name: value} [bad-value]"),
                said(check("f.yml", written("…nodes: [m]"))));
    }

    @Test
    void shouldSayTheSameWhateverTheOrderOfTheFiles() throws IOException {
        // given
        List<String> files = new ArrayList<>();
        rows().limit(50).forEach(row -> files.add(written((String) row.get()[1]).replace("flow: main", "flow: f"
                + files.size() / 3)));
        List<BundleCheck.Source> sources = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            sources.add(new BundleCheck.Source("f" + i + ".yml", files.get(i).getBytes(StandardCharsets.UTF_8)));
        }
        List<Fault> forwards = BundleCheck.check(sources, TestCenter.usual(), path -> true).faults().all();
        // when
        Collections.reverse(sources);
        List<Fault> backwards = BundleCheck.check(sources, TestCenter.usual(), path -> true).faults().all();
        Collections.rotate(sources, 17);
        List<Fault> rotated = BundleCheck.check(sources, TestCenter.usual(), path -> true).faults().all();
        // then
        assertTrue(forwards.size() > 50);
        assertEquals(forwards, backwards);
        assertEquals(forwards, rotated);
    }

    @Test
    void shouldReadTheSameWithCrLfAndWithAByteOrderMark() {
        String flow = FuzzTest.SEED_FLOW;
        String hash = TestBundle.compile(TestCenter.usual(), flow).hash();
        String dos = flow.replace("\n", "\r\n");
        for (String other : List.of(dos, '\uFEFF' + flow, '\uFEFF' + dos)) {
            assertEquals(hash, TestBundle.compile(TestCenter.usual(), other).hash());
        }
    }
}
