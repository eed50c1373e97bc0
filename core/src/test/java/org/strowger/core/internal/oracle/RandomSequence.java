package org.strowger.core.internal.oracle;

import java.util.SplittableRandom;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.ring.RecordSlot;

/** A centre and a script, both from one seed. */
record RandomSequence(long seed, CenterConfig center, Script script) {
    static RandomSequence of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CenterConfig center = new RandomCentre(random).make();
        return new RandomSequence(seed, center, new RandomScript(random, center).make());
    }

    /** Plays it. @throws AssertionError if engine and oracle differ, a law is broken, or the replay differs */
    Contest play(RecordSlot slot) {
        return play(script, slot);
    }

    private Contest play(Script commands, RecordSlot slot) {
        Contest contest = new Contest(center, slot);
        for (Command command : commands.commands()) {
            contest.play(command);
        }
        contest.finish();
        return contest;
    }

    private boolean fails(Script commands) {
        try {
            play(commands, new RecordSlot());
            return false;
        } catch (AssertionError | RuntimeException broken) {
            return true;
        }
    }

    /** What a person needs to see why it fails: the shortest script that still does, and how. */
    AssertionError explain(Throwable first) {
        Script shortest = new Shrinker(this::fails).shrink(script);
        Throwable why = first;
        try {
            play(shortest, new RecordSlot());
        } catch (AssertionError | RuntimeException broken) {
            why = broken;
        }
        return new AssertionError(String.format("sequence of seed %dL fails: %s%n%n%s%n%s", seed,
                why.getMessage(), shortest, centre()), why);
    }

    private String centre() {
        StringBuilder text = new StringBuilder();
        center.queues().forEach(queue -> text.append(queue).append(System.lineSeparator()));
        center.agents().forEach(agent -> text.append(agent).append(System.lineSeparator()));
        return text.toString();
    }
}
