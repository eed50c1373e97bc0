package org.strowger.core.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.strowger.core.adapter.TelephonyEvent;

/**
 * What a simulated caller will do. Immutable; each method gives a new script, so that one can serve many.
 *
 * <pre>{@code
 * CallerScript.waiting().presses("1", ofSeconds(4)).patience(ofMinutes(3)).talks(ofMinutes(2))
 * }</pre>
 */
public final class CallerScript {
    private static final CallerScript WAITING = new CallerScript(
            -1, Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
            OptionalLong.empty(), caller -> {}, caller -> {});

    private final int priority;
    private final Map<String, String> attributes;
    private final List<Press> presses;
    private final List<Speech> speeches;
    private final Optional<Duration> patience;
    private final Optional<Duration> talk;
    private final Optional<Duration> holdPatience;
    private final OptionalLong hangUpAtNs;
    private final Consumer<Caller> onConnected;
    private final Consumer<Caller> onEnded;

    private CallerScript(
            int priority,
            Map<String, String> attributes,
            List<Press> presses,
            List<Speech> speeches,
            Optional<Duration> patience,
            Optional<Duration> talk,
            Optional<Duration> holdPatience,
            OptionalLong hangUpAtNs,
            Consumer<Caller> onConnected,
            Consumer<Caller> onEnded) {
        this.priority = priority;
        this.attributes = attributes;
        this.presses = presses;
        this.speeches = speeches;
        this.patience = patience;
        this.talk = talk;
        this.holdPatience = holdPatience;
        this.hangUpAtNs = hangUpAtNs;
        this.onConnected = onConnected;
        this.onEnded = onEnded;
    }

    /** A caller who presses nothing and stays until the other side hangs up. */
    public static CallerScript waiting() {
        return WAITING;
    }

    /** The call carries a priority of its own. @param newPriority 0 to 100 */
    public CallerScript priority(int newPriority) {
        if (newPriority < 0 || newPriority > 100) {
            throw new IllegalArgumentException("caller script: priority was " + newPriority + "; use 0 to 100");
        }
        return new CallerScript(newPriority, attributes, presses, speeches, patience, talk, holdPatience, hangUpAtNs,
                onConnected, onEnded);
    }

    /** The switch says something of the call. @param name and value as {@link TelephonyEvent.LegOffered} has them */
    public CallerScript attribute(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return new CallerScript(priority, Collections.unmodifiableMap(more), presses, speeches, patience, talk,
                holdPatience, hangUpAtNs, onConnected, onEnded);
    }

    /**
     * Presses keys, a fifth of a second apart; may be said several times. A key is lost while the call is
     * not answered.
     *
     * @param keys of 0 to 9, *, #, A to D
     * @param after the first key's moment, from the arrival
     */
    public CallerScript presses(String keys, Duration after) {
        Keys.requireAll(keys);
        requirePositiveOrZero("the moment of keys", after);
        List<Press> more = new ArrayList<>(presses);
        more.add(new Press(keys, after));
        return new CallerScript(
                priority, attributes, List.copyOf(more), speeches, patience, talk, holdPatience, hangUpAtNs,
                onConnected, onEnded);
    }

    /**
     * Says something; may be said several times. He is silent otherwise, which matters to recordings alone.
     *
     * @param after from the arrival; it need not be heard by anybody
     * @param length how long it takes him
     */
    public CallerScript speaks(Duration after, Duration length) {
        requirePositiveOrZero("the moment of what is said", after);
        requirePositiveOrZero("what is said", length);
        List<Speech> more = new ArrayList<>(speeches);
        more.add(new Speech(after, length));
        return new CallerScript(
                priority, attributes, presses, List.copyOf(more), patience, talk, holdPatience, hangUpAtNs,
                onConnected, onEnded);
    }

    /** Hangs up when no agent is connected by then. @param limit from the arrival */
    public CallerScript patience(Duration limit) {
        requirePositiveOrZero("patience", limit);
        return new CallerScript(
                priority, attributes, presses, speeches, Optional.of(limit), talk, holdPatience, hangUpAtNs,
                onConnected, onEnded);
    }

    /**
     * Hangs up after talking to an agent.
     *
     * @param length from the moment at which they hear each other; counted anew in a new conversation
     */
    public CallerScript talks(Duration length) {
        requirePositiveOrZero("the talk", length);
        return new CallerScript(
                priority, attributes, presses, speeches, patience, Optional.of(length), holdPatience, hangUpAtNs,
                onConnected, onEnded);
    }

    /**
     * Hangs up when he hears nobody for this long once he has talked to an agent: on hold, during a consultation,
     * or waiting for another agent.
     *
     * @param limit from the moment at which the other falls silent
     */
    public CallerScript holdPatience(Duration limit) {
        requirePositiveOrZero("the patience on hold", limit);
        return new CallerScript(
                priority, attributes, presses, speeches, patience, talk, Optional.of(limit), hangUpAtNs,
                onConnected, onEnded);
    }

    /** Hangs up at a moment, whatever goes on then. @param atNs virtual time in ns, not before the arrival */
    public CallerScript hangsUpAt(long atNs) {
        return new CallerScript(
                priority, attributes, presses, speeches, patience, talk, holdPatience, OptionalLong.of(atNs),
                onConnected, onEnded);
    }

    /** Is told when caller and agent hear each other; each time it happens. */
    public CallerScript onConnected(Consumer<Caller> then) {
        return new CallerScript(priority, attributes, presses, speeches, patience, talk, holdPatience, hangUpAtNs, then,
                onEnded);
    }

    /** Is told once when the call is over for the caller; {@link Caller#end()} says why. */
    public CallerScript onEnded(Consumer<Caller> then) {
        return new CallerScript(priority, attributes, presses, speeches, patience, talk, holdPatience, hangUpAtNs,
                onConnected, then);
    }

    int priority() {
        return priority;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Press> presses() {
        return presses;
    }

    List<Speech> speeches() {
        return speeches;
    }

    Optional<Duration> patience() {
        return patience;
    }

    Optional<Duration> talk() {
        return talk;
    }

    Optional<Duration> holdPatience() {
        return holdPatience;
    }

    OptionalLong hangUpAtNs() {
        return hangUpAtNs;
    }

    Consumer<Caller> onConnected() {
        return onConnected;
    }

    Consumer<Caller> onEnded() {
        return onEnded;
    }

    static void requirePositiveOrZero(String what, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("script: " + what + " was " + duration + "; use 0 s or more");
        }
    }

    /** Keys and when the first of them is pressed, from the arrival. */
    record Press(String keys, Duration after) {}

    /** When something is said, from the arrival, and for how long. */
    record Speech(Duration after, Duration length) {}
}
