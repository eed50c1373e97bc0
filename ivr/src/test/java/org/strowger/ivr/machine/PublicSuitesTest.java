package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.strowger.core.config.Fault;
import org.strowger.core.flow.InvokeAnswer.Outcome;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/**
 * The cases of public suites, as facts in our own form: what is set up, what comes in, what has to
 * come out in which order. They stand in {@code suites/}, a file for each suite, which names its
 * source; the 190 of FreeSWITCH are in {@code DigitTrieTest}. A case is
 * <ul>
 * <li>{@code == SUITE ID … | the fact}, then a flow, to which format, flow and {@code start: m} are
 * added ({@code .. LINE} leaves out one of these), then {@code ++ NAME} and a further file
 * {@code NAME.yml};
 * <li>{@code -- INPUT => ACTIONS} compares all that the call has done since the last such line. A last
 * part in brackets looks at the call: {@code [@node]}, {@code [v=value]}, {@code [last=event/reason]},
 * {@code [end=key]}, {@code [over]};
 * <li>or {@code !! LINE:COLUMN code}, a fault at load: what others find while it runs, we refuse
 * before the first call.
 * </ul>
 */
class PublicSuitesTest {
    private static final String SCXML = "396 399 401 402 403a 404 405 406 407 411 413 415 419 421 423 503 "
            + "375 376 377 378 144 147 148 149 158 159 276 277 286 287 309 311 312 313 314 344 487 "
            + "318 319 329 346 175 185 186 187 194 207 208 210 521 553 226 233 234 235 236 237 240 243 244 "
            + "245 247 250 252 554 294 355 387 388 576";
    private static final String ASTERISK = "read1 read2 read3 read4 read5 read6 read7 read8 read9 read10 read11 "
            + "waitdigit1 waitdigit2 waitdigit3 waitdigit4";
    private static final String VOICEXML = "1.5.4 2.3.4 4.1.5 4.1.6 4.1.7 4.1.8 5.2 5.2.1 5.2.2 5.2.3 5.2.4 6.3.3 "
            + "appendix-D IR2.1-5 IR2.1-7";
    private static final Pattern LOOK = Pattern.compile("\\[([^\\]]*)\\]");

    /** One case. @param files name, text, name, text … */
    private record Fact(String title, List<String> files, List<String> steps, List<String> faults) {
        List<String> ids() {
            String[] words = title.substring(0, title.indexOf(" |")).split(" ");
            return List.of(words).subList(1, words.length);
        }
    }

    private static List<Fact> facts(String suite) throws IOException {
        List<Fact> facts = new ArrayList<>();
        try (InputStream in = PublicSuitesTest.class.getResourceAsStream("/suites/" + suite + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String one : text.substring(text.indexOf("\n== ") + 4).split("\n== ")) {
                facts.add(fact(one.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()));
            }
        }
        return facts;
    }

    private static Fact fact(List<String> lines) {
        List<String> files = new ArrayList<>();
        List<String> left = starting(lines, ".. ");
        StringBuilder text = begin("main", left);
        String name = "f.yml";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("++ ")) {
                files.addAll(List.of(name, text.toString()));
                name = line.substring(3) + ".yml";
                text = begin(line.substring(3), left);
            } else if (!List.of("--", "!!", "..").contains(line.substring(0, 2))) {
                text.append(line).append('\n');
            }
        }
        files.addAll(List.of(name, text.toString()));
        return new Fact(lines.get(0), files, starting(lines, "-- "), starting(lines, "!! "));
    }

    private static StringBuilder begin(String flow, List<String> left) {
        StringBuilder text = new StringBuilder();
        List.of("format: 1", "flow: " + flow, "start: m").stream().filter(line -> !left.contains(line))
                .forEach(line -> text.append(line).append('\n'));
        return text;
    }

    private static List<String> starting(List<String> lines, String mark) {
        return lines.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(mark.length())).toList();
    }

    @TestFactory
    List<DynamicTest> shouldDoWhatTheSuitesSay() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String suite : List.of("scxml", "asterisk", "voicexml")) {
            facts(suite).forEach(fact -> tests.add(DynamicTest.dynamicTest(fact.title(), () -> run(fact))));
        }
        return tests;
    }

    /** All that the specification (section 8) says maps: 70, 11 and 4, and the rules with the 2 of the 2.1 report. */
    @Test
    void shouldHaveEveryCaseThatMaps() throws IOException {
        assertEquals(70, ids("scxml", SCXML));
        assertEquals(11 + 4, ids("asterisk", ASTERISK));
        assertEquals(13 + 2, ids("voicexml", VOICEXML));
    }

    private static int ids(String suite, String expected) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Fact fact : facts(suite)) {
            found.addAll(fact.ids());
            assertTrue(fact.steps().isEmpty() != fact.faults().isEmpty(), fact.title());
        }
        assertEquals(new TreeSet<>(List.of(expected.split(" "))), found);
        return found.size();
    }

    private static void run(Fact fact) {
        String[] files = fact.files().toArray(String[]::new);
        List<Fault> found = TestBundle.check(TestCenter.usual(), files).faults().all();
        List<String> faults = found.stream().filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .map(fault -> (fault.file().equals("f.yml") ? "" : fault.file() + ":") + fault.line() + ":"
                        + fault.column() + " " + fault.code()).toList();
        assertEquals(fact.faults(), faults, found::toString);
        if (!faults.isEmpty()) {
            return;
        }
        FlowTester call = FlowTester.ofFiles(files);
        for (String step : fact.steps()) {
            String[] sides = step.split(" =>", 2);
            act(call, sides[0].split(" "));
            Matcher look = LOOK.matcher(sides[1]);
            String actions = look.replaceAll("").strip();
            call.expect(actions.isEmpty() ? new String[0] : actions.split(", "));
            look.reset();
            while (look.find()) {
                look(call, look.group(1));
            }
        }
    }

    private static void act(FlowTester call, String... words) {
        switch (words[0]) {
            case "start" -> call.start();
            case "done" -> call.done();
            case "fails" -> call.playFails();
            case "press" -> call.press(words[1]);
            case "hangup" -> call.hangsUp();
            case "timer" -> call.staleTimer();
            case "answer" -> call.answers(words.length == 1 ? new String[0] : new String[] {"", words[1]});
            case "fail" -> call.invokeEnds(Outcome.FAILED);
            case "event" -> call.event(words[1], words.length == 2);
            default -> call.after(words[0].substring(1));
        }
    }

    private static void look(FlowTester call, String what) {
        List<String> sides = Arrays.asList(what.split("=", 2));
        switch (sides.get(0)) {
            case "over" -> assertTrue(call.call.over);
            case "last" -> call.inputEvent(sides.get(1).split("/", 2)[0], sides.get(1).split("/", 2)[1]);
            case "end" -> call.endKey(sides.get(1));
            default -> {
                if (what.startsWith("@")) {
                    call.at(what.substring(1));
                } else {
                    call.holds(sides.get(0), sides.get(1));
                }
            }
        }
    }
}
