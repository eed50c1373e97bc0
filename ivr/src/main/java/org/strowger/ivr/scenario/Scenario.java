package org.strowger.ivr.scenario;

import java.util.List;
import org.strowger.core.yaml.YamlNode;

/**
 * One scenario as read and checked.
 *
 * @param name what it shows, in words
 * @param file name of its file
 * @param line where it stands, 1-based
 * @param column likewise
 * @param flow the main flow in which its call starts
 * @param given the world in which the call starts
 * @param steps in order
 * @param covers routes that it has to take, as written
 */
public record Scenario(String name, String file, int line, int column, String flow, Given given,
        List<Step> steps, List<YamlNode.Scalar> covers) {
    /** Copies the lists. */
    public Scenario {
        steps = List.copyOf(steps);
        covers = List.copyOf(covers);
    }
}
