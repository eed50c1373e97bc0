package org.strowger.ivr.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.flow.Dropped;
import org.strowger.core.yaml.Values;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.RouteName;

/** What a call has met and done so far: its actions, the routes it took, and both in order as a trace. */
final class Journey {
    private static final String LEFT = "left.";

    private final Program program;
    private final List<String> trace = new ArrayList<>();
    private final List<String> fresh = new ArrayList<>();
    /** The same, as they may stand in a trace. */
    private final List<String> shown = new ArrayList<>();
    private final Set<RouteName> routes = new LinkedHashSet<>();
    private final Set<String> nodes = new LinkedHashSet<>();
    private Optional<String> queueLeft = Optional.empty();
    private long nowNs;
    /** The node entered last. */
    private int node;
    /** Nodes entered since this was last asked. */
    private final List<Integer> visited = new ArrayList<>();

    Journey(Program program) {
        this.program = program;
    }

    Program program() {
        return program;
    }

    void at(long ns) {
        nowNs = ns;
    }

    /** Something came from outside. */
    void met(String what) {
        note("> " + what);
    }

    /** A key came; which one, is not for every trace. */
    void pressed(char key) {
        met("press " + hidden(String.valueOf(key)));
    }

    /** The flow did something. */
    void did(String action) {
        did(action, "");
    }

    /** The flow did something with a value of the call, which is not for every trace. */
    void did(String action, CharSequence value) {
        fresh.add(action + value);
        shown.add(action + hidden(value.toString()));
        note("    " + action + hidden(value.toString()));
    }

    /** What came last did nothing, or its event was ignored: for the trace alone. */
    void dropped(Dropped what) {
        note("    (dropped: " + what.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ')');
    }

    /** A text as it may stand in a trace: of a node that is not logged its length alone. */
    String hidden(String text) {
        return program.isLogged(node) ? text : text.replaceAll("\\S", "x");
    }

    /** The caller leaves his queue by a reason that the next route tells. */
    void leaves(String queue) {
        queueLeft = Optional.of(queue);
    }

    private void tellLeft(String reason) {
        String queue = queueLeft.orElseThrow();
        queueLeft = Optional.empty();
        did(("leave " + queue + ' ' + reason).strip());
    }

    void took(int route) {
        Optional<RouteName> name = program.routeMap().nameOf(route);
        if (queueLeft.isPresent()) {
            tellLeft(name.map(RouteName::name).filter(known -> known.startsWith(LEFT))
                    .map(known -> known.substring(LEFT.length())).orElse(""));
        }
        name.ifPresent(routes::add);
        Optional<Integer> next = program.routeMap().nodeAfter(route);
        next.ifPresent(entered -> {
            node = entered;
            visited.add(entered);
        });
        next.map(program::nodePath).ifPresent(nodes::add);
        String to = next.map(entered -> " -> " + program.nodeName(entered)).orElse("");
        note("  " + name.map(RouteName::inFlow).orElse("start") + to);
    }

    private void note(String line) {
        String time = '+' + Values.show(Duration.ofNanos(nowNs));
        trace.add(time + " ".repeat(Math.max(1, 9 - time.length())) + line);
    }

    /** The actions since this was last asked. */
    List<String> takeActions() {
        return take(fresh);
    }

    /** The same, as they may stand in a trace. */
    List<String> takeShown() {
        return take(shown);
    }

    private List<String> take(List<String> actions) {
        if (queueLeft.isPresent()) {
            tellLeft("");
        }
        List<String> taken = List.copyOf(actions);
        fresh.clear();
        shown.clear();
        return taken;
    }

    /** The nodes entered since this was last asked. */
    List<Integer> takeVisited() {
        List<Integer> taken = List.copyOf(visited);
        visited.clear();
        return taken;
    }

    /** The routes taken, in the order in which they were first taken. */
    List<RouteName> routes() {
        return List.copyOf(routes);
    }

    /** The nodes entered, {@code flow/node}. */
    List<String> nodes() {
        return List.copyOf(nodes);
    }

    List<String> trace() {
        return List.copyOf(trace);
    }
}
