package org.strowger.core.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The checks before the parser: size, strict UTF-8, no character that an editor would hide or a
 * parser would take for a line end. Line ends come out as {@code \n}, the byte order mark is gone and
 * directives are comments, so that the parser sees one kind of text.
 */
final class SourceText {
    private static final int MOST_BAD_CHARACTERS = 100;

    private final String file;
    private final YamlLimits limits;
    private final Faults faults;

    private SourceText(String file, YamlLimits limits, Faults faults) {
        this.file = file;
        this.limits = limits;
        this.faults = faults;
    }

    /**
     * What was read.
     *
     * @param shown the text as reports show it: what may not stand in it is U+FFFD; nothing of a file that is too big
     * @param parsed the text for the parser; empty when a fault says why there is none
     */
    record Read(String shown, Optional<String> parsed) {}

    /** Reads the bytes of a file. */
    static Read of(String file, byte[] bytes, YamlLimits limits, Faults faults) {
        SourceText source = new SourceText(file, limits, faults);
        if (bytes.length > limits.bytes()) {
            faults.error(file, 1, 1, "too-big", "the file has " + bytes.length + " bytes and "
                    + limits.bytes() + " are allowed; split it or make it shorter");
            return new Read("", Optional.empty());
        }
        return source.read(bytes);
    }

    private Read read(byte[] bytes) {
        int before = faults.count();
        Optional<String> parsed = decode(bytes).flatMap(this::check);
        return new Read(faults.count() == before ? parsed.orElseThrow() : shown(bytes), parsed);
    }

    private static String shown(byte[] bytes) {
        String text = unmarked(new String(bytes, StandardCharsets.UTF_8)).replace("\r\n", "\n");
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(isForbidden(c) ? '\uFFFD' : c));
        return shown.toString();
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<String> decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        String unmarked = unmarked(out.flip().toString());
        if (result.isError()) {
            int start = unmarked.lastIndexOf('\n') + 1;
            int line = 1 + (int) unmarked.chars().filter(c -> c == '\n').count();
            faults.error(file, line, 1 + unmarked.codePointCount(start, unmarked.length()), "bad-utf8",
                    "the bytes from here on are not UTF-8; save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(unmarked);
    }

    /** One pass over the characters; {@code \r\n} becomes {@code \n} on the way. */
    private Optional<String> check(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int line = 1;
        int column = 1;
        int bad = 0;
        boolean inHead = true; // before the first line that is no comment and not blank
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            if (isForbidden(c)) {
                if (++bad <= MOST_BAD_CHARACTERS) {
                    faults.error(file, line, column, "bad-char", describe(c));
                }
            }
            if (column == YamlLimits.LINE + 1 && c != '\n') {
                faults.error(file, line, column, "too-long",
                        "a line is longer than " + YamlLimits.LINE + " characters; break it up");
                return Optional.empty();
            }
            if (inHead && column == 1) {
                if (c == '%') {
                    faults.error(file, line, 1, "no-directive",
                            "YAML directives are not allowed; remove this line");
                    c = '#';
                }
                inHead = c == '#' || c == '\n' || c == ' ';
            }
            clean.appendCodePoint(c);
            column++;
            if (c == '\n') {
                line++;
                column = 1;
            }
        }
        return bad > 0 ? Optional.empty() : Optional.of(clean.toString());
    }

    /** Control characters, other line ends than LF and CR LF, marks that turn the reading direction. */
    private static boolean isForbidden(int c) {
        if (c < 0x20) {
            return c != '\t' && c != '\n';
        }
        return c >= 0x7F && c <= 0x9F
                || c == 0x2028 || c == 0x2029
                || c == 0x061C || c == 0x200E || c == 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF || c >= 0xFFF0 && c <= 0xFFFB || (c & 0xFFFE) == 0xFFFE;
    }

    private static String describe(int c) {
        String name = String.format(Locale.ROOT, "U+%04X", c);
        if (c == '\r') {
            return "a carriage return without a line feed; end lines with LF or CR LF";
        }
        if (c == 0xFEFF) {
            return "a byte order mark may stand at the start of a file only; remove it";
        }
        return "the character " + name + " cannot be seen and is not allowed; remove it";
    }
}
