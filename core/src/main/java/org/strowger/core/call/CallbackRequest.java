package org.strowger.core.call;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A customer whom the centre is to call in a window of time:
 * {@code CallbackRequest.to("0401234").in("sales").between(from, until).owner("ann").build()}. The callback
 * enters its queue when the window opens and lapses when it closes. Immutable; its text shows no number.
 *
 * @param number whom to dial; 1 to 64 printable ASCII characters
 * @param queue the queue whose agents call
 * @param from when the window opens; a time that is over means at once
 * @param until when it closes; after {@code from}
 * @param owner the agent who is to call; without one, anyone of the queue
 * @param attempts dials at most, 1 to 10; 0 (the default) for the queue's {@code callbackAttempts}
 * @param shown the number that the customer sees; up to 64 characters, default the switch's own
 * @param reference the host's word for it, told with {@code CALLBACK_REQUESTED}; up to 64 characters
 * @param adapter the switch that dials, by its place among those connected; 0 (the default) is the first
 */
public record CallbackRequest(
        String number,
        String queue,
        ZonedDateTime from,
        ZonedDateTime until,
        Optional<String> owner,
        int attempts,
        String shown,
        String reference,
        int adapter) {
    private static final int LONGEST = 64;
    private static final int MOST_ATTEMPTS = 10;
    private static final int MOST_ADAPTERS = 64;

    /** Checks all. */
    public CallbackRequest {
        String where = "callback in queue '" + queue + "'";
        if (number.isEmpty() || !isPlain(number)) {
            throw new IllegalArgumentException(where + ": the number had " + number.length()
                    + " characters, not all of them fit to dial; use 1 to " + LONGEST + " of printable ASCII");
        }
        requirePlain(where, "shown", shown);
        requirePlain(where, "reference", reference);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(where + ": its window was " + from + " to " + until
                    + "; let it close after it opens");
        }
        if (attempts < 0 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException(where + ": attempts was " + attempts + "; use 1 to "
                    + MOST_ATTEMPTS + ", or 0 for the queue's");
        }
        if (adapter < 0 || adapter >= MOST_ADAPTERS) {
            throw new IllegalArgumentException(where + ": adapter was " + adapter + "; use 0 to "
                    + (MOST_ADAPTERS - 1) + ", the place of one that is connected");
        }
    }

    private static void requirePlain(String where, String field, String text) {
        if (!isPlain(text)) {
            throw new IllegalArgumentException(where + ": " + field + " had " + text.length()
                    + " characters, or some that are not plain; use up to " + LONGEST + " of printable ASCII");
        }
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    /** Begins a request. @param number whom to dial */
    public static Builder to(String number) {
        return new Builder(number);
    }

    /** All but the numbers. */
    @Override
    public String toString() {
        return "CallbackRequest[queue=" + queue + ", from=" + from + ", until=" + until + ", owner=" + owner
                + ", attempts=" + attempts + ", reference=" + reference + ", adapter=" + adapter + "]";
    }

    /** Gathers a request. */
    public static final class Builder {
        private final String number;
        private String queue = "";
        private ZonedDateTime from;
        private ZonedDateTime until;
        private String owner;
        private int attempts;
        private String shown = "";
        private String reference = "";
        private int adapter;

        private Builder(String number) {
            this.number = number;
        }

        /** The queue whose agents call. */
        public Builder in(String name) {
            queue = name;
            return this;
        }

        /** The window; each end in a zone of its own, if need be. */
        public Builder between(ZonedDateTime opens, ZonedDateTime closes) {
            from = opens;
            until = closes;
            return this;
        }

        /** The agent who is to call. */
        public Builder owner(String agent) {
            owner = agent;
            return this;
        }

        /** Dials at most. */
        public Builder attempts(int count) {
            attempts = count;
            return this;
        }

        /** The number that the customer sees. */
        public Builder shown(String caller) {
            shown = caller;
            return this;
        }

        /** The host's word for it. */
        public Builder reference(String word) {
            reference = word;
            return this;
        }

        /** The switch that dials. */
        public Builder adapter(int place) {
            adapter = place;
            return this;
        }

        /** The request. @throws IllegalArgumentException if a value is missing or out of range */
        public CallbackRequest build() {
            if (from == null) {
                throw new IllegalArgumentException("callback in queue '" + queue
                        + "': it had no window; say between when and when the customer may be called");
            }
            return new CallbackRequest(
                    number, queue, from, until, Optional.ofNullable(owner), attempts, shown, reference, adapter);
        }
    }
}
