package org.strowger.core.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.strowger.core.flow.PromptKind;

/** What the engine asks an adapter to do. Immutable; one record for each command. */
public sealed interface TelephonyCommand {
    /** The leg that it is about; for a bridge the first; 0 if it is about none. */
    long legId();

    /** What an adapter has to declare to be sent it (T13); empty for what every adapter can do. */
    default Optional<Capability> needs() {
        return Optional.empty();
    }

    /** Answer a leg that was offered. Done when it is answered. */
    record Answer(long legId) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.ANSWER);
        }
    }

    /** Refuse a leg that was offered. */
    record Reject(long legId, Reason reason) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.REJECT);
        }
    }

    /** End a leg, in whatever state it is. */
    record Hangup(long legId, Reason reason) implements TelephonyCommand {}

    /**
     * Ring an agent's phone or a number outside. Done when it is answered.
     *
     * @param legId the new leg
     * @param endpoint what to dial
     * @param ringFor how long to ring; the engine hangs up by itself too
     * @param offer what an agent's screen may show; without an agent for a number outside
     */
    record Dial(long legId, String endpoint, Duration ringFor, OfferData offer) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.DIAL);
        }

        /** Hides a number outside, which may be a customer's. */
        @Override
        public String toString() {
            return "Dial[legId=" + legId + ", endpoint=" + (offer.agent().isEmpty() ? "***" : endpoint)
                    + ", ringFor=" + ringFor + ", offer=" + offer + "]";
        }
    }

    /** Let two legs hear each other; hold ends for both, and what plays to them. */
    record Bridge(long bridgeId, long legId, long otherLegId) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.BRIDGE);
        }
    }

    /**
     * Play prompts and values in order.
     *
     * @param language code such as {@code en}; empty if the flow has none
     * @param times how often the whole list is played, 1 to 10
     */
    record Play(long legId, long playId, String language, List<PromptItem> items, int times)
            implements TelephonyCommand {
        /** Keeps its own copy. */
        public Play {
            items = List.copyOf(items);
        }

        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.PLAY);
        }
    }

    /**
     * Play prompts, which a key stops, and collect digits in secret; the answer is {@code Collected}, once. No key
     * pressed meanwhile is reported as {@code Dtmf}, nor stands in any log.
     *
     * @param language as in {@link Play}
     * @param first wait for the first key once the prompts are over, also if there are none
     * @param between wait for each further key
     * @param most longest time for the whole entry, from when {@code first} starts or from the first key
     * @param min fewest digits, 1 to 64
     * @param max most digits, {@code min} to 64; with them the entry is taken, unless {@code endRequired}
     * @param endKeys keys that end the entry: some of 0 to 9, *, #, A to D
     * @param endRequired whether only an end key takes the entry
     */
    record Collect(long legId, long collectId, String language, List<PromptItem> items, Duration first,
            Duration between, Duration most, int min, int max, String endKeys, boolean endRequired)
            implements TelephonyCommand {
        /** Keeps its own copy. */
        public Collect {
            items = List.copyOf(items);
        }

        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.NATIVE_COLLECT);
        }
    }

    /** Collect no further, and stop what plays; what was typed is forgotten. */
    record StopCollect(long legId, long collectId) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.NATIVE_COLLECT);
        }
    }

    /** One thing to play: a prompt's name, or a value to speak. */
    record PromptItem(PromptKind kind, String text) {
        /** Hides what may be a caller's number or digits. */
        @Override
        public String toString() {
            return kind == PromptKind.PROMPT ? text : kind + "(" + text.length() + " characters)";
        }
    }

    /** Stop what plays. */
    record StopPlay(long legId, long playId) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.PLAY);
        }
    }

    /**
     * Start music on a leg in place of what is on, or stop it.
     *
     * @param music name of the queue whose music it is, or the prompt that a flow names for it; empty to stop
     */
    record Music(long legId, String music) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.MUSIC);
        }
    }

    /** Take a bridge of two or more legs apart; they live on. @param legId one of its legs */
    record Unbridge(long bridgeId, long legId) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.UNBRIDGE);
        }
    }

    /**
     * Put a leg on hold: it neither hears its bridge nor is heard there, and stays in it. Prompts and music
     * can be played to it meanwhile.
     */
    record Hold(long legId) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.HOLD);
        }
    }

    /** Take a leg back from hold; what plays to it ends. */
    record Resume(long legId) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.HOLD);
        }
    }

    /**
     * Send a leg to a number outside and let go of it. Done when it has gone, and {@code LegEnded} says
     * {@link Reason#TRANSFERRED}; if it fails the leg lives on where it was.
     *
     * @param ringFor how long the target may ring
     */
    record TransferOut(long legId, String target, Duration ringFor) implements TelephonyCommand {
        /** Hides the number. */
        @Override
        public String toString() {
            return "TransferOut[legId=" + legId + ", ringFor=" + ringFor + "]";
        }

        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.TRANSFER_OUT);
        }
    }

    /** Answer what a person asked for at his phone, as {@code TransferRequested} told. */
    record TransferReply(long legId, long requestId, TransferAnswer answer) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.PARTY_TRANSFER);
        }
    }

    /** Change who takes part in a bridge, and who is heard there. */
    record Conference(long bridgeId, long legId, ConferenceAct act) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.CONFERENCE);
        }
    }

    /**
     * Let a leg listen to another, or end that.
     *
     * @param legId the listener's leg, answered and in no bridge
     * @param ofLegId the leg listened to, answered; it is followed from conversation to conversation
     * @param mode may change while it goes on
     */
    record Monitor(long legId, long ofLegId, MonitorMode mode) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.MONITOR);
        }
    }

    /**
     * Record a leg, with all that it says and hears.
     *
     * @param silence of START: once the leg has said nothing for so long, the adapter ends the recording, as
     *     {@link RecordingEnd#STOPPED}; zero if silence does not end it. Counted from the beginning, and anew
     *     from the end of each thing said; what the leg hears breaks no silence
     */
    record Recording(long legId, long recordingId, RecordingAct act, Duration silence) implements TelephonyCommand {
        /** Silence does not end it. */
        public Recording(long legId, long recordingId, RecordingAct act) {
            this(legId, recordingId, act, Duration.ZERO);
        }

        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.RECORD);
        }
    }

    /** Show what an agent needs to know of the call, on a leg that is there already. */
    record AttachData(long legId, OfferData data) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.CALL_DATA);
        }
    }

    /**
     * Report the state of a phone, now and at each change, or stop reporting it. Ends with the connection.
     *
     * @param endpoint as it is dialled
     */
    record Watch(String endpoint, boolean on) implements TelephonyCommand {
        @Override
        public long legId() {
            return 0;
        }

        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.WATCH);
        }
    }

    /** Report every leg that lives, with {@code InventoryTaken}; every adapter can. */
    record Inventory(long inventoryId) implements TelephonyCommand {
        @Override
        public long legId() {
            return 0;
        }
    }
}
