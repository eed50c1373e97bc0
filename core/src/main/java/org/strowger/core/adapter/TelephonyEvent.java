package org.strowger.core.adapter;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.core.flow.CollectEnd;

/**
 * What an adapter reports: facts about legs, outcomes of commands, and the state of the connection.
 * Immutable; one record for each event.
 */
public sealed interface TelephonyEvent {
    /**
     * A call comes in.
     *
     * @param legId from {@link EventSink#nextLegId()}
     * @param caller the caller's number; may be empty; 64 characters at most, without control characters
     * @param called the number called; the same bounds
     * @param priority 0 to 100 where the switch knows better than the queue, else −1
     * @param attributes what else the switch says of the call, {@value #MOST_ATTRIBUTES} at most: the {@code in}
     *     of a main flow is filled from them, rules ask about them, and the agent's screen shows them. A name is
     *     a letter, then letters, digits, _ or -, 64 at most; a value has {@value #LONGEST_VALUE} characters at
     *     most, without control characters; names and values together have {@value #MOST_CHARACTERS} at most,
     *     since each offer of the call carries them
     */
    record LegOffered(long legId, String caller, String called, int priority, Map<String, String> attributes)
            implements TelephonyEvent {
        /** Attributes of one call. */
        public static final int MOST_ATTRIBUTES = 16;
        /** Characters of one value. */
        public static final int LONGEST_VALUE = 256;
        /** Characters of all names and values of one call. */
        public static final int MOST_CHARACTERS = 1_024;

        /** Keeps its own copy of the attributes. */
        public LegOffered {
            if (attributes != null) {
                attributes = attributes.isEmpty()
                        ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            }
        }

        /** A call of which nothing else is said. */
        public LegOffered(long legId, String caller, String called, int priority) {
            this(legId, caller, called, priority, Map.of());
        }

        /** Hides both numbers, and the values of the attributes. */
        @Override
        public String toString() {
            return "LegOffered[legId=" + legId + ", priority=" + priority
                    + (attributes == null || attributes.isEmpty() ? "" : ", attributes=" + attributes.keySet()) + "]";
        }
    }

    /** A dialled leg rings. For displays: nothing depends on it, and it may be missing. */
    record LegRinging(long legId) implements TelephonyEvent {}

    /** A leg is answered: one from outside by the engine's command, a dialled one by the person who was rung. */
    record LegAnswered(long legId) implements TelephonyEvent {}

    /**
     * A leg is gone; its last fact.
     *
     * @param reason {@code ABANDONED} for a caller who left before the answer, {@code NORMAL} for a hang-up
     *     after it, {@code CANCELLED} or what the command said for a leg ended by the engine before its
     *     answer, else why a dialled leg was not answered
     */
    record LegEnded(long legId, Reason reason) implements TelephonyEvent {}

    /** Two legs hear each other. */
    record Bridged(long bridgeId, long legId, long otherLegId) implements TelephonyEvent {}

    /** A play is over, for the reason given; once for each play that was started. */
    record PlayFinished(long legId, long playId, PlayEnd how) implements TelephonyEvent {}

    /** How a play ended. The order is part of the journal format: extend at the end only. */
    enum PlayEnd {
        /** All of it was played. */
        END,
        /** It was stopped, or a bridge or another play took its place. */
        STOPPED,
        /** The leg ended. */
        HANGUP,
        /** Something could not be played; the leg lives on. */
        ERROR
    }

    /** A key was pressed and let go. @param key 0 to 9, *, #, A to D */
    record Dtmf(long legId, char key) implements TelephonyEvent {
        /** Hides the key. */
        @Override
        public String toString() {
            return "Dtmf[legId=" + legId + "]";
        }
    }

    /**
     * The connection to the switch begins, or begins anew (T11).
     *
     * @param epoch from {@link EventSink#nextEpoch()}
     * @param legIds every leg that lives there, in any order; what is not among them is lost
     */
    record AdapterUp(long epoch, List<Long> legIds) implements TelephonyEvent {
        /** Keeps its own copy. */
        public AdapterUp {
            legIds = List.copyOf(legIds);
        }
    }

