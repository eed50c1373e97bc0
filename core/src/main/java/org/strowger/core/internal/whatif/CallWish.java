package org.strowger.core.internal.whatif;

import java.util.List;

/** What a host asked for a call, by names. */
public sealed interface CallWish {
    /** Into a queue. @param priority −1 for none */
    record Enqueue(String queue, int priority) implements CallWish {}

    /** Into a queue, for these agents first. @param priority −1 for none @param keepNs −1 for the queue's */
    record Prefer(String queue, int priority, boolean keep, long keepNs, List<Named> agents) implements CallWish {
        /** An agent and how much he is preferred. */
        public record Named(String agent, int weight) {}
    }

    /** A priority. */
    record Priority(int priority) implements CallWish {}

    /** By how much it counts as older. */
    record HeadStart(long ns) implements CallWish {}

    /** How difficult it is. */
    record Difficulty(int difficulty) implements CallWish {}

    /** Its customer segment. */
    record Segment(String segment) implements CallWish {}

    /** Whose it is, by the hash of the host's word. */
    record Customer(long customer) implements CallWish {}

    /** Out of its queue. @param bySupervisor else by the host */
    record Withdraw(boolean bySupervisor) implements CallWish {}

    /** Its end. */
    record HangUp() implements CallWish {}
}
