package org.strowger.core.handler;

import java.util.Map;
import org.strowger.core.event.Admission;

/**
 * One question of a flow. Any thread; may be kept until it is answered. An {@link Admission} says whether the answer
 * was taken in; after BUSY it may be given again.
 */
public interface Invocation {
    /** Tells it from every other. */
    long id();

    /** The call whose flow asks. */
    long callId();

    /** 1 for the first attempt; a retry asks the same with a higher number and another id. */
    int attempt();

    /**
     * An argument as the flow writes it: keys of digits, {@code -9}, {@code true}, a name of an enum,
     * {@code 5m}, {@code 17:30}, {@code 2026-12-24}. A sensitive one is the adapter's token for what was collected.
     *
     * @throws IllegalArgumentException if the handler declares no argument of that name
     */
    String argument(String name);

    /**
     * Answers. A value is given by its Java type: {@code String} for text, digits and enums, {@code Integer} or
     * {@code Long}, {@code Boolean}, {@code Duration}, {@code LocalTime}, {@code LocalDate}. If one is missing or
     * does not fit what the handler declares, the flow gets {@code error.invoke.result} and no value.
     *
     * @param results every declared result, by name
     */
    Admission answer(Map<String, ?> results);

    /** Answers with the one declared result. @throws IllegalStateException if the handler declares not just one */
    Admission answer(Object result);

    /** Cannot answer: the flow tries again, or gets {@code error.invoke.failed}. */
    Admission fail();
}
