package org.strowger.ivr.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.keys.DigitTrie;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Events;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Mention;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Say;

/** Lays checked flows out as tables. One use; loading thread. */
public final class ProgramBuilder {
    final Ints rows = new Ints();
    final Ints routes = new Ints();
    final Ints tries = new Ints();
    final Ints whens = new Ints();
    final Ints targets = new Ints();
    final Ints lists = new Ints();
    final List<Program.SayItem> items = new ArrayList<>();
    final List<DigitTrie> digitTries = new ArrayList<>();
    final List<Expression> expressions = new ArrayList<>();
    final List<Assignment> assignments = new ArrayList<>();
    final List<Program.FlowTable> flows = new ArrayList<>();
    final List<String> nodeNames = new ArrayList<>();
    /** Nodes whose keys and values stay out of every trace. */
    final BitSet unlogged = new BitSet();
    final List<Schedule> schedules;
    final RouteNumbers numbered = new RouteNumbers();
    final Ints inputEvents = new Ints();
    final List<Program.Invoke> invokes = new ArrayList<>();
    final List<Program.Address> addresses = new ArrayList<>();
    final List<String> words = new ArrayList<>();
    final List<Requirement> skills = new ArrayList<>();
    /** What follows {@code host.} in the names of handlers; empty for {@code host} itself. */
    final List<String> hostEvents = new ArrayList<>();
    final List<String> events = new ArrayList<>(Events.NAMES);
    /** Reasons with which comfort flows leave, each once. */
    final List<String> reasons = new ArrayList<>();
    final int[] queueComforts;
    int[] handlers;

    private final List<Flow> sources;
    private final Set<String> languages = new LinkedHashSet<>();
    private final Map<String, Integer> prompts = new LinkedHashMap<>();
    private final List<Map<String, Integer>> numbers = new ArrayList<>();

    /**
     * Prepares a build.
     *
     * @param flows without faults
     * @param schedules by the numbers that the flows use
     * @param comforts name of the comfort flow of each queue of the centre, or empty
     */
    public ProgramBuilder(List<Flow> flows, List<Schedule> schedules, List<Optional<String>> comforts) {
        this.sources = List.copyOf(flows);
        this.queueComforts = comforts.stream().mapToInt(name -> name.map(this::flowNumber).orElse(Row.NONE)).toArray();
        this.schedules = List.copyOf(schedules);
    }

    /** Builds. */
    public Program build() {
        for (Flow flow : sources) {
            languages.addAll(flow.languages());
            Map<String, Integer> own = new HashMap<>();
            for (Node node : flow.nodes()) {
                own.put(node.head().name(), nodeNames.size());
                unlogged.set(nodeNames.size(), !node.head().logged());
                nodeNames.add(node.head().name());
                if (node instanceof Node.Leave leave && !reasons.contains(leave.reason())) {
                    reasons.add(leave.reason());
                }
            }
            numbers.add(own);
        }
        nameHostEvents();
        handlers = new int[(nodeNames.size() + sources.size()) * events.size()];
        Arrays.fill(handlers, Row.NONE);
        int level = 0;
        for (int flow = 0; flow < sources.size(); flow++) {
            for (Node node : sources.get(flow).nodes()) {
                new RowBuilder(this, flow, node).add(node);
                layHandlers(level++, flow, node.head().name(), node.head().handlers());
            }
        }
        for (int flow = 0; flow < sources.size(); flow++) {
            layHandlers(level++, flow, RouteName.FLOW_EVENTS, sources.get(flow).handlers());
            layFlow(flow);
        }
        lists.add(items.size());
        return new Program(this, layout());
    }

    /** Languages of all flows, in order of mention. */
    public List<String> languages() {
        return List.copyOf(languages);
    }

    /** Prompts by number. */
    public List<String> prompts() {
        return List.copyOf(prompts.keySet());
    }

    private void nameHostEvents() {
        TreeSet<String> names = new TreeSet<>();
        for (Flow flow : sources) {
            Stream.concat(flow.handlers().stream(),
                            flow.nodes().stream().flatMap(node -> node.head().handlers().stream()))
                    .map(Handler::event).filter(Events::isHosts).forEach(names::add);
        }
        for (String name : names) {
            hostEvents.add(name.equals(Events.HOST) ? "" : name.substring(Events.HOST.length() + 1));
            events.add(name);
        }
    }

    private void layHandlers(int level, int flow, String node, List<Handler> own) {
        Map<Handler, Integer> known = new HashMap<>();
        for (int event = 0; event < events.size(); event++) {
            Optional<Handler> found = Handler.longest(own, events.get(event));
            if (found.isPresent()) {
                Handler handler = found.get();
                int number = known.computeIfAbsent(handler, h -> targets.add(
                        h.to().map(route -> target(flow, node, h.event(), route)).orElse(Row.TO_NOTHING)));
                handlers[level * events.size() + event] = number;
            }
        }
    }

