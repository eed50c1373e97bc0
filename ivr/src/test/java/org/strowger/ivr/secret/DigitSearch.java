package org.strowger.ivr.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalLong;
import org.agrona.collections.LongHashSet;

/**
 * Finds known numbers in bytes, many at once: any {@value #WINDOW} successive digits of one, forwards or backwards,
 * at any offset, as characters or as bare digits of 1, 2, 4 or 8 bytes each in either byte order, as nibbles in
 * either order (BCD; the keys in a call's record), and the number, or its first digits, as a long in either order.
 */
final class DigitSearch {
    /** So many successive digits of a number are a find; fewer would be found by chance. */
    static final int WINDOW = 14;
    private static final long MASK = (1L << 4 * WINDOW) - 1;
    private static final int WIDEST = 8;
    /** What a find may span: a window of the widest digits. */
    private static final int SPAN = WINDOW * WIDEST;
    private static final int CHUNK = 1 << 20;
    /** The least of {@value #WINDOW} digits. */
    private static final long LEAST_NUMBER = 10_000_000_000_000L;
    private static final int FILTER_BITS = 22;

    /** Windows, 4 bits a digit, and numbers as they are. */
    private final LongHashSet wanted = new LongHashSet();
    /** What cannot be wanted is told by one bit, mostly. */
    private final long[] filter = new long[1 << FILTER_BITS - 6];

    /** @param numbers each of {@value #WINDOW} to 19 digits, not beginning with 0, and less than 2^63 */
    DigitSearch(Collection<String> numbers) {
        for (String number : numbers) {
            for (int at = 0; at + WINDOW <= number.length(); at++) {
                String window = number.substring(at, at + WINDOW);
                want(Long.parseLong(window, 16));
                want(Long.parseLong(new StringBuilder(window).reverse().toString(), 16));
                want(Long.parseLong(number.substring(0, WINDOW + at)));
            }
        }
    }

    private void want(long value) {
        wanted.add(value);
        int bit = bit(value);
        filter[bit >>> 6] |= 1L << bit;
    }

    private static int bit(long value) {
        return (int) (value * 0x9E3779B97F4A7C15L >>> 64 - FILTER_BITS);
    }

    private boolean isWanted(long value) {
        int bit = bit(value);
        return (filter[bit >>> 6] & 1L << bit) != 0 && wanted.contains(value);
    }

    /** Whether these nibbles are digits all, and wanted. */
    private boolean isWindow(long nibbles) {
        boolean digits = (nibbles >>> 3 & (nibbles >>> 2 | nibbles >>> 1) & 0x1111_1111_1111_1111L) == 0;
        return digits && isWanted(nibbles);
    }

    private boolean isNumber(long value) {
        return value >= LEAST_NUMBER && isWanted(value);
    }

    /** Where the first find ends or, as a long, begins. Reads to the end; zeros alone cost little. */
    OptionalLong in(InputStream bytes) throws IOException {
        byte[] chunk = new byte[SPAN + CHUNK];
        int kept = 0;
        long begins = 0;
        while (true) {
            int read = bytes.readNBytes(chunk, kept, chunk.length - kept);
            int length = kept + read;
            int found = read == 0 || Arrays.mismatch(chunk, 0, length, ZEROS, 0, length) < 0 ? -1 : in(chunk, length);
            if (found >= 0) {
                return OptionalLong.of(begins + found);
            }
            if (read == 0) {
                return OptionalLong.empty();
            }
            kept = Math.min(SPAN, length);
            System.arraycopy(chunk, length - kept, chunk, 0, kept);
            begins += length - kept;
        }
    }

    private static final byte[] ZEROS = new byte[SPAN + CHUNK];

    private int in(byte[] bytes, int length) {
        ByteBuffer big = ByteBuffer.wrap(bytes, 0, length);
        ByteBuffer little = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN);
        long highFirst = 0;
        long lowFirst = 0;
        for (int i = 0; i < length; i++) {
            int high = bytes[i] >>> 4 & 15;
            int low = bytes[i] & 15;
            long highThen = highFirst << 4 | high;
            long lowThen = lowFirst << 4 | low;
            highFirst = highThen << 4 | low;
            lowFirst = lowThen << 4 | high;
            if (isWindow(highThen & MASK) || isWindow(highFirst & MASK) || isWindow(lowThen & MASK)
                    || isWindow(lowFirst & MASK)) {
                return i;
            }
            if (i + Long.BYTES <= length && (isNumber(big.getLong(i)) || isNumber(little.getLong(i)))) {
                return i;
            }
        }
        for (int width = 1; width <= WIDEST; width *= 2) {
            int found = wide(bytes, length, width);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** One digit in every so many bytes; what the bytes between hold does not matter. */
    private int wide(byte[] bytes, int length, int width) {
        long[] characters = new long[width];
        long[] bare = new long[width];
        for (int i = 0; i < length; i++) {
            int lane = i & width - 1;
            characters[lane] = (characters[lane] << 4 | digit(bytes[i] - '0')) & MASK;
            bare[lane] = (bare[lane] << 4 | digit(bytes[i])) & MASK;
            if (isWindow(characters[lane]) || isWindow(bare[lane])) {
                return i;
            }
        }
        return -1;
    }

    /** A nibble that no number has, for what is no digit. */
    private static int digit(int value) {
        return value >= 0 && value <= 9 ? value : 15;
    }
}
