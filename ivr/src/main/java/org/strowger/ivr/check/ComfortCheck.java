package org.strowger.ivr.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.yaml.Faults;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Flow.Kind;
import org.strowger.ivr.model.Node;

/**
 * Judges what queue nodes have to do with comfort flows: a node has a route for each reason with which the flow
 * that it names can leave, or that of its queue; and the flows are there that queues of the centre name.
 */
final class ComfortCheck {
    private final List<Flow> flows;
    private final CenterConfig center;
    private final Faults faults;

    ComfortCheck(List<Flow> flows, CenterConfig center, Faults faults) {
        this.flows = flows;
        this.center = center;
        this.faults = faults;
    }

    /** @param heads of all files; of some a fault may have left no flow */
    void check(Collection<FlowHead> heads) {
        for (Flow flow : flows) {
            for (Node node : flow.nodes()) {
                if (node instanceof Node.Queue queue) {
                    check(flow, queue);
                }
            }
        }
        queues(heads);
    }

    private void check(Flow flow, Node.Queue queue) {
        QueueConfig config = center.queues().get(queue.queue());
        Optional<Flow> comfort = queue.comfort().map(name -> name.name()).or(() -> config.announce().comfort())
                .flatMap(this::comfortNamed);
        List<String> reasons = comfort.map(Flow::reasons).orElse(List.of());
        Set<String> written = queue.left().stream().map(reason -> reason.name().name()).collect(Collectors.toSet());
        for (String reason : reasons) {
            if (!written.contains(reason)) {
                String which = '"' + comfort.get().name() + '"';
                String what = queue.comfort().isPresent()
                        ? which : "comfort flow " + which + " of queue \"" + config.name() + '"';
                faults.error(flow.file(), queue.comfort().map(name -> name.line()).orElse(queue.head().line()),
                        queue.comfort().map(name -> name.column()).orElse(queue.head().column()),
                        "missing-route", what + " can leave with \"" + reason + "\"; this node has no left."
                                + reason + " route");
            }
        }
        for (Node.Reason route : queue.left()) {
            if (!reasons.contains(route.name().name())) {
                faults.warning(flow.file(), Edges.at(route.name()), "dead-route",
                        "this is never taken: no comfort flow leaves this queue with \"" + route.name().name() + '"'
                                + Faults.didYouMean(route.name().name(), reasons));
            }
        }
    }

    private Optional<Flow> comfortNamed(String name) {
        return flows.stream().filter(flow -> flow.name().equals(name) && flow.kind() == Kind.COMFORT).findFirst();
    }

    /** One fault for each flow that queues name in vain, and a warning for each comfort flow that nobody names. */
    private void queues(Collection<FlowHead> heads) {
        Set<String> known = heads.stream().filter(head -> head.kind == Kind.COMFORT).map(FlowHead::flowName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new HashSet<>();
        for (QueueConfig queue : center.queues()) {
            Optional<String> comfort = queue.announce().comfort();
            if (comfort.isPresent() && named.add(comfort.get()) && !known.contains(comfort.get())
                    && heads.stream().allMatch(head -> head.name.isPresent())) {
                String first = heads.stream().map(head -> head.file).min(String::compareTo).orElse("");
                faults.error(first, 1, 1, "unknown-flow", "queue \"" + queue.name() + "\" of the centre has comfort \""
                        + comfort.get() + "\", but the bundle has no comfort flow of that name"
                        + Faults.didYouMean(comfort.get(), known));
            }
        }
        for (FlowHead head : heads) {
            boolean used = named.contains(head.flowName())
                    || heads.stream().anyMatch(other -> other.uses.containsValue(head));
            if (head.kind == Kind.COMFORT && !used) {
                head.name.ifPresent(name -> faults.warning(head.file, name, "unused-flow",
                        "no flow uses \"" + name.text() + "\", and no queue of the centre names it"));
            }
        }
    }
}
