package org.strowger.ivr.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.adapter.Capability;
import org.strowger.core.flow.FlowBundle.Need;
import org.strowger.core.yaml.Faults;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Node;

/** What the nodes of a bundle need of the telephone system, and whether it can do that. */
public final class CapabilityCheck {
    private CapabilityCheck() {}

    /** What all nodes together need. */
    public static Set<Capability> needed(List<Flow> flows) {
        Set<Capability> needed = new TreeSet<>();
        flows.forEach(flow -> flow.nodes().forEach(node -> node.need().ifPresent(need -> needed.add(of(need)))));
        return needed;
    }

    /** One fault for each node that cannot run. */
    static void check(List<Flow> flows, Set<Capability> able, Faults faults) {
        for (Flow flow : flows) {
            for (Node node : flow.nodes()) {
                node.need().map(CapabilityCheck::of).filter(need -> !able.contains(need)).ifPresent(need ->
                        faults.error(flow.file(), node.head().line(), node.head().column(), "no-capability",
                                node.head().type() + " \"" + node.head().name() + "\" needs " + need
                                        + ", which the host does not declare; connect a telephone system that can, or "
                                        + "leave the node out"));
            }
        }
    }

    private static Capability of(Need need) {
        return switch (need) {
            case SECRET_COLLECT -> Capability.NATIVE_COLLECT;
            case RECORDING -> Capability.RECORD;
            case TRANSFER -> Capability.TRANSFER_OUT;
            case DIAL -> Capability.DIAL;
        };
    }
}
