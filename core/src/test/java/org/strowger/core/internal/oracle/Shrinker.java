package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Shortens a script while it still fails: leaves out ever smaller runs of commands. */
final class Shrinker {
    private final Predicate<Script> fails;

    Shrinker(Predicate<Script> fails) {
        this.fails = fails;
    }

    /** A script of which no single command can be left out. */
    Script shrink(Script failing) {
        List<Command> commands = failing.commands();
        for (int run = Math.max(1, commands.size() / 2); run >= 1; ) {
            List<Command> shorter = shorter(commands, run);
            if (shorter.size() < commands.size()) {
                commands = shorter;
                run = Math.min(run, Math.max(1, commands.size() / 2));
            } else {
                run = run / 2;
            }
        }
        return new Script(commands);
    }

    private List<Command> shorter(List<Command> commands, int run) {
        List<Command> kept = commands;
        int at = 0;
        while (at < kept.size()) {
            List<Command> candidate = new ArrayList<>(kept.subList(0, at));
            candidate.addAll(kept.subList(Math.min(kept.size(), at + run), kept.size()));
            if (fails.test(new Script(candidate))) {
                kept = candidate;
            } else {
                at += run;
            }
        }
        return kept;
    }
}
