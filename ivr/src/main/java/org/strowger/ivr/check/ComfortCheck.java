package org.strowger.ivr.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Node;

/**
 * Judges what flows have to do with the comfort flows of a bundle: that those exist which queue nodes and the
 * queues of the centre name, and that a queue node has a route for each reason with which one can leave.
 */
final class ComfortCheck {
    private final List<Flow> flows;
    private final Map<String, Flow> byFile;
    private final Set<String> files;
    private final CenterConfig center;
    private final Faults faults;

    ComfortCheck(List<Flow> flows, List<YamlFile> files, CenterConfig center, Faults faults) {
        this.flows = flows;
        this.byFile = flows.stream().collect(Collectors.toMap(Flow::file, flow -> flow));
        this.files = files.stream().map(YamlFile::name).collect(Collectors.toCollection(TreeSet::new));
        this.center = center;
        this.faults = faults;
    }

    void check() {
        for (Flow flow : flows) {
            flow.uses().values().forEach(use -> used(flow, use));
            for (Node node : flow.nodes()) {
                if (node instanceof Node.Queue queue) {
                    queue(flow, queue);
                }
            }
        }
        queuesOfTheCentre();
    }

    private void used(Flow flow, Flow.Use use) {
        if (!files.contains(use.file())) {
            faults.error(flow.file(), use.line(), use.column(), "unknown-flow", "the bundle has no file \""
                    + use.file() + '"' + Faults.didYouMean(use.file(), files));
        }
    }

    private void queue(Flow flow, Node.Queue queue) {
        if (queue.comfort().isEmpty()) {
            QueueConfig config = center.queues().get(queue.queue());
            config.announce().comfort().flatMap(this::comfortNamed).ifPresentOrElse(
                    comfort -> reasons(flow, queue, comfort, queue.head().line(), queue.head().column(),
                            "comfort flow \"" + comfort.name() + "\" of queue \"" + config.name() + '"'),
                    () -> reasons(flow, queue, Set.of()));
            return;
        }
        Node.Comfort named = queue.comfort().get();
        Flow.Use use = flow.uses().get(named.name());
        if (use == null) {
            faults.error(flow.file(), named.line(), named.column(), "unknown-flow", "\"uses\" names no flow \""
                    + named.name() + '"' + Faults.didYouMean(named.name(), flow.uses().keySet()));
            return;
        }
        Flow comfort = byFile.get(use.file());
        if (comfort != null && comfort.kind() != Flow.Kind.COMFORT) {
            faults.error(flow.file(), named.line(), named.column(), "wrong-kind", "\"" + named.name()
                    + "\" is a " + comfort.kind().name().toLowerCase(java.util.Locale.ROOT)
                    + " flow; give it kind: comfort");
        } else if (comfort != null) {
            reasons(flow, queue, comfort, named.line(), named.column(), '"' + named.name() + '"');
        }
    }

    private void reasons(Flow flow, Node.Queue queue, Flow comfort, int line, int column, String who) {
        Set<String> reasons = reasonsOf(comfort);
        for (String reason : reasons) {
            if (!queue.left().containsKey(reason)) {
                faults.error(flow.file(), line, column, "missing-route", who + " can leave with \"" + reason
                        + "\"; this node has no left." + reason + " route");
            }
        }
        reasons(flow, queue, reasons);
    }

    /** Routes for reasons with which nobody leaves. */
    private void reasons(Flow flow, Node.Queue queue, Set<String> reasons) {
        queue.left().forEach((reason, route) -> {
            if (!reasons.contains(reason)) {
                faults.warning(flow.file(), new YamlNode.Scalar("", false, route.line(), route.column()),
                        "dead-route", "this is never taken: no comfort flow leaves this queue with \""
                                + reason + '"' + Faults.didYouMean(reason, reasons));
            }
        });
    }

    private static Set<String> reasonsOf(Flow comfort) {
        return comfort.nodes().stream().filter(Node.Leave.class::isInstance)
                .map(node -> ((Node.Leave) node).reason()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Flow> comfortNamed(String name) {
        return flows.stream().filter(flow -> flow.name().equals(name) && flow.kind() == Flow.Kind.COMFORT)
                .findFirst();
    }

    /** Each comfort flow that queues name has to be there; one fault for each, at the first file. */
    private void queuesOfTheCentre() {
        Set<String> told = new HashSet<>();
        Set<String> known = flows.stream().filter(flow -> flow.kind() == Flow.Kind.COMFORT).map(Flow::name)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean allRead = byFile.size() == files.size();
        for (QueueConfig queue : center.queues()) {
            queue.announce().comfort().filter(name -> !known.contains(name) && allRead).ifPresent(name -> {
                if (told.add(name)) {
                    faults.error(files.iterator().next(), 1, 1, "unknown-flow", "queue \"" + queue.name()
                            + "\" of the centre has comfort \"" + name
                            + "\", but the bundle has no comfort flow of that name"
                            + Faults.didYouMean(name, known));
                }
            });
        }
    }
}
