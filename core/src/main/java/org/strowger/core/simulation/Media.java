package org.strowger.core.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.adapter.TelephonyCommand.Play;
import org.strowger.core.adapter.TelephonyCommand.PromptItem;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.adapter.TelephonyEvent.PlayFinished;
import org.strowger.core.flow.PromptKind;

/** What legs hear: prompts that have a length and no sound. */
final class Media {
    private static final long VALUE_NS = Duration.ofSeconds(1).toNanos();

    private final VirtualTime time;
    private final Wire wire;
    private final Map<String, Duration> lengths = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private Duration usualLength = Duration.ofSeconds(3);

    Media(VirtualTime time, Wire wire) {
        this.time = time;
        this.wire = wire;
    }

    void usualLength(Duration length) {
        usualLength = length;
    }

    void length(String prompt, Duration length) {
        missing.remove(prompt);
        lengths.put(prompt, length);
    }

    void missing(String prompt) {
        missing.add(prompt);
    }

    /** Starts a list; one that plays is stopped first. */
    void play(Leg leg, Play play) {
        finish(leg, PlayEnd.STOPPED);
        List<String> items = new ArrayList<>();
        List<Long> endsAtNs = new ArrayList<>();
        long endNs = time.nowNs();
        boolean complete = true;
        for (int round = 0; round < play.times() && complete; round++) {
            for (PromptItem item : play.items()) {
                if (isMissing(item)) {
                    complete = false;
                    break;
                }
                endNs += lengthNs(item);
                items.add(item.text());
                endsAtNs.add(endNs);
            }
        }
        PlayEnd how = complete ? PlayEnd.END : PlayEnd.ERROR;
        VirtualTime.Entry end = time.at(endNs, () -> finish(leg, how));
        leg.playing(Optional.of(new Playing(play.playId(), time.nowNs(), items, endsAtNs, end)));
    }

    /** Ends what plays, if something does. */
    void finish(Leg leg, PlayEnd how) {
        if (leg.playing().isPresent()) {
            Playing playing = leg.playing().get();
            playing.cancelEnd();
            leg.playing(Optional.empty());
            leg.hears(playing.begunBy(how == PlayEnd.END ? Long.MAX_VALUE : time.nowNs()));
            wire.fact(leg.line(), new PlayFinished(leg.id(), playing.playId(), how));
        }
    }

    /** Ends what plays without telling. */
    void forget(Leg leg) {
        leg.playing().ifPresent(Playing::cancelEnd);
        leg.playing(Optional.empty());
    }

    /** How long a list takes. */
    Duration length(List<PromptItem> items) {
        return Duration.ofNanos(items.stream().mapToLong(this::lengthNs).sum());
    }

    private boolean isMissing(PromptItem item) {
        return item.kind() == PromptKind.PROMPT && missing.contains(item.text());
    }

    private long lengthNs(PromptItem item) {
        return item.kind() == PromptKind.PROMPT
                ? lengths.getOrDefault(item.text(), usualLength).toNanos()
                : VALUE_NS;
    }
}
