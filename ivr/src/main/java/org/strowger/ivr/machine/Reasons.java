package org.strowger.ivr.machine;

/** What {@code call.last} and {@code call.reason} say, by number. */
final class Reasons {
    /** No input event has come. */
    static final byte NO_EVENT = 0;
    /** Silence. */
    static final byte NOINPUT = 1;
    /** A wrong entry. */
    static final byte NOMATCH = 2;

    /** No reason. */
    static final byte NONE = 0;
    /** Nothing begins so. */
    static final byte UNKNOWN = 1;
    /** A menu's choice was left incomplete. */
    static final byte INCOMPLETE = 2;
    /** Too few keys. */
    static final byte TOO_SHORT = 3;
    /** Too many keys, or too slow. */
    static final byte TOO_LONG = 4;
    /** An end key alone. */
    static final byte EMPTY = 5;
    /** The end key did not come. */
    static final byte NO_END = 6;
    /** The check was false. */
    static final byte CHECK = 7;

    private static final String[] EVENTS = {"", "noinput", "nomatch"};
    private static final String[] REASONS = {
        "", "unknown", "incomplete", "too_short", "too_long", "empty", "no_end", "check"
    };

    private Reasons() {}

    static String event(int number) {
        return EVENTS[number];
    }

    static String reason(int number) {
        return REASONS[number];
    }
}