    private void layFlow(int number) {
        Flow flow = sources.get(number);
        List<String> all = List.copyOf(languages);
        flows.add(new Program.FlowTable(
                flow.name(),
                flow.kind(),
                numbered.unnamed(numbers.get(number).get(flow.start())),
                flow.variables().toArray(new Flow.Declared[0]),
                results(flow),
                flow.languages().stream().mapToInt(all::indexOf).toArray(),
                flow.zone().map(ZoneOffsets::new).orElse(null)));
    }

    private static Program.Result[] results(Flow flow) {
        return flow.variables().stream().filter(one -> one.role() == Flow.Role.RESULT)
                .map(one -> new Program.Result(one.variable().name(), Expression.of(one.variable())))
                .toArray(Program.Result[]::new);
    }

    private Program.Layout layout() {
        int variables = Program.Layout.VARIABLES;
        for (Flow flow : sources) {
            for (Flow.Declared declared : flow.variables()) {
                Variable variable = declared.variable();
                variables = Math.max(variables, variable.slot() + variable.longs());
            }
        }
        int spentLongs = (targets.size() + 63) / 64;
        boolean comfort = sources.stream().anyMatch(flow -> flow.kind() == Flow.Kind.COMFORT);
        boolean waits = comfort || sources.stream().flatMap(flow -> flow.nodes().stream())
                .anyMatch(node -> node instanceof Node.Wait
                        || node instanceof Node.Invoke invoke && invoke.music().isPresent()
                        || node instanceof Node.Transfer transfer && transfer.music().isPresent());
        int end = variables + spentLongs;
        int levels = Math.min(Program.MOST_CALLERS, sources.stream().mapToInt(this::levels).max().orElse(0));
        return new Program.Layout(variables, spentLongs, waits ? end : Row.NONE,
                end + (waits ? Program.Layout.COMFORT_LONGS : 0) + levels + (comfort ? 1 : 0));
    }

    /** How many flows may run within one another below a flow. */
    private int levels(Flow flow) {
        return flow.nodes().stream().flatMap(node -> used(node).stream())
                .mapToInt(used -> 1 + levels(source(flowNumber(used.name())))).max().orElse(0);
    }

    private static Optional<Mention> used(Node node) {
        if (node instanceof Node.Queue queue) {
            return queue.afterAgent();
        }
        return node instanceof Node.SubFlow call ? Optional.of(call.use()) : Optional.empty();
    }

    Flow source(int flow) {
        return sources.get(flow);
    }

    int flowNumber(String name) {
        for (int flow = 0; flow < sources.size(); flow++) {
            if (sources.get(flow).name().equals(name)) {
                return flow;
            }
        }
        throw new IllegalArgumentException("no flow " + name);
    }

    /** Numbers a route. @param node where it stands @param name as {@link NamedRoutes} has it */
    int target(int flow, String node, String name, Route route) {
        int destination = route.ends() ? Row.TO_END : numbers.get(flow).get(route.to());
        return name.equals(NamedRoutes.UNNAMED) ? numbered.unnamed(destination)
                : numbered.add(routeName(flow, node, name), destination);
    }

    private RouteName routeName(int flow, String node, String name) {
        return new RouteName(sources.get(flow).name(), NamedRoutes.whole(node), name);
    }

    /** Numbers what leads nowhere but is told like a route: silence and wrong entries. */
    int event(int flow, String node, String name) {
        return numbered.add(routeName(flow, node, name), Row.NONE);
    }

    int word(String word) {
        words.add(word);
        return words.size() - 1;
    }

    /** Number of what a queue node adds to its queue's needs. */
    int skills(Requirement added) {
        if (added.equals(Requirement.NOTHING)) {
            return Row.NONE;
        }
        if (!skills.contains(added)) {
            skills.add(added);
        }
        return skills.indexOf(added);
    }

    int[] secrets() {
        return sources.stream().flatMap(flow -> flow.variables().stream()).map(Flow.Declared::variable)
                .filter(Variable::sensitive).mapToInt(Variable::slot).toArray();
    }

    int trie(DigitTrie trie) {
        digitTries.add(trie);
        return digitTries.size() - 1;
    }

    int expression(Expression expression) {
        expressions.add(expression);
        return expressions.size() - 1;
    }

    /** Lays a list out. @return its number, or none if it is empty */
    int list(Say say) {
        if (say.items().isEmpty()) {
            return Row.NONE;
        }
        int number = lists.add(items.size());
        for (Say.Item item : say.items()) {
            items.add(item(item));
        }
        return number;
    }

    /** Number of a prompt. */
    int prompt(String name) {
        return prompts.computeIfAbsent(name, id -> prompts.size());
    }

    private Program.SayItem item(Say.Item item) {
        if (item instanceof Say.Item.Prompt prompt) {
            return new Program.SayItem(PromptKind.PROMPT.ordinal(), prompt(prompt.id()), "");
        }
        if (item instanceof Say.Item.Waited waited) {
            return new Program.SayItem(waited.kind().ordinal(), Row.NONE, "");
        }
        if (item instanceof Say.Item.Value value) {
            return new Program.SayItem(value.kind().ordinal(), expression(value.value()),
                    value.currency());
        }
        return new Program.SayItem(PromptKind.OPENS.ordinal(), ((Say.Item.Opens) item).schedule(), "");
    }
}
