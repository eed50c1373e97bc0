package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.RuleNames;
import org.strowger.core.center.rule.RuleReader;
import org.strowger.core.flow.FlowCall.HangupCause;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.ScheduleName;
import org.strowger.ivr.keys.DigitTrie;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.language.Language;
import org.strowger.ivr.language.NodeType;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Flow.Kind;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Input;
import org.strowger.ivr.model.Mention;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Say;

/** Reads the nodes of a flow, each by its type (2.2). */
final class NodeReader {
    private static final Set<String> TYPES = Language.typeNames();
    /** Types that a comfort flow may hold. */
    private static final Set<String> COMFORT_TYPES =
            new TreeSet<>(Set.of("play", "menu", "collect", "set", "branch", "wait", "leave"));

    private final FlowContext context;
    private final InputReader inputs;
    private final SayReader says;
    private final SetReader sets;
    private final SubFlowReader subFlows;

    NodeReader(FlowContext context, InputReader inputs) {
        this.context = context;
        this.inputs = inputs;
        this.says = new SayReader(context);
        this.sets = new SetReader(context);
        this.subFlows = new SubFlowReader(context);
    }

    /** A node; empty after a fault that leaves none. */
    Optional<Node> read(YamlNode.Scalar name, YamlNode value) {
        if (value instanceof YamlNode.Scalar scalar && scalar.isMissing()) {
            return Optional.empty();
        }
        if (!(value instanceof YamlNode.Mapping map)) {
            context.error(value, "bad-value",
                    "a node has to be a map, such as {type: play, say: welcome, next: end}");
            return Optional.empty();
        }
        Optional<String> type = type(name, map);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        String article = Set.of("hours", "invoke").contains(type.get()) ? "an " : "a ";
        Fields fields = new Fields(context.file, name, map, article + type.get() + " node",
                type.get(), name.text(),
                context.faults);
        NodeType table = Language.type(type.get()).orElseThrow();
        fields.allow(List.of("type")).allow(Language.names(table.fields()));
        fields.text("label");
        fields.text("doc");
        fields.text("log").filter(text -> !text.text().equals("none")).ifPresent(text ->
                context.error(text, "bad-value", "log is none, or left out"));
        List<Handler> handlers = context.handlers(fields);
        Node.Head head = new Node.Head(name.text(), type.get(), name.line(), name.column(), !fields.has("log"),
                handlers);
        Optional<Node> node = read(head, fields, map);
        fields.finish(field -> field.equals("type") || table.has(field));
        return node;
    }

    private Optional<String> type(YamlNode.Scalar name, YamlNode.Mapping map) {
        Fields only = new Fields(context.file, name, map, "a node", "node", name.text(), context.faults);
        Optional<YamlNode.Scalar> type = only.requiredText("type");
        if (type.isEmpty() && !only.has("type")) {
            map.entries().stream().map(entry -> entry.key().text()).filter(key -> !nearType(key))
                    .forEach(key -> only.allow(List.of(key)));
            only.finish();
        }
        if (type.isEmpty() || TYPES.contains(type.get().text())) {
            return type.map(YamlNode.Scalar::text).filter(known -> fitsKind(type.get()));
        }
        String word = type.get().text();
        context.error(type.get(), "unknown-type", "unknown node type \"" + word + '"' + Faults.didYouMean(word, TYPES));
        return Optional.empty();
    }

    private boolean fitsKind(YamlNode.Scalar type) {
        if (context.flow.kind == Kind.COMFORT && !COMFORT_TYPES.contains(type.text())) {
            context.error(type, "wrong-kind", "a comfort flow has no " + type.text()
                    + " nodes; it holds only play, wait, menu, collect, set, branch and leave");
            return false;
        }
        if (context.flow.kind != Kind.COMFORT && type.text().equals("leave")) {
            context.error(type, "wrong-kind",
                    "leave ends comfort flows alone; end this one with a hangup node");
            return false;
        }
        return true;
    }

    private static boolean nearType(String key) {
        return Faults.nearest(key, List.of("type")).isPresent();
    }

