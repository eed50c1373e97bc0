package org.strowger.core.center;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.strowger.core.call.Medium;

/**
 * Which contacts may interrupt which. While an agent has a contact of one medium, those of another are offered
 * to him only if they may interrupt it; the contact interrupted then counts as on hold until the other is over.
 * Immutable: {@code InterruptionConfig.none().of(Medium.EMAIL, Rule.OTHERS).of(Medium.CHAT, Medium.VOICE)}.
 *
 * @param by the media that may interrupt a contact of each medium; a medium left out: none may, so that one
 *     medium is served at a time
 */
public record InterruptionConfig(Map<Medium, Set<Medium>> by) {
    /** The usual sets of media. */
    public enum Rule {
        /** None. */
        NONE,
        /** Its own: one contact more than the capacity says, which interrupts the others of the medium. */
        SELF,
        /** All but its own. */
        OTHERS,
        /** All. */
        ALL;

        Set<Medium> media(Medium present) {
            return switch (this) {
                case NONE -> EnumSet.noneOf(Medium.class);
                case SELF -> EnumSet.of(present);
                case OTHERS -> EnumSet.complementOf(EnumSet.of(present));
                case ALL -> EnumSet.allOf(Medium.class);
            };
        }
    }

    /** Keeps its own copy, without media that nothing may interrupt. */
    public InterruptionConfig {
        Map<Medium, Set<Medium>> copy = new EnumMap<>(Medium.class);
        by.forEach((present, media) -> {
            if (!media.isEmpty()) {
                copy.put(present, Collections.unmodifiableSet(EnumSet.copyOf(media)));
            }
        });
        by = Collections.unmodifiableMap(copy);
    }

    /** One medium at a time. */
    public static InterruptionConfig none() {
        return new InterruptionConfig(Map.of());
    }

    /** The same with a rule for contacts of a medium. */
    public InterruptionConfig of(Medium present, Rule rule) {
        return with(present, rule.media(present));
    }

    /** The same with the media that may interrupt contacts of a medium. */
    public InterruptionConfig of(Medium present, Medium... arriving) {
        return with(present, Set.of(arriving));
    }

    private InterruptionConfig with(Medium present, Set<Medium> arriving) {
        Map<Medium, Set<Medium>> more = new EnumMap<>(Medium.class);
        more.putAll(by);
        more.put(present, arriving);
        return new InterruptionConfig(more);
    }

    /** Whether a contact of one medium may interrupt those of another, or of its own. */
    public boolean allows(Medium present, Medium arriving) {
        return by.getOrDefault(present, Set.of()).contains(arriving);
    }

    /** What may interrupt contacts of a medium, as it is written. */
    String show(Medium present) {
        Set<Medium> media = by.getOrDefault(present, Set.of());
        for (Rule rule : Rule.values()) {
            if (rule.media(present).equals(media)) {
                return rule.name();
            }
        }
        return media.stream().map(Medium::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
