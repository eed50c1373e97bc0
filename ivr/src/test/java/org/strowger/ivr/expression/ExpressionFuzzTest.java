package org.strowger.ivr.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.ivr.expression.ValueType.Kind;

/**
 * Random expressions give one fault at a place inside them, or a value whenever they are asked. The normal run makes
 * the same ones each time; profile {@code long} makes a million, by a fresh seed that is printed.
 */
class ExpressionFuzzTest {
    private static final int ROUNDS = Integer.getInteger("strowger.fuzz", 20_000);
    private static final long SEED = "fresh".equals(System.getProperty("strowger.seed"))
            ? new SplittableRandom().nextLong() : Long.getLong("strowger.seed", 0);
    private static final String[] OPERANDS = {"account", "n", "tier", "vip", "gap", "at", "day", "name", "long",
        "call.from", "call.input", "call.language", "call.priority", "queue.support.wait", "queue.support.open",
        "hours.office", "now", "today", "'gold'", "'0042'", "'it''s'", "\"x\"", "7", "-1", "0042", "90s", "17:30",
        "2026-12-24", "true", "false"};
    private static final String[] SOUP = {"(", ")", ",", "==", "!=", "<", "<=", ">", ">=", "=", "and", "or", "not",
        "&&", "||", "!", "in", "len", "num", "luhn", "starts", "ends", "like", ".", "'", "\"", "-", "*", "é", "x.y",
        "25:00", "2026-02-30", "99h", "99999999999999999999", "12x", "\t", "teir"};
    private static final String[] RELATIONS = {"==", "!=", "<", "<=", ">", ">="};
    private static final String[] FUNCTIONS = {"len(%s)", "num(%s)", "luhn(%s)", "starts(%s, '0')",
        "ends(%s, 'n')", "like(%s, 'A*?')"};
    private static final List<ValueType> TARGETS = List.of(ValueType.digits(4), ValueType.ints(0, 9), ValueType.BOOL,
            ValueType.TEXT, ValueType.DURATION, ValueType.TIME, ValueType.DATE,
            ValueType.enumOf(List.of("none", "gold")));

    private final ExpressionCompiler compiler = new ExpressionCompiler(ExpressionTest.SCOPE);
    private final Values values = new ExpressionTest.Given();

    @Test
    void anythingIsAValueOrOneFaultInsideIt() {
        System.out.println("expression fuzz: " + ROUNDS + " expressions from seed " + SEED);
        int right = 0;
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random random = new Random(seed);
            String text = random.nextInt(3) == 0 ? soup(random) : broken(condition(random, 3), random);
            try {
                right += isRight(text, random) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError defect) {
                throw new AssertionError("seed " + seed + ": " + text, defect);
            }
        }
        assertTrue(right > ROUNDS / 100 && right < ROUNDS, "right were " + right);
    }

    private boolean isRight(String text, Random random) {
        try {
            Expression expression = switch (random.nextInt(3)) {
                case 0 -> compiler.condition(text);
                case 1 -> compiler.value(text);
                default -> compiler.assigned(
                        text, random.nextBoolean(), TARGETS.get(random.nextInt(TARGETS.size())), "v");
            };
            assertHasAValue(expression);
            return true;
        } catch (ExpressionFault fault) {
            assertTrue(fault.offset() >= 0 && fault.offset() <= text.length(), () -> text + ": " + fault.offset());
            assertTrue(fault.code().matches("[a-z-]+") && !fault.getMessage().isBlank(), text);
            return false;
        }
    }

    private void assertHasAValue(Expression expression) {
        if (expression.type().isChars()) {
            int length = expression.length(values);
            for (int i = 0; i < length; i++) {
                assertEquals(expression.charAt(values, i), expression.charAt(values, i));
            }
        } else {
            long value = expression.number(values);
            boolean inside = expression.type().kind() != Kind.BOOL || value == 0 || value == 1;
            assertTrue(inside, () -> "a bool of " + value);
        }
    }

    private static String soup(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(random.nextBoolean() ? any(OPERANDS, random) : any(SOUP, random))
                    .append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    /** As the grammar has it, whatever the types. */
    private static String condition(Random random, int depth) {
        return switch (depth == 0 ? 4 : random.nextInt(7)) {
            case 0 -> condition(random, depth - 1) + " and " + condition(random, depth - 1);
            case 1 -> condition(random, depth - 1) + " || " + condition(random, depth - 1);
            case 2 -> "not " + condition(random, depth - 1);
            case 3 -> '(' + condition(random, depth - 1) + ')';
            case 4 -> operand(random) + ' ' + any(RELATIONS, random) + ' ' + operand(random);
            case 5 -> operand(random) + (random.nextBoolean() ? " in (" : " not in (") + any(OPERANDS, random) + ", "
                    + any(OPERANDS, random) + ')';
            default -> operand(random);
        };
    }

    private static String operand(Random random) {
        String operand = any(OPERANDS, random);
        return random.nextInt(3) > 0 ? operand : String.format(any(FUNCTIONS, random), operand);
    }

    private static String broken(String text, Random random) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + any(SOUP, random) + text.substring(at);
            default -> text;
        };
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
