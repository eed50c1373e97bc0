package org.strowger.core.config;

/**
 * One thing wrong in a configuration or flow file.
 *
 * @param file name of the file, as the user gave it
 * @param line 1-based line
 * @param column 1-based column, in code points
 * @param severity an error refuses the file, a warning does not
 * @param message what was found and what to do; no position in it
 * @param code stable name of the kind of fault, such as {@code unknown-field}
 */
public record Fault(String file, int line, int column, Severity severity, String message, String code)
        implements Comparable<Fault> {
    /** Whether a fault refuses the file. */
    public enum Severity { ERROR, WARNING }

    /** By file, line and column. */
    @Override
    public int compareTo(Fault other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code FILE:LINE:COLUMN: error: MESSAGE [code]}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": "
                + (severity == Severity.ERROR ? "error" : "warning") + ": " + message + " [" + code + "]";
    }
}
