package org.strowger.core.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.adapter.TelephonyCommand.Collect;
import org.strowger.core.adapter.TelephonyCommand.PromptItem;
import org.strowger.core.adapter.TelephonyEvent.Collected;
import org.strowger.core.flow.CollectEnd;

/** Digits that the switch collects in secret: they stay here, and are named outside by tokens. */
final class SecretEntries {
    private final VirtualTime time;
    private final Wire wire;
    private final Media media;
    private final Map<Leg, Entry> open = new HashMap<>();
    private final Map<String, String> byToken = new HashMap<>();

    SecretEntries(VirtualTime time, Wire wire, Media media) {
        this.time = time;
        this.wire = wire;
        this.media = media;
    }

    /** What a token stands for. */
    Optional<String> behind(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** Begins to play and to collect; a key stops what plays. */
    void begin(Leg leg, Collect how) {
        Entry entry = new Entry(leg, how);
        open.put(leg, entry);
        leg.hears(how.items().stream().map(PromptItem::text).toList());
        entry.timer = time.after(media.length(how.items()), entry::listen);
    }

    /** Whether a key belongs to what is collected there. */
    boolean key(Leg leg, char key) {
        Entry entry = open.get(leg);
        if (entry == null) {
            return false;
        }
        entry.press(key);
        return true;
    }

    /** Collects no further. @return whether anything was collected there by that id */
    boolean stop(Leg leg, long collectId) {
        Entry entry = open.get(leg);
        boolean found = entry != null && entry.how.collectId() == collectId;
        if (found) {
            entry.end(CollectEnd.STOPPED);
        }
        return found;
    }

    /** A leg is about to end, and what is collected there with it. */
    void end(Leg leg) {
        Entry entry = open.get(leg);
        if (entry != null) {
            entry.end(CollectEnd.STOPPED);
        }
    }

    /** As {@link #end}, and nobody is told. */
    void forget(Leg leg) {
        Entry entry = open.remove(leg);
        if (entry != null) {
            entry.cancel();
        }
    }

    /** Digits as they are typed. */
    private final class Entry {
        private final Leg leg;
        private final Collect how;
        private final StringBuilder typed = new StringBuilder();
        private boolean over;
        private VirtualTime.Entry timer;
        private Optional<VirtualTime.Entry> longest = Optional.empty();

        private Entry(Leg leg, Collect how) {
            this.leg = leg;
            this.how = how;
        }

        private void listen() {
            timer = time.after(how.first(), () -> end(CollectEnd.NO_INPUT));
            runOut();
        }

        private void runOut() {
            if (longest.isEmpty()) {
                longest = Optional.of(time.after(how.most(), () ->
                        end(typed.isEmpty() ? CollectEnd.NO_INPUT : CollectEnd.TOO_LONG)));
            }
        }

        private void press(char key) {
            timer.cancel();
            runOut();
            if (how.endKeys().indexOf(key) >= 0) {
                end(typed.isEmpty() ? CollectEnd.EMPTY : over ? CollectEnd.TOO_LONG : enough(CollectEnd.TAKEN));
                return;
            }
            if (typed.length() == how.max()) {
                over = true;
            } else {
                typed.append(key);
            }
            if (typed.length() == how.max() && !how.endRequired()) {
                end(CollectEnd.TAKEN);
                return;
            }
            timer = time.after(how.between(), () ->
                    end(how.endRequired() ? CollectEnd.NO_END : enough(CollectEnd.TAKEN)));
        }

        private CollectEnd enough(CollectEnd then) {
            return typed.length() < how.min() ? CollectEnd.TOO_SHORT : then;
        }

        private void end(CollectEnd end) {
            open.remove(leg);
            cancel();
            boolean taken = end == CollectEnd.TAKEN;
            String token = taken ? "entry-" + Long.toString(how.collectId(), Character.MAX_RADIX) + "-of-"
                    + Long.toString(leg.id(), Character.MAX_RADIX) : "";
            if (taken) {
                byToken.put(token, typed.toString());
            }
            wire.fact(leg.line(), new Collected(leg.id(), how.collectId(), end, typed.length(),
                    taken && luhn(typed), token));
        }

        private void cancel() {
            timer.cancel();
            longest.ifPresent(VirtualTime.Entry::cancel);
        }
    }

    /** The Luhn formula: every second digit from the right but one is doubled, and the digits' sum ends in 0. */
    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
