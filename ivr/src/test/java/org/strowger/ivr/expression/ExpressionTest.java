package org.strowger.ivr.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.ivr.keys.Keys;

/** Section 2.6: what expressions mean, and what is said about wrong ones. */
class ExpressionTest {
    private static final ValueType TIER = ValueType.enumOf(List.of("none", "basic", "gold"));
    private static final Map<String, Scope.Variable> VARIABLES = Map.of(
            "account", new Scope.Variable("account", ValueType.digits(10), 0, false),
            "n", new Scope.Variable("n", ValueType.ints(0, 100), 2, false),
            "tier", new Scope.Variable("tier", TIER, 3, false),
            "vip", new Scope.Variable("vip", ValueType.BOOL, 4, false),
            "gap", new Scope.Variable("gap", ValueType.DURATION, 5, false),
            "at", new Scope.Variable("at", ValueType.TIME, 6, false),
            "day", new Scope.Variable("day", ValueType.DATE, 7, false),
            "name", new Scope.Variable("name", ValueType.TEXT, 8, false),
            "gold", new Scope.Variable("gold", ValueType.BOOL, 80, false),
            "long", new Scope.Variable("long", ValueType.digits(64), 81, false));
    static final Scope SCOPE = new Scope(VARIABLES, List.of("en", "cy"), Map.of("support", 0),
            Map.of("office", new Scope.ScheduleName(0, List.of("open", "closed", "holiday"))), true);

    private final ExpressionCompiler compiler = new ExpressionCompiler(SCOPE);
    private final Given given = new Given();

    /** account 0042, n 7, tier gold, vip true, gap 90 s, at 17:30, day 2026-12-24, name Ann. */
    static final class Given implements Values {
        private final long[] slots = new long[90];

        Given() {
            String account = "0042";
            Slots.length(slots, 0, account.length());
            for (int i = 0; i < account.length(); i++) {
                Slots.key(slots, 0, i, Keys.of(account.charAt(i)));
            }
            slots[2] = 7;
            slots[3] = 2;
            slots[4] = 1;
            slots[5] = 90_000;
            slots[6] = 17 * 3_600 + 30 * 60;
            slots[7] = Literals.date("2026-12-24").orElseThrow();
            Slots.length(slots, 8, 3);
            for (int i = 0; i < 3; i++) {
                Slots.textAt(slots, 8, i, "Ann".charAt(i));
            }
        }

        @Override
        public long[] slots() {
            return slots;
        }

        @Override
        public long number(BuiltIn builtIn, int index) {
            return switch (builtIn) {
                case QUEUE_WAIT -> 240_000;
                case QUEUE_OPEN -> 1;
                case CALL_PRIORITY -> 50;
                default -> 0;
            };
        }

        @Override
        public int length(BuiltIn builtIn) {
            return builtIn == BuiltIn.CALL_END ? 5 : 0;
        }

        @Override
        public char charAt(BuiltIn builtIn, int index) {
            return "pound".charAt(index);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vip | true", "not vip | false", "! vip | false", "not not vip | true", "not not not vip | false",
        "n == 7 | true", "n != 7 | false", "n < 7 | false", "n <= 7 | true", "n > 6 | true", "n >= 8 | false",
        "7 == n | true", "-1 < n | true", "n in (1, 7) | true", "n not in (1, 7) | false", "n in (1) | false",
        "tier == \"gold\" | true", "\"gold\" == tier | true", "tier in (\"none\", \"basic\") | false",
        "account == \"0042\" | true", "account == 0042 | true", "account == 42 | false",
                "account != \"42\" | true",
        "account in (1, \"0042\") | true", "account == \"0042#\" | false",
        "len(account) == 4 | true", "num(account) == 42 | true", "luhn(account) | true",
        "starts(account, \"00\") | true", "ends(account, \"42\") | true", "ends(account, \"10042\") | false",
        "like(account, \"0*2\") | true", "like(account, \"0?2\") | false", "like(account, \"*\") | true",
        "like(name, \"?n*\") | true", "like(name, \"**n\") | true", "like(name, \"A*x\") | false",
        "name == \"Ann\" | true", "name == \"ann\" | false", "len(name) > 2 | true",
        "gap == 90s | true", "gap < 2m | true", "gap > 1ms | true", "gap in (1h, 90s) | true",
        "at == 17:30 | true", "at < 17:30:01 | true", "day == 2026-12-24 | true", "day < 2027-01-01 | true",
        "queue.support.wait < 5m | true", "queue.support.open | true", "queue.support.agents == 0 | true",
        "hours.office == \"open\" | true", "hours.office in (\"closed\", \"holiday\") | false",
        "call.language == \"en\" | true", "call.priority == 50 | true", "call.end == \"pound\" | true",
        "call.input == \"\" | true", "luhn(call.input) | false", "today == 1970-01-01 | true",
                "now == 00:00 | true",
        "vip and n == 8 or tier == \"gold\" | true", "vip && (n == 8 or not vip) | false",
        "vip == true | true", "(n == 7) == vip | true", "true | true", "not false and true | true",
        "false or false or vip | true"})
    void evaluates(String text, boolean expected) throws ExpressionFault {
        Expression expression = compiler.condition(text.replace('"', '\''));
        assertEquals(expected ? 1 : 0, expression.number(given));
    }

