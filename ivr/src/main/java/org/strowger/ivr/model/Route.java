package org.strowger.ivr.model;

/**
 * Where a flow goes on.
 *
 * @param to name of a node of the same flow, or {@link #END}
 * @param line 1-based line on which it is written
 * @param column 1-based column
 */
public record Route(String to, int line, int column) {
    /** The end of the flow. */
    public static final String END = "end";

    /** Whether the flow ends here. */
    public boolean ends() {
        return to.equals(END);
    }
}
