package org.strowger.core.internal.decide;

import java.util.Arrays;
import org.strowger.core.internal.call.Attributes;

/**
 * Gathers what a dial or a data message tells of a call, before it is written: texts as UTF-8, one behind the
 * other. Reused; grows and stays grown.
 */
final class ScreenData {
    static final int ENDPOINT = 0;
    static final int CALLER = 1;
    static final int CALLED = 2;

    /** Longest text, in bytes: 256 characters; what is longer is cut between characters. */
    static final int LONGEST_TEXT = 1_024;

    private static final int FIRST_ATTRIBUTE = 3;

    private byte[] bytes = new byte[4 * LONGEST_TEXT];
    private int[] starts = new int[FIRST_ATTRIBUTE + 8];
    private int[] lengths = new int[FIRST_ATTRIBUTE + 8];
    private int texts;
    private int end;
    long callId;
    long segmentId;
    long waitNs;
    int agent;
    int queue;
    int step;

    /** Begins anew, with no text. @param newAgent −1 for a number outside @param newQueue −1 for none */
    ScreenData begin(long newCallId, int newAgent, int newQueue) {
        callId = newCallId;
        agent = newAgent;
        queue = newQueue;
        end = 0;
        texts = FIRST_ATTRIBUTE;
        Arrays.fill(lengths, 0, FIRST_ATTRIBUTE, 0);
        return segment(0, 0, 0);
    }

    /** @param newSegmentId 0 for none */
    ScreenData segment(long newSegmentId, long newWaitNs, int newStep) {
        segmentId = newSegmentId;
        waitNs = newWaitNs;
        step = newStep;
        return this;
    }

    /** What to dial; for an agent nothing, his endpoint is known. */
    ScreenData endpoint(CharSequence text) {
        return put(ENDPOINT, text);
    }

    /** What the rung party may see. */
    ScreenData numbers(CharSequence caller, CharSequence called) {
        return put(CALLER, caller).put(CALLED, called);
    }

    /** What the switch said of the call. */
    ScreenData attributes(Attributes given) {
        for (int i = 0; i < given.count(); i++) {
            attribute(given.name(i), given.value(i));
        }
        return this;
    }

    ScreenData attribute(CharSequence name, CharSequence value) {
        if (texts + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            lengths = Arrays.copyOf(lengths, 2 * lengths.length);
        }
        texts += 2;
        return put(texts - 2, name).put(texts - 1, value);
    }

    private ScreenData put(int text, CharSequence value) {
        if (end + LONGEST_TEXT > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        starts[text] = end;
        end += Utf8.encode(value, bytes, end, LONGEST_TEXT);
        lengths[text] = end - starts[text];
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int text) {
        return starts[text];
    }

    int length(int text) {
        return lengths[text];
    }

    int attributes() {
        return (texts - FIRST_ATTRIBUTE) / 2;
    }

    /** Place of an attribute's name; its value is the next text. */
    int attribute(int index) {
        return FIRST_ATTRIBUTE + 2 * index;
    }

    /** Bytes of the texts from one on, without their length fields. */
    int bytesFrom(int text) {
        int sum = 0;
        for (int i = text; i < texts; i++) {
            sum += lengths[i];
        }
        return sum;
    }
}
