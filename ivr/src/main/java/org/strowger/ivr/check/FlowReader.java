package org.strowger.ivr.check;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.hours.Schedule;
import org.strowger.core.hours.ScheduleReader;
import org.strowger.core.hours.Zones;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Scope;
import org.strowger.ivr.language.Language;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;

/** Reads one file: the fields of 2.1, then its nodes, then the graph. */
final class FlowReader {
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    private final String file;
    private final String source;
    private final YamlNode.Mapping root;
    private final CenterConfig center;
    private final Schedules schedules;
    private final Predicate<String> hasFile;
    private final Map<String, String> fileOfFlow;
    private final Faults faults;
    private final Fields fields;

    FlowReader(YamlFile source, YamlNode.Mapping root, CenterConfig center, Schedules schedules,
            Predicate<String> hasFile, Map<String, String> fileOfFlow, Faults faults) {
        this.file = source.name();
        this.source = source.text();
        this.root = root;
        this.center = center;
        this.schedules = schedules;
        this.hasFile = hasFile;
        this.fileOfFlow = fileOfFlow;
        this.faults = faults;
        this.fields = new Fields(file, root, root, "a flow", "the flow", "", faults);
    }

    /**
     * The flow; empty if so much is wrong that there is none.
     *
     * @param whole whether the reader of YAML left nothing out, so that the graph can be judged
     */
    Optional<Flow> read(boolean whole) {
        format();
        Optional<String> name = name();
        kind();
        Optional<ZoneId> zone = fields.text("zone").flatMap(text -> Zones.read(file, text, faults));
        List<String> languages = languages();
        Optional<String> audio = fields.text("prompts")
                .filter(text -> PromptCheck.isPattern(file, text, faults)).map(YamlNode.Scalar::text);
        Map<String, Schedule> own = fields.map("hours")
                .map(map -> ScheduleReader.readAll(file, map.entries(), zone, faults)).orElse(Map.of());
        VariableReader variables = new VariableReader(file, faults);
        fields.map("vars").ifPresent(map -> variables.read(map, false));
        fields.map("in").ifPresent(map -> variables.read(map, true));
        Set<String> nodeNames = nodeNames();
        Scope scope = new Scope(variables.byName(), languages, queues(),
                schedules.visible(own), zone.isPresent());
        FlowContext context = new FlowContext(file, source, nodeNames, scope, center,
                new PromptCheck(file, audio, languages, hasFile, faults), faults);
        Optional<Route> start = Optional.of(context.route(fields, "start")).filter(route ->
                !context.broken());
        start.filter(Route::ends).ifPresent(route -> faults.error(file, route.line(), route.column(),
                "unknown-node", "a flow starts at one of its nodes; \"end\" is none"));
        List<Handler> handlers = context.handlers(fields);
        List<Node> nodes = nodes(context);
        fields.allow(Language.names(Language.FLOW));
        List.of("version", "doc", "owner").forEach(fields::text);
        Later.refuse(file, root, fields, faults, "uses", "out");
        fields.finish(Language.names(Language.FLOW)::contains);
        if (name.isEmpty() || start.isEmpty() || nodeNames.isEmpty()) {
            return Optional.empty();
        }
        Flow flow = new Flow(name.get(), file, zone, languages, start.get().to(), variables.declared(),
                nodes, handlers);
        new RouteCheck(flow, faults).check();
        if (whole && !context.broken() && !start.get().ends()) {
            new GraphCheck(flow, faults).check();
        }
        return Optional.of(flow);
    }

    private void format() {
        fields.requiredText("format").filter(text -> !text.text().equals("1")).ifPresent(text ->
                faults.error(file, text, "bad-format", "the only format is 1; write format: 1"));
    }

    private Optional<String> name() {
        Optional<YamlNode.Scalar> text = fields.requiredText("flow").filter(fields::isName);
        text.ifPresent(name -> {
            String other = fileOfFlow.putIfAbsent(name.text(), file);
            if (other != null) {
                faults.error(file, name, "duplicate-flow",
                        "a flow \"" + name.text() + "\" is already in " + other + "; rename one");
            }
        });
        return text.map(YamlNode.Scalar::text);
    }

    private void kind() {
        Typed.word(fields, Language.KIND).filter(word -> !word.equals("main")).ifPresent(word ->
                fields.text("kind").ifPresent(at -> faults.error(file, at, "unknown-type",
                        Later.says("flows of kind " + word))));
    }

    private List<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        for (YamlNode.Scalar text : fields.texts("languages")) {
            if (!text.text().matches(LANGUAGE)) {
                faults.error(file, text, "unknown-language", "a language is written like en or cy-GB");
            } else if (!languages.add(text.text())) {
                faults.error(file, text, "bad-value", "\"" + text.text() + "\" is already in this list");
            }
        }
        fields.node("languages").filter(Empty::isList).ifPresent(list ->
                faults.error(file, list, "unknown-language", "this list is empty; name a language such as en"));
        return languages.isEmpty() ? List.of("en") : List.copyOf(languages);
    }

    private Map<String, Integer> queues() {
        Map<String, Integer> queues = new TreeMap<>();
        for (int i = 0; i < center.queues().size(); i++) {
            queues.put(center.queues().get(i).name(), i);
        }
        return queues;
    }

    private Set<String> nodeNames() {
        Set<String> names = new LinkedHashSet<>();
        Optional<YamlNode> value = fields.required("nodes");
        if (value.isEmpty()) {
            return names;
        }
        fields.map("nodes").ifPresent(map -> map.entries().forEach(entry -> {
            String name = entry.key().text();
            if (name.equals(Route.END) || name.equals("ignore")) {
                faults.error(file, entry.key(), "bad-name", "\"" + name
                        + "\" is reserved; choose another name");
            } else if (!Values.isName(name)) {
                faults.error(file, entry.key(), "bad-name", Values.NAME_HINT);
            }
            names.add(name);
        }));
        if (names.isEmpty() && value.get() instanceof YamlNode.Mapping) {
            faults.error(file, value.get(), "missing-field", "\"nodes\" is empty; a flow needs a node");
        }
        return names;
    }

    private List<Node> nodes(FlowContext context) {
        InputReader inputs = new InputReader(context);
        fields.map("defaults").ifPresent(inputs::readDefaults);
        NodeReader reader = new NodeReader(context, inputs);
        List<Node> nodes = new ArrayList<>();
        fields.map("nodes").ifPresent(map -> map.entries().forEach(entry -> {
            Optional<Node> node = reader.read(entry.key(), entry.value());
            node.ifPresentOrElse(nodes::add, context::breakGraph);
        }));
        return nodes;
    }
}
