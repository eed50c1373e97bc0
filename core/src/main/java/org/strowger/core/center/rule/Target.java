package org.strowger.core.center.rule;

import java.util.Optional;

/** Where a call goes that leaves its queue by a rule. Immutable. */
public sealed interface Target {
    /** What becomes of the time that a call has waited. */
    enum Time {
        /** It keeps its first time of entry, and so its place. */
        KEEP,
        /** It enters as if it had just come. */
        RESET
    }

    /** Another queue. It counts as a hop of the call. */
    record Queue(String queue, Time time) implements Target {
        /** Checks the name. */
        public Queue {
            Checks.name("queue", queue);
        }

        /** Another queue, keeping the time. */
        public Queue(String queue) {
            this(queue, Time.KEEP);
        }
    }

    /** A named agent, whether or not a member of the queue. Passed over unless he is free. */
    record Agent(String agent) implements Target {
        /** Checks the name. */
        public Agent {
            Checks.agent(agent);
        }
    }

    /** A line outside. @param endpoint what an adapter dials */
    record Number(String endpoint) implements Target {
        /** Checks the length. */
        public Number {
            Checks.text("number", endpoint);
        }
    }

    /** A recorder of messages. @param box which one; left out for that of the queue */
    record Voicemail(Optional<String> box) implements Target {
        /** Checks the name. */
        public Voicemail {
            box.ifPresent(name -> Checks.name("voicemail", name));
        }
    }

    /** A flow of the bundle. */
    record Flow(String flow) implements Target {
        /** Checks the name. */
        public Flow {
            Checks.name("flow", flow);
        }
    }

    /** A callback that keeps the call's place; the caller may hang up. */
    record Callback() implements Target {}

    /** The call is ended. */
    record HangUp() implements Target {}
}
