package org.strowger.ivr.tool;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.language.Field;
import org.strowger.ivr.language.Language;
import org.strowger.ivr.language.Shape;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Way;

/** {@code diff}: what changed between two folders of flows, in words, and whether a call could notice. */
final class DiffCommand {
    /** Words for people change nothing in a call. */
    private static final Set<String> FOR_PEOPLE = Set.of("version", "doc", "owner", "tags", "label");

    private final PrintStream out;
    private final List<String> changes = new ArrayList<>();

    DiffCommand(PrintStream out) {
        this.out = out;
    }

    int run(Arguments args) {
        String format = args.format("text", "json");
        List<Bundle> bundles = Bundle.read(List.of(args.path(0), args.path(1)), args.center(), args.host());
        for (Bundle bundle : bundles) {
            if (bundle.anyError()) {
                out.print(bundle.report().print(bundle.result().faults().all()));
                return Main.FAULTS;
            }
        }
        Bundle old = bundles.get(0);
        Bundle now = bundles.get(1);
        boolean same = old.compiled().hash().equals(now.compiled().hash());
        if (!same) { // else what differs is how the same is written
            flows(old, now);
        }
        String notice = same ? "no call can notice: both are the same version"
                : "calls in progress notice nothing, they keep the version that they began with; new calls take this one";
        if (format.equals("json")) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("changes", changes);
            all.put("sameVersion", same);
            all.put("notice", notice);
            out.print(JsonText.of(all));
        } else {
            changes.forEach(out::println);
            out.println(notice);
        }
        return Main.CLEAN;
    }

    private void flows(Bundle old, Bundle now) {
        Map<String, Flow> before = byName(old.result().flows());
        Map<String, Flow> after = byName(now.result().flows());
        for (String name : union(before.keySet(), after.keySet())) {
            if (!after.containsKey(name)) {
                changes.add("flow " + name + " is gone");
            } else if (!before.containsKey(name)) {
                changes.add("flow " + name + " is new");
            } else {
                int first = changes.size();
                flow(old, before.get(name), now, after.get(name));
                if (changes.size() > first && after.size() > 1) {
                    changes.add(first, "flow " + name + ":");
                }
            }
        }
    }

    private static Map<String, Flow> byName(List<Flow> flows) {
        return flows.stream().collect(Collectors.toMap(Flow::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private void flow(Bundle old, Flow before, Bundle now, Flow after) {
        YamlNode.Mapping oldRoot = root(old, before);
        YamlNode.Mapping newRoot = root(now, after);
        List<Field> own = Language.FLOW.stream().filter(field -> field.shape() != Shape.Plain.NODES
                && field.shape() != Shape.Plain.EVENTS && !(field.shape() instanceof Shape.Group)).toList();
        fields("", own, oldRoot, newRoot);
        fields("defaults: ", Language.DEFAULTS, group(oldRoot, "defaults"), group(newRoot, "defaults"));
        routes("", handlers(before.handlers()), handlers(after.handlers()));
        Map<String, Node> oldNodes = nodes(before);
        Map<String, Node> newNodes = nodes(after);
        for (String name : union(oldNodes.keySet(), newNodes.keySet())) {
            if (!newNodes.containsKey(name)) {
                changes.add(name + ": is gone");
            } else if (!oldNodes.containsKey(name)) {
                changes.add(name + ": is new, a " + newNodes.get(name).head().type() + " node");
            } else {
                node(oldNodes.get(name), old, group(group(oldRoot, "nodes"), name),
                        newNodes.get(name), now, group(group(newRoot, "nodes"), name));
            }
        }
    }

    private void node(Node before, Bundle old, YamlNode.Mapping oldMap, Node after, Bundle now, YamlNode.Mapping newMap) {
        String name = after.head().name();
        String type = after.head().type();
        if (!before.head().type().equals(type)) {
            changes.add(name + ": is now a " + type + " node (was " + before.head().type() + ')');
            return;
        }
        routes(name + ": ", ways(before, old), ways(after, now));
        List<Field> own = Language.type(type).orElseThrow().fields().stream()
                .filter(field -> !field.isRoute() && field.shape() != Shape.Plain.EVENTS
                        && field.shape() != Shape.Plain.CHOICES && field.shape() != Shape.Plain.KEY_ROUTES).toList();
        fields(name + ": ", own, oldMap, newMap);
    }

    private static Map<String, String> ways(Node node, Bundle bundle) {
        Map<String, String> routes = new LinkedHashMap<>();
        Way.of(node, bundle.result().schedules()).forEach(way -> routes.put(way.label(), way.route().to()));
        routes.putAll(handlers(node.head().handlers()));
        return routes;
    }

    private static Map<String, String> handlers(List<Handler> handlers) {
        Map<String, String> routes = new LinkedHashMap<>();
        handlers.forEach(handler -> routes.put("event " + handler.event(),
                handler.to().map(route -> route.to()).orElse("nowhere, it is ignored")));
        return routes;
    }

    private void routes(String where, Map<String, String> before, Map<String, String> after) {
        for (String label : union(before.keySet(), after.keySet())) {
            String from = before.get(label);
            String to = after.get(label);
            if (to == null) {
                changes.add(where + label + " is gone (led to " + from + ')');
            } else if (from == null) {
                changes.add(where + label + " is new and leads to " + to);
            } else if (!from.equals(to)) {
                changes.add(where + label + " now leads to " + to + " (was " + from + ')');
            }
        }
    }

    private void fields(String where, List<Field> fields, YamlNode.Mapping before, YamlNode.Mapping after) {
        for (Field field : fields) {
            String from = shown(field, before);
            String to = shown(field, after);
            if (!from.equals(to) && !FOR_PEOPLE.contains(field.name())) {
                changes.add(where + field.name() + (to.isEmpty() ? " is gone (was " + from + ')'
                        : from.isEmpty() ? " is new: " + to : " is now " + to + " (was " + from + ')'));
            }
        }
    }

    /** A value in one spelling; the default where it is left out. */
    private static String shown(Field field, YamlNode.Mapping map) {
        Optional<YamlNode> value = map.get(field.name());
        if (value.isEmpty()) {
            return field.usual().orElse("");
        }
        boolean mayLead = field.shape() == Shape.Plain.RETRY || field.shape() == Shape.Plain.CASES;
        String text = shown(value.get(), mayLead);
        return mayLead && Values.isName(text) ? field.usual().orElse("") // a route, and said as one
                : field.shape() instanceof Shape.Span ? Values.duration(text).map(Values::show).orElse(text) : text;
    }

    private static String shown(YamlNode node, boolean withoutRoutes) {
        if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(item -> shown(item, withoutRoutes))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof YamlNode.Mapping map) {
            return map.entries().stream().filter(entry -> !withoutRoutes || !entry.key().text().equals("next"))
                    .map(entry -> entry.key().text() + ": " + shown(entry.value(), withoutRoutes))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return scalar.quoted() ? '"' + scalar.text() + '"' : scalar.text();
    }

    private static Map<String, Node> nodes(Flow flow) {
        return flow.nodes().stream().collect(Collectors.toMap(node -> node.head().name(), Function.identity(),
                (a, b) -> a, LinkedHashMap::new));
    }

    private static YamlNode.Mapping root(Bundle bundle, Flow flow) {
        return bundle.result().files().stream().filter(file -> file.name().equals(flow.file()))
                .map(YamlFile::root).findFirst().flatMap(Function.identity())
                .orElseThrow(() -> new IllegalStateException(flow.file() + ": a flow without faults has a tree"));
    }

    private static YamlNode.Mapping group(YamlNode.Mapping map, String name) {
        return map.get(name).filter(YamlNode.Mapping.class::isInstance).map(YamlNode.Mapping.class::cast)
                .orElse(new YamlNode.Mapping(List.of(), 1, 1));
    }
}
