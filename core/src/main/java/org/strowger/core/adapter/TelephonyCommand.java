package org.strowger.core.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.strowger.core.flow.PromptKind;

/** What the engine asks an adapter to do. Immutable; one record for each command. */
public sealed interface TelephonyCommand {
    /** The leg that it is about; for a bridge the first. */
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
     * Ring an agent.
     *
     * @param legId the new leg
     * @param endpoint what to dial
     * @param ringFor how long to ring; the engine hangs up by itself too
     * @param offer what the agent's screen may show
     */
    record Dial(long legId, String endpoint, Duration ringFor, OfferData offer) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.DIAL);
        }
    }

    /** Data of the offer that makes an agent ring. */
    record OfferData(long callId, String agent, String queue) {}

    /** Let two legs hear each other. */
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

    /** Start a queue's music on a leg, or stop it. @param music name of the queue; empty to stop */
    record Music(long legId, String music) implements TelephonyCommand {
        @Override
        public Optional<Capability> needs() {
            return Optional.of(Capability.MUSIC);
        }
    }
}
