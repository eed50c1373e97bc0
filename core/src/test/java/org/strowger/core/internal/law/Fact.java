package org.strowger.core.internal.law;

/**
 * One effect of one command, as plain values. What a kind does not have is −1.
 *
 * @param id of the offer or segment
 * @param code ordinal of the outcome, exit, end, refusal, or of the state entered
 * @param more ordinal of the reason, or of the state left
 */
public record Fact(Kind kind, long call, long id, int queue, int agent, int code, int more, long leg) {
    /** What was decided. */
    public enum Kind {
        CALL_ARRIVED, CALL_QUEUED, QUEUE_REFUSED, OFFER_MADE, OFFER_ENDED, CALL_ANSWERED, SEGMENT_EXITED,
        SEGMENT_COMPLETED, CALL_ENDED, AGENT_CHANGED, COMMAND_REFUSED, DIAL, BRIDGE, HANGUP, OTHER
    }

    static Fact of(Kind kind, long call) {
        return new Fact(kind, call, -1, -1, -1, -1, -1, -1);
    }

    @Override
    public String toString() {
        return kind + text(" call ", call) + text(" id ", id) + text(" q", queue) + text(" a", agent)
                + text(" code ", code) + text(" more ", more) + text(" line ", leg);
    }

    private static String text(String what, long value) {
        return value < 0 ? "" : what + value;
    }

    /** Whether it is of that kind. */
    public boolean is(Kind asked) {
        return kind == asked;
    }
}
