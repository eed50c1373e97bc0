package org.strowger.core.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The other side of the adapter under test: callers, phones, and a switch that can fail. The contract acts
 * through it and looks through its ears. Called by the test's thread alone.
 *
 * <p>Prompts {@code one} and {@code two} exist and last 1 s each; prompt {@code absent} does not exist.
 */
public interface FarSide extends AutoCloseable {
    /** What this double can act out; a check that needs more is reported as unproven, which is no pass. */
    Set<Act> acts();

    /** Lets time pass until a condition holds. @return whether it did, within the limit */
    boolean await(BooleanSupplier condition, Duration atMost);

    /** A caller calls. */
    Party calls(String from, String to);

    /** How the phone at an endpoint behaves from now on. */
    void phone(String endpoint, Manner manner, Duration after);

    /** Whether a phone rings. */
    boolean rings(String endpoint);

    /** The person at a phone hangs up, or declines while it rings. */
    void phoneHangsUp(String endpoint);

    /** The person at a phone puts the other side on hold, or takes it back. Needs {@link Act#HOLD}. */
    void phoneHolds(String endpoint, boolean hold);

    /** The person at a phone asks for a transfer or a conference. Needs {@link Act#ASK}. */
    void phoneAsks(String endpoint, TransferManner manner, TransferTarget target);

    /** What a phone was told of what was last asked there, in order. Needs {@link Act#ASK}. */
    List<TransferAnswer> phoneWasTold(String endpoint);

    /** Whom somebody hears now: callers' numbers and phones' endpoints. Needs {@link Act#HEAR}. */
    Set<String> voices(String numberOrEndpoint);

    /** What a phone shows of its call. Needs {@link Act#SCREEN}. */
    Optional<OfferData> screen(String endpoint);

    /** The offer of a call that has come in is sent once more. Needs {@link Act#RETRANSMIT}. */
    void retransmitOffer(Party party);

    /** The adapter cannot have its port or switch until that is closed. Needs {@link Act#OCCUPY}. */
    AutoCloseable occupy();

    /** The connection between adapter and switch is cut for a while; calls live on. Needs {@link Act#CUT}. */
    void cut(Duration downFor);

    /** The switch falls over for a while and forgets its calls. Needs {@link Act#CRASH}. */
    void crash(Duration downFor);

    /** Calls that live at the switch, as it says itself. */
    int livingCalls();

    @Override
    void close();

    /** What a double may be able to act out. */
    enum Act { HEAR, SPEAK, KEYS, HOLD, ASK, SCREEN, RETRANSMIT, OCCUPY, CUT, CRASH }

    /** What a phone does when it is rung. */
    enum Manner { ANSWERS, DECLINES, IGNORES, BUSY, UNREACHABLE }

    /** A caller. */
    interface Party {
        /** His number. */
        String number();

        /** Hangs up. */
        void hangUp();

        /** Presses keys, one after the other. Needs {@link Act#KEYS}. */
        void press(String keys);

        /** Speaks for so long from now on, or sends a tone; he is silent otherwise. Needs {@link Act#SPEAK}. */
        void speak(Duration length);

        /** Why his call ended, as he understood it; empty while it has not. */
        Optional<Reason> end();

        /** Prompts that he heard, in order. Needs {@link Act#HEAR}. */
        List<String> heard();

        /** Whether he and another hear each other. */
        boolean connected();
    }
}
