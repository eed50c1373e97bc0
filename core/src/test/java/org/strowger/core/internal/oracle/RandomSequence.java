package org.strowger.core.internal.oracle;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.match.PlanBook;
import org.strowger.core.internal.ring.RecordSlot;

/** A centre and a script for it, both from one seed; seeds that differ in their last bits alone share a centre. */
record RandomSequence(long seed, PlanBook book, Script script) {
    /** How many sequences share a centre, which takes longer to make than a script takes to play. */
    static final int SHARING = 4;

    static RandomSequence of(long seed) {
        return of(seed, EngineRig.book(new RandomCentre(new SplittableRandom(Math.floorDiv(seed, SHARING))).make()));
    }

    /** All sequences of a centre. */
    static List<RandomSequence> sharing(long seed) {
        long first = seed & -SHARING;
        RandomSequence of = of(first);
        return LongStream.range(first, first + SHARING).mapToObj(each -> of(each, of.book)).toList();
    }

    private static RandomSequence of(long seed, PlanBook book) {
        return new RandomSequence(seed, book, new RandomScript(new SplittableRandom(seed), center(book)).make());
    }

    private static CenterConfig center(PlanBook book) {
        return book.layout().center();
    }

    /** Plays it. @throws AssertionError if engine and oracle differ, a law is broken, or the replay differs */
    Contest play(RecordSlot slot) {
        return play(script, slot);
    }

    private Contest play(Script commands, RecordSlot slot) {
        Contest contest = new Contest(book, slot);
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
        center(book).queues().forEach(queue -> text.append(queue).append(System.lineSeparator()));
        center(book).agents().forEach(agent -> text.append(agent).append(System.lineSeparator()));
        return text.toString();
    }
}