    private Optional<Node> read(Node.Head head, Fields fields, YamlNode.Mapping map) {
        return switch (head.type()) {
            case "play" -> Optional.of(play(head, fields));
            case "menu" -> menu(head, fields, map);
            case "collect" -> new CollectReader(context, inputs, says).read(head, fields, map);
            case "set" -> Optional.of(new Node.Assign(
                    head, sets.required(fields), context.route(fields, "next")));
            case "branch" -> Optional.of(new Node.Branch(head, when(fields),
                    context.route(fields, "else")));
            case "hours" -> hours(head, fields);
            case "queue" -> queue(head, fields, map);
            case "invoke" -> new InvokeReader(context, inputs, says).read(head, fields, map);
            case "transfer" -> new LineReader(context, inputs, says).transfer(head, fields);
            case "record" -> new LineReader(context, inputs, says).record(head, fields);
            case "callback" -> new LineReader(context, inputs, says).callback(head, fields, map);
            case "wait" -> Optional.of(pause(head, fields));
            case "leave" -> subFlows.leave(head, fields);
            case "flow" -> subFlows.flow(head, fields, map);
            case "return" -> subFlows.end(head, fields);
            default -> Optional.of(hangup(head, fields));
        };
    }

    private Node play(Node.Head head, Fields fields) {
        Say say = fields.required("say").map(says::read).orElse(Say.NOTHING);
        return new Node.Play(head, say, inputs.bargeInOfPlay(fields), Typed.whole(fields, Language.TIMES),
                context.route(fields, "next"));
    }

    private Optional<Node> menu(Node.Head head, Fields fields, YamlNode.Mapping map) {
        Say say = says.optional(fields, "say");
        Say again = fields.node("again").map(says::read).orElse(say);
        Input input = inputs.read(fields);
        noTwice(context, head.handlers(), map);
        fields.required("choices");
        ChoiceReader choices = new ChoiceReader(context);
        Optional<DigitTrie> trie = fields.map("choices").flatMap(found ->
                choices.read(found, input.betweenMs()));
        return trie.map(known -> new Node.Menu(head, say, again, choices.choices(), known, input));
    }

    /** A field that leaves the node is a handler like one in {@code events}: not both (E2). */
    static void noTwice(FlowContext context, List<Handler> handlers, YamlNode.Mapping map) {
        for (YamlNode.Entry entry : map.entries()) {
            String field = entry.key().text();
            boolean inBoth = Set.of("noinput", "nomatch", "error").contains(field)
                    && handlers.stream().anyMatch(handler -> handler.event().equals(field));
            if (inBoth && leaves(entry.value())) {
                context.error(entry.key(), "duplicate-key",
                        "\"" + field + "\" is already handled in \"events\" of this node; leave "
                                + "one out");
            }
        }
    }

    private static boolean leaves(YamlNode value) {
        if (value instanceof YamlNode.Scalar text) {
            return Values.integer(text.text()).isEmpty();
        }
        if (value instanceof YamlNode.Mapping map) {
            return map.get("next").isPresent();
        }
        return value instanceof YamlNode.Sequence list
                && list.items().stream().anyMatch(NodeReader::leaves);
    }

    private List<Node.When> when(Fields fields) {
        List<Node.When> cases = new ArrayList<>();
        Optional<YamlNode> value = fields.node("when");
        if (value.isPresent() && !(value.get() instanceof YamlNode.Sequence)) {
            context.error(value.get(), "bad-value",
                    "\"when\" is a list of cases, each with if and next");
        } else if (value.isPresent()) {
            for (YamlNode item : ((YamlNode.Sequence) value.get()).items()) {
                oneCase(item).ifPresent(cases::add);
            }
        }
        for (int i = 0; i < cases.size() - 1; i++) {
            if (cases.get(i).condition().literalNumber().equals(Optional.of(1L))) {
                Route dead = cases.get(i + 1).next();
                context.faults.warning(context.file,
                        new YamlNode.Scalar("", false, dead.line(), dead.column()),
                        "dead-route", "this is never taken: a case before it is always true");
                break;
            }
        }
        return cases;
    }

    private Optional<Node.When> oneCase(YamlNode item) {
        if (!(item instanceof YamlNode.Mapping map)) {
            context.error(item, "bad-value", "a case has to be a map with if and next");
            return Optional.empty();
        }
        Fields fields = new Fields(context.file, map, map, "a case", "a case", "", context.faults);
        Optional<Expression> condition = fields.requiredText("if")
                .flatMap(text -> context.expression(text, compiler -> compiler.condition(text.text())));
        List<Assignment> assignments = sets.optional(fields);
        Route next = context.route(fields, "next");
        fields.finish(Language.names(Language.CASE)::contains);
        return condition.map(known -> new Node.When(known, assignments, next));
    }

