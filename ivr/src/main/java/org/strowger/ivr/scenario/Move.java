package org.strowger.ivr.scenario;

import java.util.Map;

/** One thing that happens to a call from outside. */
public sealed interface Move {
    /** The caller presses keys. @param gapMs time before each but the first */
    record Press(String keys, long gapMs) implements Move {}

    /** Time passes. */
    record Wait(long ms) implements Move {}

    /** The caller hangs up. */
    record HangUp() implements Move {}

    /** An agent does something. */
    record Agent(AgentAct act) implements Move {}

    /**
     * A handler of the host answers.
     *
     * @param values by name of result; a result that has no name of its own stands under the empty name
     */
    record Answer(String handler, Map<String, String> values) implements Move {
        /** Copies the values. */
        public Answer {
            values = Map.copyOf(values);
        }
    }

    /** A handler of the host fails. */
    record Fail(String handler) implements Move {}

    /** The host raises an event. @param name with {@code host.} */
    record HostEvent(String name) implements Move {}

    /** What was begun last, a prompt as a rule, ends. */
    record Report(Outcome outcome) implements Move {}

    /** What an agent may do with a call. */
    enum AgentAct { ANSWERS, LEAVES, TRANSFERS }

    /** How a prompt, or another thing that was begun, ends. */
    enum Outcome { DONE, FAILED, BUSY, NO_ANSWER }
}
