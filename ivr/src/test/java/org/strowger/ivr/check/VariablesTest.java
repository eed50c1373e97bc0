package org.strowger.ivr.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;
import org.strowger.ivr.expression.Expression;

/** The types of variables, their limits at the edge, and what a variable holds that was given nothing (2.5). */
class VariablesTest {
    private static String flow(String name, String type) {
        return TestBundle.flow("h", "vars: {" + name + ": " + type + "}\n", "h: {type: hangup}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: text}                            | ''
            {type: digits}                          | ''
            {type: int}                             | 0
            {type: int, min: -5}                    | -5
            {type: int, min: 3, max: 9}             | 3
            {type: int, max: 9}                     | 0
            {type: int, max: -9}                    | -9
            {type: bool}                            | false
            {type: enum, of: [a, b]}                | 'a'
            {type: enum, of: [a, b], default: b}    | 'b'
            {type: duration}                        | 0
            {type: time}                            | 0
            {type: date}                            | 0
            {type: time, default: 17:30}            | 63000
            {type: time, default: 17:30:05}         | 63005
            {type: date, default: 1970-01-02}       | 1
            {type: duration, default: 5m}           | 300000
            {type: duration, default: 24h}          | 86400000
            {type: digits, default: 0042}           | '0042'
            {type: digits, default: "*0#"}          | '*0#'
            {type: text, default: no}               | 'no'
            {type: bool, default: true}             | true
            """, quoteCharacter = '`')
    void holdsThisAtFirst(String type, String expected) {
        Expression initial = TestBundle.check(TestCenter.usual(), "f.yml", flow("v", type)).flows().get(0).variables()
                .get(0).initial();
        assertEquals(normal(expected, type), initial.normal());
    }

    /** Enums and truth are kept as numbers. */
    private static String normal(String expected, String type) {
        if (type.startsWith("{type: enum")) {
            return expected.equals("'a'") ? "0" : "1";
        }
        return type.startsWith("{type: bool") ? expected.equals("true") ? "1" : "0" : expected;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{type: digits, max: 1}", "{type: digits, max: 64}", "{type: int, min: 3, max: 3}",
        "{type: int, min: -9223372036854775808, max: 9223372036854775807}", "{type: int, min: 1, max: 5, default: 1}",
        "{type: int, min: 1, max: 5, default: 5}", "{type: digits, max: 2, default: 12}"})
    void takesTheEdge(String type) {
        assertEquals(List.of(), TestBundle.faults(flow("v", type)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: digits, max: 0} | 31: variable 'v': max was 0; use 1 to 64, or leave it out for 64
            {type: digits, max: 65} | 31: variable 'v': max was 65; use 1 to 64, or leave it out for 64
            {type: int, min: 4, max: 3} | 36: max is below min
            {type: int, max: 9223372036854775808} | 28: a whole number has to stand here
            {type: int, min: 1, max: 5, default: 0} | 48: the default: a value of type int within its limits
            {type: int, min: 1, max: 5, default: 6} | 48: the default: a value of type int within its limits
            {type: digits, max: 2, default: 123} | 43: the default: digits, 2 characters at most
            {type: digits, default: 12A} | 35: the default: digits, 64 characters at most
            {type: enum, of: [a, b], default: c} | 45: the default: one of a, b
            {type: enum, of: [a, a]} | 32: "a" is already in this list
            {type: bool, default: yes} | 33: the default: a value of type bool
            {type: duration, default: 5} | 37: the default: a value of type duration
            {type: duration, default: 25h} | 37: the default: a value of type duration
            {type: time, default: 24:00} | 33: the default: a value of type time
            {type: date, default: 2027-02-29} | 33: the default: a value of type date
            """)
    void refusesWhatIsBeyond(String type, String expected) {
        List<String> said = TestBundle.faults(flow("v", type)).stream()
                .map(fault -> fault.replace("the default of \"v\" has to be", "the default:")
                        .replaceFirst("f.yml:4:([0-9]+): error:", "$1:").replaceFirst(" \\[[a-z-]+\\]$", "")).toList();
        assertEquals(List.of(expected), said);
    }

    @ParameterizedTest
    @CsvSource({"256, true", "257, false"})
    void aTextHas256Characters(int length, boolean fits) {
        String text = "x".repeat(length);
        String expected = "f.yml:4:33: error: the default of \"v\" has to be text, 256 characters at most "
                + "[type-mismatch]";
        assertEquals(fits ? List.of() : List.of(expected),
                TestBundle.faults(flow("v", "{type: text, default: " + text + "}")));
        assertEquals(fits ? List.of() : List.of("f.yml:6:24: error: a text has at most 256 characters [expr-type]"),
                TestBundle.faults(TestBundle.flow("s", "vars: {v: {type: text}}\n",
                        "s: {type: set, set: {v: '" + text + "'}, next: end}")).stream()
                        .map(fault -> fault.replaceFirst("6:[0-9]+:", "6:24:")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "or", "not", "in", "true", "false", "len", "num", "luhn", "starts", "ends", "like",
        "now", "today"})
    void wordsOfExpressionsAreNoNames(String word) {
        assertEquals(List.of("f.yml:4:8: error: \"" + word + "\" is a word of expressions; choose another name "
                + "[bad-name]"), TestBundle.faults(flow(word, "{type: int}")));
    }

    /** Built-in values: two may be set, the others are read alone. */
    @ParameterizedTest
    @ValueSource(strings = {"call.id", "call.from", "call.to", "call.input", "call.end", "call.last", "call.reason",
        "queue.sales.wait", "queue.sales.waiting", "queue.sales.agents", "queue.sales.open", "hours.shop", "now",
        "today"})
    void builtInValuesAreReadAndNotSet(String name) {
        String faults = TestBundle.faults(TestBundle.flow("s", "zone: Europe/London\n",
                "s: {type: set, set: {" + name + ": 1}, next: end}")).toString();
        assertEquals("[f.yml:6:24: error: \"" + name + "\" cannot be set; only call.language and call.priority can "
                + "[read-only]]", faults);
        String type = switch (name) {
            case "call.end", "call.last", "call.reason" -> "text";
            case "queue.sales.wait" -> "duration";
            case "queue.sales.waiting", "queue.sales.agents" -> "int, min: 0, max: 2147483647";
            case "queue.sales.open" -> "bool";
            case "hours.shop" -> "enum, of: [open, closed, holiday]";
            case "now" -> "time";
            case "today" -> "date";
            default -> "digits";
        };
        assertEquals(List.of(), TestBundle.faults(TestBundle.flow("s", "zone: Europe/London\nvars: {v: {type: " + type
                + "}}\n", "s: {type: set, set: {v: " + name + "}, next: end}")), "its type is " + type);
    }
}
