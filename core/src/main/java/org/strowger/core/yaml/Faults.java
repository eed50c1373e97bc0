package org.strowger.core.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.strowger.core.config.ConfigException;
import org.strowger.core.config.Fault;

/** Gathers the faults of one run, so that a user sees all of them at once. One thread. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** An error at a node. */
    public void error(String file, YamlNode at, String code, String message) {
        error(file, at.line(), at.column(), code, message);
    }

    /** An error at a place. */
    public void error(String file, int line, int column, String code, String message) {
        found.add(new Fault(file, line, column, Fault.Severity.ERROR, message, code));
    }

    /** A warning at a node. */
    public void warning(String file, YamlNode at, String code, String message) {
        found.add(new Fault(file, at.line(), at.column(), Fault.Severity.WARNING, message, code));
    }

    /** All faults, sorted by place. */
    public List<Fault> all() {
        return found.stream().sorted().toList();
    }

    /** How many faults there are. */
    public int count() {
        return found.size();
    }

    /** Whether an error was found. */
    public boolean anyError() {
        return found.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }

    /** Throws with every error found, or returns. */
    public void throwIfAny() {
        if (anyError()) {
            throw new ConfigException(all());
        }
    }

    /**
     * The nearest of {@code legal} to {@code wrong}: one edit for words up to 5 letters, two above;
     * ties go to the first in the alphabet.
     */
    public static Optional<String> nearest(String wrong, Collection<String> legal) {
        int most = wrong.codePointCount(0, wrong.length()) <= 5 ? 1 : 2;
        String best = null;
        int fewest = most + 1;
        for (String candidate : legal) {
            if (Math.abs(candidate.length() - wrong.length()) > 2 * most) {
                continue;
            }
            int edits = Edits.between(wrong, candidate, most);
            if (edits < fewest || edits == fewest && best != null && candidate.compareTo(best) < 0) {
                best = candidate;
                fewest = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code ; did you mean "..."?} for the nearest legal name, or nothing. */
    public static String didYouMean(String wrong, Collection<String> legal) {
        return nearest(wrong, legal).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }
}
