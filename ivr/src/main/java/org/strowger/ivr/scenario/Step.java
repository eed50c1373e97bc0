package org.strowger.ivr.scenario;

import java.util.List;
import java.util.Optional;
import org.strowger.core.yaml.YamlNode;

/**
 * One step of a scenario: a move, then comparisons, then perhaps the end of what plays.
 *
 * @param line where it stands, 1-based
 * @param column likewise
 * @param move what it does; empty if it only compares
 * @param expected every action since the last comparison
 * @param expectAt place of the list; of the step if there is none
 * @param at the node in which the call has to be
 * @param values what variables and built-in values have to hold
 * @param then how what plays ends
 */
public record Step(int line, int column, Optional<Move> move, List<String> expected, YamlNode expectAt,
        Optional<YamlNode.Scalar> at, List<YamlNode.Entry> values, Optional<Move.Report> then) {
    /** Copies the lists. */
    public Step {
        expected = List.copyOf(expected);
        values = List.copyOf(values);
    }
}
