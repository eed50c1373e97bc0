package org.strowger.core.adapter;

import java.util.List;

/** What an adapter reports. Immutable; one record for each event. */
public sealed interface TelephonyEvent {
    /**
     * A call comes in.
     *
     * @param legId from {@link EventSink#nextLegId()}
     * @param caller the caller's number; may be empty, never null; 64 characters at most
     * @param called the number called; the same bounds
     * @param priority 0 to 100 where the switch knows better than the queue, else −1
     */
    record LegOffered(long legId, String caller, String called, int priority) implements TelephonyEvent {
        /** Hides both numbers. */
        @Override
        public String toString() {
            return "LegOffered[legId=" + legId + ", priority=" + priority + "]";
        }
    }

    /** A dialled leg rings. */
    record LegRinging(long legId) implements TelephonyEvent {}

    /** A leg is answered. */
    record LegAnswered(long legId) implements TelephonyEvent {}

    /** A leg is gone; its last fact. */
    record LegEnded(long legId, Reason reason) implements TelephonyEvent {}

    /** Two legs hear each other. */
    record Bridged(long bridgeId, long legId, long otherLegId) implements TelephonyEvent {}

    /** A play came to its end. */
    record PlayFinished(long legId, long playId, PlayEnd how) implements TelephonyEvent {}

    /** How a play ended. The order is part of the journal format: extend at the end only. */
    enum PlayEnd { END, STOPPED, HANGUP, ERROR }

    /** A key was pressed. @param key 0 to 9, *, #, A to D */
    record Dtmf(long legId, char key) implements TelephonyEvent {
        /** Hides the key. */
        @Override
        public String toString() {
            return "Dtmf[legId=" + legId + "]";
        }
    }

    /** The connection to the switch begins, with every leg that lives there. */
    record AdapterUp(long epoch, List<Long> legIds) implements TelephonyEvent {
        /** Keeps its own copy. */
        public AdapterUp {
            legIds = List.copyOf(legIds);
        }
    }

    /** The switch is out of reach. */
    record AdapterDown() implements TelephonyEvent {}

    /** The switch took a command in hand. */
    record CommandAccepted(long commandId) implements TelephonyEvent {}

    /** A command is done. @param already whether its goal had been reached before */
    record CommandDone(long commandId, boolean already) implements TelephonyEvent {}

    /** A command had no effect. @param text the provider's words, for people */
    record CommandFailed(long commandId, Reason reason, String text) implements TelephonyEvent {}
}
