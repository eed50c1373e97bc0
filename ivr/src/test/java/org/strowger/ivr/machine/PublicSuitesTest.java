package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.strowger.core.config.Fault;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** The cases of public suites in {@code suites/facts.txt}; the 190 of FreeSWITCH are in {@code DigitTrieTest}. */
class PublicSuitesTest {
    private static final Pattern LOOK = Pattern.compile("\\[([^\\]]*)\\]");

    /** One case. */
    private record Fact(String id, String flow, List<String> steps, List<String> faults) {}

    private static List<Fact> facts() throws IOException {
        List<Fact> facts = new ArrayList<>();
        try (InputStream in = PublicSuitesTest.class.getResourceAsStream("/suites/facts.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String one : text.substring(text.indexOf("\n== ") + 4).split("\n== ")) {
                List<String> lines = one.lines().toList();
                StringBuilder flow = new StringBuilder("format: 1\nflow: main\nstart: m\n");
                lines.stream().skip(1).filter(line -> !line.startsWith("-- ") && !line.startsWith("!! "))
                        .filter(line -> !line.isBlank()).forEach(line -> flow.append(line).append('\n'));
                facts.add(new Fact(lines.get(0), flow.toString(), starting(lines, "-- "), starting(lines, "!! ")));
            }
        }
        return facts;
    }

    private static List<String> starting(List<String> lines, String mark) {
        return lines.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(mark.length())).toList();
    }

    @TestFactory
    List<DynamicTest> shouldDoWhatTheSuitesSay() throws IOException {
        return facts().stream().map(fact -> DynamicTest.dynamicTest(fact.id(), () -> run(fact))).toList();
    }

    @Test
    void shouldCountTheCasesOfEachSuite() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Fact fact : facts()) {
            String[] words = fact.id().substring(0, fact.id().indexOf(" |")).split(" ");
            boolean read = words[0].equals("Asterisk");
            int ids = words[0].equals("SCXML") ? words.length - 1 : 1;
            counts.merge(read ? words[0] + " " + words[1] : words[0], ids, Integer::sum);
            assertTrue(fact.steps().isEmpty() != fact.faults().isEmpty(), fact.id());
        }
        System.out.println("cases of public suites: " + counts);
        assertEquals(11, counts.get("Asterisk read"));
    }

    private static void run(Fact fact) {
        List<Fault> found = TestBundle.check(TestCenter.usual(), "f.yml", fact.flow()).faults().all();
        List<String> faults = found.stream().filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.code()).toList();
        assertEquals(fact.faults(), faults, found::toString);
        if (!faults.isEmpty()) {
            return;
        }
        FlowTester call = FlowTester.of(fact.flow());
        for (String step : fact.steps()) {
            String[] sides = step.split(" =>", 2);
            act(call, sides[0]);
            Matcher look = LOOK.matcher(sides[1]);
            String actions = look.replaceAll("").strip();
            // what ends the call of itself is no part of a case
            call.call.actions.removeIf(action -> action.startsWith("hangup"));
            call.expect(actions.isEmpty() ? new String[0] : actions.split(", "));
            look.reset();
            while (look.find()) {
                look(call, look.group(1));
            }
        }
    }

    private static void act(FlowTester call, String input) {
        String[] words = input.split(" ");
        switch (words[0]) {
            case "start" -> call.start();
            case "done" -> call.done();
            case "fails" -> call.playFails();
            case "press" -> call.press(words[1]);
            case "hangup" -> call.hangsUp();
            case "timer" -> call.staleTimer();
            default -> call.after(words[0].substring(1));
        }
    }

    private static void look(FlowTester call, String what) {
        if (what.startsWith("@")) {
            call.at(what.substring(1));
            return;
        }
        List<String> sides = Arrays.asList(what.split("=", 2));
        switch (sides.get(0)) {
            case "last" -> call.inputEvent(sides.get(1).split("/")[0], sides.get(1).split("/")[1]);
            case "end" -> call.endKey(sides.get(1));
            default -> call.holds(sides.get(0), sides.get(1));
        }
    }
}
