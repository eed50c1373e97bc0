package org.strowger.core.internal.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            gold ¦ gold ¦ true
            gold ¦ golden ¦ false
            gold ¦ old ¦ false
            g.ld ¦ gäld ¦ true
            gold|silver ¦ silver ¦ true
            (gold|silver)-[0-9]+ ¦ gold-17 ¦ true
            (gold|silver)-[0-9]+ ¦ gold- ¦ false
            \\+44\\d{3,5} ¦ +44123 ¦ true
            \\+44\\d{3,5} ¦ +4412 ¦ false
            \\+44\\d{3,5} ¦ +44123456 ¦ false
            a{2} ¦ aa ¦ true
            a{2,} ¦ aaaaa ¦ true
            a{0,2}b ¦ b ¦ true
            [^0-9]* ¦ abc ¦ true
            [^0-9]* ¦ ab1 ¦ false
            [\\w.-]+@[a-z]+ ¦ a.b-c_1@host ¦ true
            \\S+\\s\\W\\D ¦ ab -x ¦ true
            [a\\-z]+ ¦ a-z ¦ true
            [a\\-z]+ ¦ b ¦ false
            [-a]+ ¦ a-a ¦ true
            (a|)b? ¦ `` ¦ true
            (a*)*b ¦ aaab ¦ true
            (a|a|)+ ¦ `` ¦ true
            """)
    void shouldFitWholeTextsWhenTheExpressionSaysSo(String expression, String text, boolean fits) {
        assertEquals(fits, TextPattern.parse(expression).newMatcher().fits(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            `` ¦ the expression has 0 characters; use 1 to 256
            (a ¦ character 1 of the expression, '(', is not closed; write ) at its end
            a) ¦ character 2 of the expression, ')', stands without its beginning; write it as \\) if it is meant as a character
            a] ¦ character 2 of the expression, ']', stands without its beginning; write it as \\] if it is meant as a character
            *a ¦ character 1 of the expression, '*', repeats nothing; write something before it
            a|+ ¦ character 3 of the expression, '+', repeats nothing; write something before it
            a*? ¦ character 3 of the expression, '?', repeats a repetition; put a group ( … ) around it, or leave one out
            ^a ¦ character 1 of the expression, '^', is no anchor here, since the whole text has to fit; leave it out
            a$ ¦ character 2 of the expression, '$', is no anchor here, since the whole text has to fit; leave it out
            (?:a) ¦ character 2 of the expression, '?', begins a special group, of which there are none; write ( … ) alone
            a\\ ¦ character 2 of the expression, '\\', ends the expression; write a sign after it
            \\1 ¦ character 2 of the expression, '1', means nothing after \\; use \\d \\w \\s \\D \\W \\S, or \\ before a sign
            [] ¦ character 1 of the expression, '[', begins a class that is empty or not closed; write it as [a-z]
            [ab ¦ character 1 of the expression, '[', begins a class that is empty or not closed; write it as [a-z]
            [a[b]] ¦ character 3 of the expression, '[', opens a class inside a class; write \\[ if it is meant as a character
            [z-a] ¦ character 4 of the expression, 'a', ends a range that holds nothing; write the lower character first
            [\\d-z] ¦ character 5 of the expression, 'z', ends a range that holds nothing; write the lower character first
            [\\D] ¦ character 3 of the expression, 'D', cannot stand in a class; write the characters meant
            a{ ¦ character 2 of the expression, '{', begins a count that cannot be used; write it as {2}, {2,} or {2,5}, 100 at most
            a{3,2} ¦ character 2 of the expression, '{', begins a count that cannot be used; write it as {2}, {2,} or {2,5}, 100 at most
            a{101} ¦ character 2 of the expression, '{', begins a count that cannot be used; write it as {2}, {2,} or {2,5}, 100 at most
            a{,5} ¦ character 2 of the expression, '{', begins a count that cannot be used; write it as {2}, {2,} or {2,5}, 100 at most
            ((a{50}){50}){50} ¦ the expression needs more than 1000 instructions; use smaller counts
            """)
    void shouldSayWhereAnExpressionIsWrong(String expression, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> TextPattern.parse(expression)).getMessage());
    }

    @Test
    void shouldRefuseWhatIsTooLongOrTooDeep() {
        assertEquals("the expression has 257 characters; use 1 to 256",
                assertThrows(IllegalArgumentException.class,
                        () -> TextPattern.parse("a".repeat(257))).getMessage());
        assertEquals("character 22 of the expression, 'a', opens more than 20 groups inside each other;"
                + " use fewer", assertThrows(IllegalArgumentException.class,
                        () -> TextPattern.parse("(".repeat(21) + "a" + ")".repeat(21))).getMessage());
        assertFalse(TextPattern.parse("a*").newMatcher().fits("a".repeat(1_025)));
        assertTrue(TextPattern.parse("a*").newMatcher().fits("a".repeat(1_024)));
    }

    @Test
    void shouldNotSlowDownWhenAnExpressionHasManyWays() {
        // given an expression and a text on which a matcher that goes back takes 2^1000 ways
        TextMatcher matcher = TextPattern.parse("((a|a)*)*b").newMatcher();
        // then
        assertFalse(matcher.fits("a".repeat(1_000)));
        assertTrue(matcher.fits("a".repeat(1_000) + "b"));
    }

    @Test
    void shouldAgreeWithThePlatformWhenExpressionsAreRandom() {
        long seed = 20_261;
        Random random = new Random(seed);
        int fitting = 0;
        for (int i = 0; i < 3_000; i++) {
            String expression = expression(random, 3);
            TextMatcher matcher = TextPattern.parse(expression).newMatcher();
            Pattern oracle = Pattern.compile(expression);
            for (int j = 0; j < 20; j++) {
                String text = text(random);
                boolean fits = oracle.matcher(text).matches();
                fitting += fits ? 1 : 0;
                assertEquals(fits, matcher.fits(text),
                        () -> "seed " + seed + ": " + expression + " on '" + text + "'");
            }
        }
        assertTrue(fitting > 3_000, "too few fits to mean anything: " + fitting);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(7);
        for (int i = 0; i < length; i++) {
            text.append("abc1_ ".charAt(random.nextInt(6)));
        }
        return text.toString();
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) {
            String[] atoms = {"a", "b", "c", ".", "[ab]", "[^a]", "\\d", "\\w", "\\S", "[a-c1]"};
            return atoms[random.nextInt(atoms.length)];
        }
        String inner = expression(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> inner + expression(random, depth - 1);
            case 1 -> "(" + inner + "|" + expression(random, depth - 1) + ")";
            case 2 -> "(" + inner + ")*";
            case 3 -> "(" + inner + ")?" + expression(random, depth - 1);
            case 4 -> "(" + inner + ")+";
            case 5 -> "(" + inner + "){" + random.nextInt(2) + "," + (1 + random.nextInt(2)) + "}";
            default -> inner;
        };
    }
}
