package org.strowger.core.internal.whatif;

import java.util.List;
import org.strowger.core.agent.NotReadyReason;

/** What an agent, or somebody for him, did at the edge of calls. @param atNs engine time of the journal */
public record ShiftAct(long atNs, String agent, Kind kind, NotReadyReason reason, List<String> queues, int points) {
    /** The acts. */
    public enum Kind {
        /** Signs in ready. */
        SIGN_IN,
        /** Signs in not ready. */
        SIGN_IN_NOT_READY,
        /** Signs in ready, to some queues. */
        SIGN_IN_TO,
        /** Signs in not ready, to some queues. */
        SIGN_IN_TO_NOT_READY,
        /** Wishes calls. */
        READY,
        /** Wishes a break. */
        NOT_READY,
        /** Leaves. */
        SIGN_OUT,
        /** Leaves a queue for now. */
        OPT_OUT,
        /** Comes back to a queue. */
        OPT_IN,
        /** A call of his own begins. */
        BUSY,
        /** That call ends. */
        FREE,
        /** Asks for an earned break. */
        BREAK_REQUEST,
        /** Asks no more. */
        BREAK_CANCEL,
        /** Is logged off. */
        FORCED_OFF,
        /** Is set ready. */
        FORCED_READY,
        /** Is set not ready. */
        FORCED_NOT_READY,
        /** Takes calls up to another difficulty. */
        LIMIT
    }

    static ShiftAct of(long atNs, String agent, Kind kind) {
        return new ShiftAct(atNs, agent, kind, NotReadyReason.NONE, List.of(), 0);
    }

    ShiftAct because(NotReadyReason other) {
        return new ShiftAct(atNs, agent, kind, other, queues, points);
    }

    ShiftAct at(List<String> names) {
        return new ShiftAct(atNs, agent, kind, reason, names, points);
    }
}
