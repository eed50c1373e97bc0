package org.strowger.ivr.scenario;

import java.util.List;

/**
 * Where a scenario and its flow part.
 *
 * @param file name of the scenario's file
 * @param line 1-based
 * @param column 1-based, in code points
 * @param message what was found and what was expected, in one sentence
 * @param expected the actions of the step; empty unless these differ
 * @param got what the flow did instead
 * @param trace what happened up to there, a line each
 */
public record ScenarioFailure(String file, int line, int column, String message, List<String> expected,
        List<String> got, List<String> trace) {
    /** Copies the lists. */
    public ScenarioFailure {
        expected = List.copyOf(expected);
        got = List.copyOf(got);
        trace = List.copyOf(trace);
    }

    /**
     * The place and the message, then expected and got side by side ({@code !} where they differ), then the
     * trace; lines that end with {@code \n}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(file).append(':').append(line).append(':').append(column).append(": error: ")
                .append(message).append('\n');
        if (!expected.isEmpty() || !got.isEmpty()) {
            text.append(new SideBySide(expected, got));
        }
        text.append("  trace:\n");
        trace.forEach(step -> text.append("    ").append(step).append('\n'));
        return text.toString();
    }
}
