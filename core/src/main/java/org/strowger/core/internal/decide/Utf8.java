package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;

/** UTF-8 without garbage. */
final class Utf8 {
    private Utf8() {}

    /**
     * Encodes a text; a surrogate without its other half becomes a question mark.
     *
     * @param atMost bytes; a longer text is cut between characters
     * @return bytes written
     */
    static int encode(CharSequence text, byte[] into, int from, int atMost) {
        int at = from;
        int limit = from + atMost;
        int i = 0;
        while (i < text.length()) {
            int point = codePoint(text, i);
            int bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (at + bytes > limit) {
                break;
            }
            put(point, bytes, into, at);
            at += bytes;
            i += Character.charCount(point);
        }
        return at - from;
    }

    /** Decodes what {@link #encode} has written, in place of what the builder held. */
    static void decode(DirectBuffer from, int at, int length, StringBuilder into) {
        into.setLength(0);
        int end = at + length;
        int i = at;
        while (i < end) {
            int first = from.getByte(i++) & 0xFF;
            int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
            int point = more == 0 ? first : first & 0x3F >> more;
            for (; more > 0 && i < end; more--) {
                point = point << 6 | from.getByte(i++) & 0x3F;
            }
            if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                into.append((char) point);
            } else {
                into.append(Character.highSurrogate(point)).append(Character.lowSurrogate(point));
            }
        }
    }

    private static int codePoint(CharSequence text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return c;
        }
        boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        return pair ? Character.toCodePoint(c, text.charAt(i + 1)) : '?';
    }

    private static void put(int point, int bytes, byte[] into, int at) {
        if (bytes == 1) {
            into[at] = (byte) point;
            return;
        }
        int rest = point;
        for (int i = bytes - 1; i > 0; i--) {
            into[at + i] = (byte) (0x80 | rest & 0x3F);
            rest >>= 6;
        }
        into[at] = (byte) (0xF00 >> bytes | rest);
    }
}
