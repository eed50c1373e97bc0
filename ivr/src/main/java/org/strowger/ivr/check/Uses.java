package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.model.Flow.Kind;

/**
 * Resolves which flow uses which. No flow can be in use twice at one moment of a call, since a circle is
 * an error; so each has one place for its variables in the call's record, behind those of all its users.
 */
final class Uses {
    private static final Pattern FILE = Pattern.compile("\\./[A-Za-z0-9_][A-Za-z0-9_.-]*\\.yml");

    private final Map<String, FlowHead> byFile = new TreeMap<>();
    private final Faults faults;
    private final List<FlowHead> usersFirst = new ArrayList<>();

    Uses(Collection<FlowHead> heads, Faults faults) {
        heads.forEach(head -> byFile.put(head.file, head));
        this.faults = faults;
    }

    /** Resolves every {@code uses}, places variables, and hands down what sub-flows leave out. */
    void resolve() {
        byFile.values().forEach(this::link);
        Map<FlowHead, Boolean> done = new HashMap<>();
        byFile.values().forEach(head -> visit(head, done));
        List<FlowHead> comforts = usersFirst.stream().filter(head -> head.kind == Kind.COMFORT).toList();
        usersFirst.removeAll(comforts);
        Map<FlowHead, Integer> bases = new HashMap<>();
        int end = Program.Layout.VARIABLES;
        for (FlowHead head : usersFirst) {
            int base = bases.getOrDefault(head, Program.Layout.VARIABLES);
            head.variables.placedAt(base);
            int next = base + head.variables.longs();
            end = Math.max(end, next);
            head.uses.values().forEach(used -> bases.merge(used, next, Math::max));
            for (Map.Entry<String, FlowHead> use : head.uses.entrySet()) {
                handDown(head, use.getValue(), head.usesWritten.get(use.getKey()));
            }
        }
        for (FlowHead head : comforts) { // any flow may be outside one that a queue names
            head.variables.placedAt(end);
            speaksAll(head);
        }
        unused();
    }

    /** A comfort flow that no flow uses speaks whatever language the call speaks. */
    private void speaksAll(FlowHead comfort) {
        if (comfort.languages.isEmpty() && !comfort.handedDown.contains("languages")) {
            List<String> all = byFile.values().stream().filter(head -> head.kind == Kind.MAIN)
                    .flatMap(head -> head.languages.stream()).flatMap(List::stream).distinct().toList();
            comfort.languages = all.isEmpty() ? Optional.empty() : Optional.of(all);
        }
    }

    private void link(FlowHead head) {
        head.usesWritten.forEach((name, path) -> {
            if (!FILE.matcher(path.text()).matches() || path.text().contains("..")) {
                faults.error(head.file, path, "bad-path",
                        "write a file of the bundle, such as ./survey.yml");
                return;
            }
            String file = path.text().substring(2);
            FlowHead used = byFile.get(file);
            if (used == null) {
                faults.error(head.file, path, "unknown-flow", "no file of the bundle is named \"" + file
                        + '"' + Faults.didYouMean(file, byFile.keySet()));
            } else if (used.kind == Kind.MAIN) {
                faults.error(head.file, path, "wrong-kind", "\"" + used.flowName()
                        + "\" is a main flow; only flows of kind sub or comfort can be used");
            } else {
                head.uses.put(name, used);
            }
        });
    }

    /** Depth first; a use that leads back to a flow on the way closes a circle and is cut. */
    private void visit(FlowHead head, Map<FlowHead, Boolean> done) {
        if (done.containsKey(head)) {
            return;
        }
        done.put(head, false);
        for (String name : List.copyOf(head.uses.keySet())) {
            FlowHead used = head.uses.get(name);
            if (Boolean.FALSE.equals(done.get(used))) {
                faults.error(head.file, head.usesWritten.get(name), "flow-cycle",
                        "this closes a circle: \"" + used.flowName()
                                + "\" leads back to \"" + head.flowName()
                                + "\"; flows cannot use each other in a circle");
                head.uses.remove(name);
            } else {
                visit(used, done);
            }
        }
        done.put(head, true);
        usersFirst.add(0, head);
    }

    private void handDown(FlowHead user, FlowHead used, YamlNode at) {
        hand(user, used, at, "zone", head -> head.zone, (head, value) -> head.zone = value);
        hand(user, used, at, "languages", head -> head.languages, (head, value) -> head.languages = value);
        hand(user, used, at, "prompts", head -> head.audio, (head, value) -> head.audio = value);
    }

    /** A second user has to hand down the same: what a flow says cannot depend on who uses it. */
    private <T> void hand(FlowHead user, FlowHead used, YamlNode at, String field,
            Function<FlowHead, Optional<T>> get, BiConsumer<FlowHead, Optional<T>> set) {
        if (used.own(field)) {
            return;
        }
        Optional<T> value = get.apply(user);
        if (used.handedDown.add(field)) {
            set.accept(used, value);
        } else if (!get.apply(used).equals(value)) {
            faults.error(user.file, at, "bad-value", "another flow that uses \"" + used.flowName()
                    + "\" has another \"" + field + "\"; write \"" + field + "\" in " + used.file);
        }
    }

    private void unused() {
        for (FlowHead head : byFile.values()) {
            boolean used = byFile.values().stream().anyMatch(other -> other.uses.containsValue(head));
            if (head.kind == Kind.SUB && !used && head.name.isPresent()) {
                faults.warning(head.file, head.name.get(), "unused-flow",
                        "no flow uses \"" + head.flowName() + '"');
            }
        }
    }
}
