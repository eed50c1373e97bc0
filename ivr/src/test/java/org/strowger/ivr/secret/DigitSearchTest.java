package org.strowger.ivr.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.ivr.expression.Slots;

/** A search that finds nothing proves something only if it finds what is planted. */
class DigitSearchTest {
    private static final long SEED = 20260105;
    /** Beyond the part that is read at once. */
    private static final int LENGTH = (1 << 20) + 5_000;

    private final Random random = new Random(SEED);
    private final Set<String> numbers = new HashSet<>();
    private final DigitSearch search;
    private final byte[] noise = new byte[LENGTH];

    DigitSearchTest() {
        while (numbers.size() < 10_000) {
            numbers.add("4" + SecretCalls.digits(random, 15));
        }
        search = new DigitSearch(numbers);
        random.nextBytes(noise);
    }

    private static byte[] nibbles(String digits, int shift, boolean highFirst) {
        byte[] packed = new byte[(digits.length() + shift + 1) / 2];
        for (int i = 0; i < digits.length(); i++) {
            boolean high = (i + shift) % 2 == 0 == highFirst;
            packed[(i + shift) / 2] |= (byte) (digits.charAt(i) - '0' << (high ? 4 : 0));
        }
        return packed;
    }

    /** As a call's record has digits or text, put into bytes in one order or the other. */
    private static byte[] slots(String digits, int from, boolean text, ByteOrder order) {
        long[] slots = new long[16];
        for (int i = 0; i < digits.length(); i++) {
            if (text) {
                Slots.textAt(slots, 0, from + i, digits.charAt(i));
            } else {
                Slots.key(slots, 0, from + i, digits.charAt(i) - '0');
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(slots.length * Long.BYTES).order(order);
        bytes.asLongBuffer().put(slots);
        return bytes.array();
    }

    private static byte[] value(String digits, ByteOrder order) {
        return ByteBuffer.allocate(Long.BYTES).order(order).putLong(Long.parseLong(digits)).array();
    }

    private static byte[] bare(String digits, int width, ByteOrder order) {
        byte[] bytes = new byte[digits.length() * width];
        for (int i = 0; i < digits.length(); i++) {
            bytes[i * width + (order == ByteOrder.BIG_ENDIAN ? width - 1 : 0)] = (byte) (digits.charAt(i) - '0');
        }
        return bytes;
    }

    private static Map<String, byte[]> encodings(String number) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (Charset charset : new Charset[] {ISO_8859_1, UTF_16LE, UTF_16BE}) {
            all.put(charset.name(), number.getBytes(charset));
            all.put(charset.name() + " backwards", new StringBuilder(number).reverse().toString().getBytes(charset));
        }
        all.put("the last of them", number.substring(number.length() - DigitSearch.WINDOW).getBytes(ISO_8859_1));
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            all.put("value " + order, value(number, order));
            all.put("first digits' value " + order, value(number.substring(0, DigitSearch.WINDOW), order));
            for (int width = 1; width <= 8; width *= 2) {
                all.put("bare " + width + order, bare(number, width, order));
            }
            all.put("keys " + order, slots(number, 0, false, order));
        }
        for (int from = 0; from <= 64 - number.length(); from++) {
            all.put("keys from " + from, slots(number, from, false, ByteOrder.LITTLE_ENDIAN));
        }
        all.put("text", slots(number, 0, true, ByteOrder.LITTLE_ENDIAN));
        for (int shift = 0; shift < 2; shift++) {
            all.put("high nibble first, " + shift, nibbles(number, shift, true));
            all.put("low nibble first, " + shift, nibbles(number, shift, false));
        }
        return all;
    }

    private boolean finds(byte[] bytes) throws IOException {
        return search.in(new ByteArrayInputStream(bytes)).isPresent();
    }

    @Test
    void shouldFindANumberInEachEncodingAtAnyOffset() throws IOException {
        // given
        String number = numbers.iterator().next();
        Map<String, byte[]> encodings = encodings(number);
        assertEquals(75, encodings.size());
        for (Map.Entry<String, byte[]> encoding : encodings.entrySet()) {
            byte[] planted = encoding.getValue();
            for (int at : new int[] {0, 1, 2, 3, 5, 4_000}) {
                byte[] bytes = new byte[5_000];
                System.arraycopy(noise, 0, bytes, 0, bytes.length);
                System.arraycopy(planted, 0, bytes, at, planted.length);
                // when, then
                assertTrue(finds(bytes), encoding.getKey() + " at " + at);
            }
        }
    }

    @Test
    void shouldFindANumberAcrossThePartsThatAreReadAtOnce() throws IOException {
        // given
        byte[] planted = numbers.iterator().next().getBytes(UTF_16LE);
        for (int at = (1 << 20) - 40; at < (1 << 20) + 200; at += 31) {
            byte[] bytes = new byte[LENGTH];
            System.arraycopy(planted, 0, bytes, at, planted.length);
            // when, then
            assertTrue(finds(bytes), "at " + at);
        }
    }

    @Test
    void shouldFindNothingInNoiseAndInOtherNumbers() throws IOException {
        // given
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            others.append('5').append(SecretCalls.digits(random, 15)).append(' ');
        }
        // when, then
        assertFalse(finds(noise));
        assertFalse(finds(others.toString().getBytes(ISO_8859_1)));
        String near = numbers.iterator().next().substring(0, DigitSearch.WINDOW - 1);
        assertFalse(finds((near + "x").getBytes(ISO_8859_1)), "one digit less than a find has");
    }
}
