package org.strowger.core.center.rule;

import java.util.List;
import org.strowger.core.internal.pattern.TextPattern;

/**
 * What the text of an attribute is tested for. An attribute that a call or an agent lacks is the empty
 * text. Immutable.
 */
public sealed interface AttributeTest {
    /** It is this text, letter by letter. */
    record Is(String text) implements AttributeTest {}

    /** It is one of these texts. @param texts one or more */
    record In(List<String> texts) implements AttributeTest {
        /** Copies the list, which is not empty. */
        public In {
            texts = Checks.some("attribute: in", texts);
        }
    }

    /** It is a whole number of at most 18 digits, perhaps with a minus, from lowest to highest. */
    record Between(long lowest, long highest) implements AttributeTest {
        /** Checks that the lower bound stands first. */
        public Between {
            Checks.range("attribute", lowest, highest);
        }
    }

    /** It begins with this text. @param prefix one character or more */
    record Prefix(String prefix) implements AttributeTest {
        /** Checks that it is not empty. */
        public Prefix {
            if (prefix.isEmpty()) {
                throw new IllegalArgumentException(
                        "attribute: the prefix was empty, which begins every text; write it, or leave the"
                                + " condition out");
            }
        }
    }

    /** The whole text fits this expression. @param expression in the language of {@link TextPattern} */
    record Matches(String expression) implements AttributeTest {
        /** Checks the expression. */
        public Matches {
            TextPattern.parse(expression);
        }
    }
}