    private Optional<Node> hours(Node.Head head, Fields fields) {
        Optional<ScheduleName> schedule = fields.requiredText("schedule").flatMap(says::schedule);
        if (schedule.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Route>> routes = new ArrayList<>();
        for (String state : schedule.get().states()) {
            routes.add(context.optionalRoute(fields, state));
        }
        return Optional.of(new Node.Hours(
                head, schedule.get().index(), schedule.get().states(), List.copyOf(routes)));
    }

    private Optional<Node> queue(Node.Head head, Fields fields, YamlNode.Mapping map) {
        List<Node.Reason> left = subFlows.reasons(map, fields, "left.");
        Optional<Mention> comfort = subFlows.comfort(fields);
        Optional<Mention> afterAgent = subFlows.afterAgent(fields);
        List<Assignment> results = subFlows.results(fields);
        Say announce = says.optional(fields, "announce");
        Requirement skills = fields.node("skills").map(this::skills).orElse(Requirement.NOTHING);
        Optional<YamlNode.Scalar> name = fields.requiredText("queue").filter(text -> fields.isKnown(
                text, context.scope.queues().keySet(), "unknown-queue", "queue"));
        int priority = Typed.whole(fields, Language.PRIORITY, -1);
        int maxWaitMs = Typed.ms(fields, Language.MAX_WAIT, 0);
        Route next = context.route(fields, "next");
        Optional<Route> timeout = context.optionalRoute(fields, "timeout");
        Optional<Route> full = context.optionalRoute(fields, "full");
        Optional<Route> closed = context.optionalRoute(fields, "closed");
        Optional<Route> noAgents = context.optionalRoute(fields, "no_agents");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int queue = context.scope.queues().get(name.get().text());
        boolean waitsForEver = maxWaitMs == 0
                && context.center.queues().get(queue).waiting().maxWait().isZero();
        if (waitsForEver && !fields.has("max_wait")) {
            timeout.ifPresent(route -> fields.node("timeout").ifPresent(at -> context.faults.warning(
                    context.file, at, "dead-route",
                            "this is never taken: neither the node nor the queue has a limit")));
        }
        return Optional.of(new Node.Queue(head, queue, name.get().text(), priority,
                skills, maxWaitMs, comfort, afterAgent, announce,
                next, timeout, full, closed, noAgents, left, results));
    }

    private Requirement skills(YamlNode node) {
        RuleNames names = RuleNames.of(new HashSet<>(context.center.skills()), Set.of(), Set.of());
        return new RuleReader(context.file, names, context.faults).needs(node);
    }

    private Node pause(Node.Head head, Fields fields) {
        fields.required("for");
        int timeMs = Typed.ms(fields, Language.FOR, 1_000);
        Optional<String> music = fields.text("music").flatMap(says::named);
        List<Node.Choice> keys = new ArrayList<>();
        fields.map("keys").ifPresent(map -> map.entries().forEach(entry -> key(entry, keys)));
        return new Node.Wait(head, timeMs, music, keys, context.route(fields, "next"));
    }

    private void key(YamlNode.Entry entry, List<Node.Choice> keys) {
        String written = entry.key().text();
        Route to = context.route(entry.value());
        int key = Keys.named(written);
        if (key == Keys.NONE) {
            context.error(entry.key(), "bad-keys", "\"" + written
                    + "\" is no key; a wait is ended by one key, 0 to 9, star, pound or A to D");
            return;
        }
        String symbol = String.valueOf(Keys.symbol(key));
        if (keys.stream().anyMatch(other -> other.keys().equals(symbol))) {
            context.error(entry.key(), "duplicate-key", "key \"" + written + "\" is already used here");
        }
        keys.add(new Node.Choice(symbol, to));
    }

    private Node hangup(Node.Head head, Fields fields) {
        Say say = says.optional(fields, "say");
        HangupCause cause = Typed.word(fields, Language.CAUSE)
                .map(word -> HangupCause.valueOf(word.toUpperCase(Locale.ROOT))).orElse(HangupCause.NORMAL);
        return new Node.Hangup(head, say, cause, fields.name("outcome").map(YamlNode.Scalar::text));
    }
}