    /** The switch is out of reach; its legs may live on. */
    record AdapterDown() implements TelephonyEvent {}

    /** The switch took a command in hand; the outcome follows. Optional. */
    record CommandAccepted(long commandId) implements TelephonyEvent {}

    /**
     * A command is done: a dial when it is answered, a play when it has started.
     *
     * @param already whether its goal had been reached before
     */
    record CommandDone(long commandId, boolean already) implements TelephonyEvent {}

    /**
     * A command has failed; one that was not accepted before had no effect (T3).
     *
     * @param text the provider's words, for people; no number and no key may stand in it
     */
    record CommandFailed(long commandId, Reason reason, String text) implements TelephonyEvent {}

    /**
     * Two legs no longer hear each other, and both live. Not reported when a leg of the bridge has ended:
     * {@code LegEnded} says it.
     */
    record Unbridged(long bridgeId, long legId, long otherLegId) implements TelephonyEvent {}

    /** The person on this leg has put the other side on hold; not reported for the engine's own {@code Hold}. */
    record Held(long legId) implements TelephonyEvent {}

    /** The person on this leg has taken the other side back. */
    record Resumed(long legId) implements TelephonyEvent {}

    /**
     * A person asks, at his phone, for a transfer or a conference. The switch does nothing by itself; it
     * waits for {@code TransferReply}. A leg has one open request at most.
     *
     * @param requestId the adapter's own, above 0 and not used twice in this connection
     * @param target {@link TransferTarget#NONE} for {@code COMPLETE}, {@code CANCEL} and {@code CONFERENCE}
     */
    record TransferRequested(long legId, long requestId, TransferManner manner, TransferTarget target)
            implements TelephonyEvent {}

    /** A leg takes part in a bridge that was there before. */
    record ConferenceJoined(long bridgeId, long legId) implements TelephonyEvent {}

    /** A leg has left a bridge in which two or more remain, and lives. */
    record ConferenceLeft(long bridgeId, long legId) implements TelephonyEvent {}

    /** A leg listens to another, or does so in another mode. @param mode not {@code OFF} */
    record MonitorStarted(long legId, long ofLegId, MonitorMode mode) implements TelephonyEvent {}

    /** A leg listens no more, and lives: it was told to stop, or the other leg ends. */
    record MonitorEnded(long legId, long ofLegId) implements TelephonyEvent {}

    /**
     * A recording is over; once for each that was started, before the end of its leg.
     *
     * @param length what was recorded, without what was masked
     */
    record RecordingFinished(long legId, long recordingId, RecordingEnd how, Duration length)
            implements TelephonyEvent {}

    /**
     * Digits were collected in secret, or not; once for each {@code Collect}, before the end of its leg.
     *
     * @param length how many; 0 to 64
     * @param luhn whether their last is the right check digit by the Luhn formula
     * @param token names them to the adapter's side, and to nobody else: 1 to 64 characters of printable ASCII, from
     *     which the digits cannot be told; empty unless {@code how} is {@code TAKEN}
     */
    record Collected(long legId, long collectId, CollectEnd how, int length, boolean luhn, String token)
            implements TelephonyEvent {
        /** Hides the token. */
        @Override
        public String toString() {
            return "Collected[legId=" + legId + ", collectId=" + collectId + ", how=" + how + ", length=" + length
                    + "]";
        }
    }

    /** State of a phone that is watched. @param endpoint as it is dialled */
    record EndpointState(String endpoint, DeviceState state) implements TelephonyEvent {}

    /** How hard the switch is pressed. @param level 0 as usual, to 3: new calls are refused */
    record Overload(int level) implements TelephonyEvent {}

    /** Every leg that lives at the switch, in any order; the answer to {@code Inventory}. */
    record InventoryTaken(long inventoryId, List<Long> legIds) implements TelephonyEvent {
        /** Keeps its own copy. */
        public InventoryTaken {
            legIds = List.copyOf(legIds);
        }
    }
}
