package org.strowger.ivr.check;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Scope;
import org.strowger.ivr.language.Language;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Flow.Kind;
import org.strowger.ivr.model.Flow.Role;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;

/** Reads one file: first the fields of 2.1, then its nodes. */
final class FlowReader {
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    private final String file;
    private final String source;
    private final CenterConfig center;
    private final Schedules schedules;
    private final Predicate<String> hasFile;
    private final HostHandlers host;
    private final Map<String, String> fileOfFlow;
    private final Faults faults;
    private final Fields fields;
    private boolean graphKnown;
    private boolean namesKnown = true;

    FlowReader(YamlFile source, YamlNode.Mapping root, CenterConfig center, Schedules schedules,
            Predicate<String> hasFile, HostHandlers host, Map<String, String> fileOfFlow, Faults faults) {
        this.file = source.name();
        this.source = source.text();
        this.center = center;
        this.schedules = schedules;
        this.hasFile = hasFile;
        this.host = host;
        this.fileOfFlow = fileOfFlow;
        this.faults = faults;
        this.fields = new Fields(file, root, root, "a flow", "the flow", "", faults);
    }

    /** Reads what stands before the nodes; the first step, for every file of the bundle. */
    FlowHead readHead() {
        format();
        Optional<YamlNode.Scalar> name = name();
        Kind kind = kind();
        Optional<ZoneId> zone = fields.text("zone").flatMap(text -> Zones.read(file, text, faults));
        Optional<String> audio = fields.text("prompts")
                .filter(text -> PromptCheck.isPattern(file, text, faults)).map(YamlNode.Scalar::text);
        VariableReader variables = new VariableReader(file, faults);
        fields.map("vars").ifPresent(map -> variables.read(map, Role.OWN));
        fields.map("in").ifPresent(map -> in(map, kind, variables));
        fields.map("out").ifPresent(map -> out(map, kind, variables));
        FlowHead head = new FlowHead(file, kind, name, variables, zone, languages(), audio);
        fields.map("uses").ifPresent(map -> uses(map, head));
        return head;
    }

    private void in(YamlNode.Mapping map, Kind kind, VariableReader variables) {
        if (kind == Kind.COMFORT) {
            faults.error(file, map, "wrong-kind",
                    "a comfort flow is given nothing and has no arguments; leave \"in\" out");
        }
        variables.read(map, Role.ARGUMENT);
    }

    private void out(YamlNode.Mapping map, Kind kind, VariableReader variables) {
        if (kind == Kind.MAIN) {
            faults.error(file, map, "wrong-kind",
                    "a main flow returns to nobody and has no results; leave \"out\" out");
        }
        variables.read(map, Role.RESULT);
    }

    private void uses(YamlNode.Mapping map, FlowHead head) {
        for (YamlNode.Entry entry : map.entries()) {
            Names.check(file, entry.key(), faults);
            if (!(entry.value() instanceof YamlNode.Scalar path)) {
                faults.error(file, entry.value(), "bad-value",
                        "a file of the bundle has to stand here, such as ./survey.yml");
            } else if (!path.isMissing()) {
                head.usesWritten.put(entry.key().text(), path);
            }
        }
    }

    /**
     * Reads the rest; the second step, when {@link Uses} has resolved every head. Empty if so much is
     * wrong that there is no flow.
     */
    Optional<Flow> read(FlowHead head) {
        Map<String, Schedule> own = fields.map("hours")
                .map(map -> ScheduleReader.readAll(file, map.entries(), head.zone, faults))
                .orElse(Map.of());
        Set<String> nodeNames = nodeNames();
        List<String> languages = head.languages.orElse(List.of("en"));
        Scope scope = new Scope(head.variables.byName(), languages, queues(),
                schedules.visible(own), head.zone.isPresent());
        FlowContext context = new FlowContext(head, source, nodeNames, scope, center,
                new PromptCheck(file, head.audio, languages, hasFile, faults), host, faults);
        Optional<Route> start = Optional.of(context.route(fields, "start")).filter(route ->
                !context.broken());
        start.filter(Route::ends).ifPresent(route -> faults.error(file, route.line(), route.column(),
                "unknown-node", "a flow starts at one of its nodes; \"end\" is none"));
        List<Handler> handlers = context.handlers(fields);
        List<Node> nodes = nodes(context);
        fields.allow(Language.names(Language.FLOW));
        List.of("version", "doc", "owner").forEach(fields::text);
        fields.finish(Language.names(Language.FLOW)::contains);
        graphKnown = namesKnown && !context.broken() && start.isPresent() && !start.get().ends();
        if (head.name.isEmpty() || start.isEmpty() || nodeNames.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Flow(head.flowName(), file, head.kind, head.zone, head.audio, languages,
                start.get().to(), head.variables.declared(), nodes, handlers));
    }

    /** Whether all routes of the flow resolve, so that its graph can be judged. */
    boolean graphKnown() {
        return graphKnown;
    }

    private void format() {
        fields.requiredText("format").filter(text -> !text.text().equals("1")).ifPresent(text ->
                faults.error(file, text, "bad-format", "the only format is 1; write format: 1"));
    }

    private Optional<YamlNode.Scalar> name() {
        Optional<YamlNode.Scalar> text = fields.requiredText("flow")
                .filter(written -> Names.check(file, written, faults));
        text.ifPresent(name -> {
            String other = fileOfFlow.putIfAbsent(name.text(), file);
            if (other != null) {
                faults.error(file, name, "duplicate-flow",
                        "a flow \"" + name.text() + "\" is already in " + other + "; rename one");
            }
        });
        return text;
    }

    private Kind kind() {
        return Typed.word(fields, Language.KIND).map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Kind.MAIN);
    }

    private Optional<List<String>> languages() {
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
        return languages.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(languages));
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
            namesKnown &= Names.check(file, entry.key(), faults);
            names.add(entry.key().text());
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
        nodes.addAll(context.parts());
        return nodes;
    }
}