    /** The grammar as it stands: both kinds of quotes, doubled ones, and what binds closer. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', value = {
        "tier == \"gold\" → true", "name == \"Ann\" and name == 'Ann' → true", "name != \"a\"\"b\" → true",
        "name == 'it''s' → false", "starts(\"a\"\"b\", 'a\"') → true", "starts('it''s', \"it's\") → true",
        // or binds less than and, and less than not, not less than a comparison
        "true or false and false → true", "(true or false) and false → false", "not true or true → true",
        "not (true or true) → false", "not n == 8 → true", "not n == 7 and true → false",
        "true || false && false → true",
        "!vip || !!vip && n == 7 → true", "vip and not n in (1, 2) → true", "n not in (1) and n in (7) → true",
        "not n not in (7) → true",
        // literals
        "gap == 90000ms → true", "gap == 90s → true", "gap < 24h → true", "at == 17:30:00 → true",
        "at > 17:29:59 → true", "n > -9 → true", "day > 1970-01-01 → true", "vip != false → true",
        "false == vip → false",
        // num, luhn, like at their edges
        "luhn(call.input) → false", "num(account) == 42 → true", "len('') == 0 → true",
        "starts(name, '') → true", "ends(name, '') → true",
        "starts(name, 'Anna') → false", "ends(name, 'Anna') → false", "like('', '*') → true",
        "like('', '?') → false",
        "like('', '') → true", "like('abab', '*ab') → true", "like('aXbXc', 'a*X?') → true",
        "like('ab', 'a') → false",
        "like('a*b', 'a*b') → true", "like(name, '???') → true", "like(name, '????') → false"})
    void evaluatesTheGrammar(String text, boolean expected) throws ExpressionFault {
        assertEquals(expected ? 1 : 0, compiler.condition(text).number(given));
    }

    /** What each type may be: 2.5. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "name < 'b' | 5 | text has no order; compare it with == or !=",
        "vip < true | 4 | bool has no order; compare it with == or !=",
        "vip in (true) | 0 | bool needs no list; write the condition itself, or not before it",
        "tier >= 'gold' | 5 | enum has no order; compare it with == or !=",
        "len(gap) == 1 | 4 | len takes digits or text, this is duration",
        "luhn(name) | 5 | luhn takes digits, this is text", "num(name) == 1 | 4 | num takes digits, this is text",
        "starts(tier, 'g') | 7 | starts takes digits or text, this is enum",
        "like(at, '1*') | 5 | like takes digits or text, this is time",
        "gap | 0 | a condition is true or false, this is duration; compare it with a value",
        "not tier | 4 | a condition is true or false, this is enum; compare it with a value",
        "gap == 17:30 | 7 | cannot compare duration with time; both sides need one type",
        "name == tier | 8 | cannot compare text with enum; both sides need one type"})
    void refusesWhatATypeCannotBe(String text, int offset, String message) {
        ExpressionFault fault = assertThrows(ExpressionFault.class, () -> compiler.condition(text));
        assertEquals(offset + " expr-type " + message, fault.offset() + " " + fault.code() + " " + fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'', -1, false", "0, 0, true", "12*, -1, false", "1#, -1, false", "0042, 42, true", "4*2, -1, false",
        "79927398713, 79927398713, true",
        "79927398710, 79927398710, false", "999999999999999999, 999999999999999999, false"})
    void spellsANumberAndChecksItsLastDigit(String digits, long number, boolean luhn) throws ExpressionFault {
        ExpressionCompiler other = new ExpressionCompiler(new Scope(Map.of("d",
                new Scope.Variable("d", ValueType.digits(18), 0, false)), List.of("en"), Map.of(), Map.of(), true));
        Expression value = other.assigned(digits, true, ValueType.digits(18), "d");
        value.store(given, 0);
        assertEquals(number, other.value("num(d)").number(given));
        assertEquals(luhn ? 1 : 0, other.value("luhn(d)").number(given));
    }

    @Test
    void takesEighteenDigitsAsANumberAndNoMore() throws ExpressionFault {
        for (int max : new int[] {18, 19}) {
            ExpressionCompiler other = new ExpressionCompiler(new Scope(Map.of("d",
                    new Scope.Variable("d", ValueType.digits(max), 0, false)), List.of("en"), Map.of(), Map.of(),
                    true));
            if (max == 18) {
                assertEquals(999_999_999_999_999_999L, other.value("num(d)").type().max());
                assertEquals(-1, other.value("num(d)").type().min());
            } else {
                assertEquals("num takes at most 18 digits, these may be 19; give the variable a max",
                        assertThrows(ExpressionFault.class, () -> other.value("num(d)")).getMessage());
            }
        }
    }

    @Test
    void takesFiveHundredCharactersAndNoMore() throws ExpressionFault {
        String longest = "vip" + " and vip".repeat(61) + " ".repeat(9);
        assertEquals(500, longest.length());
        assertEquals(1, compiler.condition(longest).number(given));
        assertEquals("expr-long", assertThrows(ExpressionFault.class, () -> compiler.condition(longest + ' ')).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "teir == 'gold' | 0 | expr-name | no variable \"teir\"; did you mean \"tier\"?",
        "tier == 'glod' | 8 | expr-type | 'glod' is not one of tier's values: none, basic, gold",
        "tier in ('gold', 'glod') | 17 | expr-type | 'glod' is not one of tier's values: none, basic, gold",
        "account < 5 | 8 | expr-type | digits have no order; compare len(account) or num(account)",
        "tier < 'gold' | 5 | expr-type | enum has no order; compare it with == or !=",
        "5 < account | 2 | expr-type | digits have no order; compare len(account) or num(account)",
        "n == 5m | 5 | expr-type | cannot compare int with duration; both sides need one type",
        "n == '5' | 5 | expr-type | cannot compare int with text; both sides need one type",
        "account == -5 | 11 | expr-type | cannot compare digits with int; both sides need one type",
        "account == '12a' | 11 | expr-type | '12a' is not digits; use keys 0 to 9, * and #",
        "n | 0 | expr-type | a condition is true or false, this is int; compare it with a value",
        "vip and n | 8 | expr-type | a condition is true or false, this is int; compare it with a value",
        "num(long) == 1 | 4 | expr-type | num takes at most 18 digits, these may be 64; give the "
                + "variable a max",
        "num(n) == 1 | 4 | expr-type | num takes digits, this is int",
        "len(n) == 1 | 4 | expr-type | len takes digits or text, this is int",
        "hours.office == tier | 16 | expr-type | these are enums of different values; compare each "
                + "with a quoted value",
        "queue.suport.wait < 5m | 6 | unknown-queue | no queue is named \"suport\"; did you mean "
                + "\"support\"?",
        "hours.offcie == 'open' | 6 | unknown-schedule | no schedule is named \"offcie\"; did you "
                + "mean \"office\"?",
        "call.form == '' | 0 | expr-name | no variable \"call.form\"; did you mean \"call.from\"?",
        "n = 7 | 2 | expr-syntax | \"=\" cannot stand here; compare with ==",
        "n == | 4 | expr-syntax | expected a name or value, found the end",
        "n == 7 vip | 7 | expr-syntax | expected and, or, or the end, found \"vip\"",
        "(n == 7 | 7 | expr-syntax | expected ), found the end",
        "n not 7 | 6 | expr-syntax | expected in, found \"7\"",
        "n in (m) | 6 | expr-syntax | expected a literal, found \"m\"",
        "name == 'Ann | 8 | expr-syntax | this text has no closing '",
        "call. == '' | 4 | expr-syntax | a name follows the dot, such as call.from",
        "day == 2026-02-30 | 7 | expr-syntax | the calendar has no 2026-02-30",
        "at == 25:00 | 6 | expr-syntax | no clock shows 25:00",
        "gap == 25h | 7 | bad-duration | a duration is at most 24h",
        "n == 12x | 5 | expr-syntax | \"12x\" is no literal; write 12, 5m, 17:30, 2026-12-24 or '0123'",
        "n == 99999999999999999999 | 5 | bad-number | \"99999999999999999999\" is beyond the range of int",
        "starts(name, name) | 13 | expr-syntax | expected a quoted text, found \"name\"",
        "é == 1 | 0 | expr-syntax | \"é\" cannot stand here"})
    void refuses(String text, int offset, String code, String message) {
        ExpressionFault fault = assertThrows(ExpressionFault.class, () -> compiler.condition(text));
        assertEquals(message, fault.getMessage());
        assertEquals(code, fault.code());
        assertEquals(offset, fault.offset());
    }

    @Test
    void refusesWhatIsTooLong() {
        String text = "vip" + " and vip".repeat(63);
        ExpressionFault fault = assertThrows(ExpressionFault.class, () -> compiler.condition(text));
        assertEquals("expr-long an expression has at most 500 characters, this has 507",
                fault.code() + " " + fault.getMessage());
    }

    @Test
    void countsCharactersAndNotTheirHalves() throws ExpressionFault {
        String most = "name == '" + "\uD834\uDD1E".repeat(120) + "'" + " ".repeat(370);
        assertEquals(500, most.codePointCount(0, most.length()));
        assertEquals(0, compiler.condition(most).number(given));
        assertEquals("an expression has at most 500 characters, this has 501",
                assertThrows(ExpressionFault.class, () -> compiler.condition(most + " ")).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "tier | basic | type ok", "tier | 'basic' | type ok", "tier | tier | type ok",
        "tier | gold | ambiguous-name \"gold\" is a variable and a value of tier; quote the value, "
                + "or rename one",
        "tier | silver | expr-type 'silver' is not one of tier's values: none, basic, gold",
        "account | 0042 | type ok", "account | 12*#3 | type ok", "account | '12' | type ok",
        "account | long | type-mismatch \"account\" holds 10 digits, this may have 64",
        "account | 12345678901 | type-mismatch \"account\" holds 10 digits, this may have 11",
        "account | name | type-mismatch \"account\" is digits, this is text",
        "n | 5 | type ok", "n | len(account) | type ok",
        "n | 101 | type-mismatch \"n\" holds 0 to 100, this may be 101",
        "n | num(account) | type-mismatch \"n\" holds 0 to 100, this may be -1 to 9999999999",
        "vip | n == 7 | type ok", "gap | queue.support.wait | type ok",
        "name | 5 | type-mismatch \"name\" is text, this is int"})
    void assigns(String variable, String text, String expected) {
        String outcome;
        try {
            compiler.assigned(text, false, VARIABLES.get(variable).type(), variable);
            outcome = "type ok";
        } catch (ExpressionFault fault) {
            outcome = fault.code() + " " + fault.getMessage();
        }
        assertEquals(expected, outcome);
    }

    @Test
    void yamlsQuotesMakeALiteralOfTextDigitsAndEnums() throws ExpressionFault {
        Expression quoted = compiler.assigned("gold", true, TIER, "tier");
        assertEquals(2, quoted.number(given));
        Expression text = compiler.assigned("hello there", true, ValueType.TEXT, "name");
        text.store(given, 8);
        assertEquals(11, Slots.length(given.slots(), 8));
        assertEquals('h', Slots.textAt(given.slots(), 8, 0));
        assertEquals('e', Slots.textAt(given.slots(), 8, 10));
    }

    @Test
    void theNormalFormDoesNotDependOnLayout() throws ExpressionFault {
        assertEquals(compiler.condition("vip&&n==7 || !vip").normal(),
                compiler.condition("vip and n  ==  7 or not vip").normal());
        assertTrue(compiler.condition("name == 'it''s'").normal().endsWith("'it''s'"));
    }
}
