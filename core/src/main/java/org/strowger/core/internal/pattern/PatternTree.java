package org.strowger.core.internal.pattern;

import java.util.List;

/** An expression as it was written. */
sealed interface PatternTree {
    /** One character. */
    record One(CharSet set) implements PatternTree {}

    /** One after the other. */
    record Sequence(List<PatternTree> parts) implements PatternTree {}

    /** One of them. */
    record Choice(List<PatternTree> parts) implements PatternTree {}

    /** Again and again. @param most {@link #NO_LIMIT} or a number */
    record Repeat(PatternTree part, int least, int most) implements PatternTree {
        static final int NO_LIMIT = -1;
    }
}
