package org.strowger.ivr.secret;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.strowger.core.simulation.CallerScript;

/**
 * Callers who each type a number of their own in secret, in ten manners, after an account number that is none.
 * Fourteen digits of a number are too short, sixteen are one, nineteen are too long.
 */
final class SecretCalls {
    /** One caller. @param secret 19 digits @param account 16 digits @param script what he does */
    record Call(String secret, String account, CallerScript script) {}

    /** Of the callers that {@link #manner} tells apart. */
    static final int MANNERS = 10;
    private static final long SEED = 20260105;

    private SecretCalls() {}

    /** The same calls each time. */
    static List<Call> first(int howMany) {
        Random random = new Random(SEED);
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            String payload = "4" + digits(random, 14);
            int check = check(payload) + (i % MANNERS == 1 ? 1 : 0);
            String secret = payload + check % 10 + digits(random, 3);
            String account = "5" + digits(random, 15);
            calls.add(new Call(secret, account, manner(i % MANNERS, secret, account)));
        }
        return calls;
    }

    static String digits(Random random, int howMany) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < howMany; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** The digit to put behind others so that the Luhn formula holds. */
    private static int check(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            int digit = payload.charAt(payload.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return (10 - sum % 10) % 10;
    }

    /** The greeting takes 6 s, and every other prompt 3 s. */
    private static CallerScript manner(int manner, String secret, String account) {
        String number = secret.substring(0, 16);
        String wrong = secret.substring(0, 15) + (char) ('0' + (secret.charAt(15) - '0' + 1) % 10);
        CallerScript in = manner == 6
                ? CallerScript.waiting().presses(account + "15577", ofMillis(500))
                : CallerScript.waiting().presses(account, ofMillis(6_500)).presses("1", ofMillis(11_500));
        CallerScript typing = in.talks(ofSeconds(5));
        return switch (manner) {
            case 1 -> typing.presses(number + "#", ofSeconds(13)).presses(number + "#", ofMillis(17_500))
                    .presses(number + "#", ofSeconds(22)); // wrong, three times
            case 2 -> typing.presses(secret.substring(0, 14) + "#", ofSeconds(13)).presses(number + "#", ofSeconds(18));
            case 3 -> typing.presses(secret + "#", ofSeconds(13)).presses(number + "#", ofSeconds(19));
            case 4 -> typing.presses(number, ofSeconds(13)).presses(number + "#", ofSeconds(20));
            case 5 -> typing.presses(secret.substring(0, 15), ofSeconds(13)).patience(ofSeconds(16));
            case 7 -> typing.presses(wrong + "#" + number + "#", ofSeconds(13)); // without waiting for a word
            case 8 -> typing.presses(number + "#", ofMillis(11_700)); // as soon as he may
            case 9 -> typing.presses(number + "#", ofSeconds(13)).patience(ofMillis(16_800));
            default -> typing.presses(number + "#", ofSeconds(13));
        };
    }
}
