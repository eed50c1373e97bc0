package org.strowger.ivr.compile;

import java.util.BitSet;
import java.util.List;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.keys.DigitTrie;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Flow;

/**
 * The tables of a bundle: a call looks nothing up by name. Immutable; reading allocates nothing. Nodes,
 * say lists, routes and handlers are numbers; a target is a route, whose destination is a node or
 * {@link Row#TO_END}.
 */
public final class Program {
    /** Sub-flows within one another at most. */
    public static final int MOST_CALLERS = 7;

    private final int[] rows;
    private final int[] routes;
    private final int[] tries;
    private final int[] whens;
    private final int[] handlers;
    private final int[] targets;
    private final int[] lists;
    private final SayItem[] items;
    private final DigitTrie[] digitTries;
    private final Expression[] expressions;
    private final Assignment[] assignments;
    private final Schedule[] schedules;
    private final FlowTable[] flows;
    private final List<String> nodeNames;
    private final BitSet unlogged;
    private final List<String> languageNames;
    private final RouteMap routeMap;
    private final int[] destinations;
    private final int[] inputEvents;
    private final int[] queueComforts;
    private final Layout layout;
    private final Invoke[] invokes;
    private final Address[] addresses;
    private final String[] words;
    private final List<Requirement> skills;
    private final int[] secrets;
    private final String[] hostEvents;
    private final int events;

    /**
     * What an invoke node asks.
     *
     * @param arguments names
     * @param values one for each
     * @param results names; empty for the only one
     * @param targets the variable that takes each
     * @param secrets sensitive variables among the arguments, wiped when the node is left
     */
    public record Invoke(String handler, String[] arguments, Expression[] values, String[] results,
            Variable[] targets, int[] secrets) {}

    /** A result of a flow, by name. */
    public record Result(String name, Expression value) {}

    /** Where a transfer goes: texts in order; where a value is given it stands instead of the text. */
    public record Address(String[] texts, Expression[] values) {}

    /**
     * One thing to play. @param kind ordinal of the prompt kind @param index prompt, expression or
     * schedule
     */
    public record SayItem(int kind, int index, String currency) {}

    /**
     * One flow.
     *
     * @param kind what it is for
     * @param start route to its first node
     * @param variables in the order in which they are set at the start
     * @param results what it returns
     * @param languages number in the bundle of each language of the flow
     * @param zone where {@code now} is meant
     */
    public record FlowTable(String name, Flow.Kind kind, int start, Flow.Declared[] variables,
            Result[] results, int[] languages, ZoneOffsets zone) {
        /** The flow's own number of one of the bundle's languages; its fallback if it has not that one. */
        public int ownLanguage(int language) {
            for (int i = 0; i < languages.length; i++) {
                if (languages[i] == language) {
                    return i;
                }
            }
            return 0;
        }
    }

    /**
     * Where things lie in a call's record.
     *
     * @param spent first long of the bits of spent handlers
     * @param spentLongs how many longs they take
     * @param comfort first long of what waiting and comfort flows need, or {@link Row#NONE} without any
     * @param longs size of the record; its last hold the nodes that run sub-flows, outermost last
     */
    public record Layout(int spent, int spentLongs, int comfort, int longs) {
        /** First of the four longs of the entry. */
        public static final int ENTRY = 0;
        /** First of the four longs of kept keys. */
        public static final int AHEAD = 4;
        /** Longs of what waiting and comfort flows need. */
        public static final int COMFORT_LONGS = 2;
        /** First long of variables. */
        public static final int VARIABLES = 8;
    }

    Program(ProgramBuilder from, Layout layout) {
        rows = from.rows.toArray();
        routes = from.routes.toArray();
        tries = from.tries.toArray();
        whens = from.whens.toArray();
        handlers = from.handlers;
        targets = from.targets.toArray();
        lists = from.lists.toArray();
        items = from.items.toArray(new SayItem[0]);
        digitTries = from.digitTries.toArray(new DigitTrie[0]);
        expressions = from.expressions.toArray(new Expression[0]);
        assignments = from.assignments.toArray(new Assignment[0]);
        schedules = from.schedules.toArray(new Schedule[0]);
        flows = from.flows.toArray(new FlowTable[0]);
        nodeNames = List.copyOf(from.nodeNames);
        unlogged = (BitSet) from.unlogged.clone();
        languageNames = from.languages();
        routeMap = from.numbered.map();
        destinations = from.numbered.destinations();
        inputEvents = from.inputEvents.toArray();
        queueComforts = from.queueComforts;
        this.layout = layout;
        invokes = from.invokes.toArray(new Invoke[0]);
        addresses = from.addresses.toArray(new Address[0]);
        words = from.words.toArray(new String[0]);
        skills = List.copyOf(from.skills);
        secrets = from.secrets();
        hostEvents = from.hostEvents.toArray(new String[0]);
        events = from.events.size();
    }

    /** A field of a node's row. */
    public int row(int node, int field) {
        return rows[node * Row.WIDTH + field];
    }

    /** Where a route leads: a node, or {@link Row#TO_END}. */
    public int destination(int route) {
        return destinations[route];
    }

    /** The number under which a node's silence (0) or wrong entry (1) is told. */
    public int inputEvent(int node, int event) {
        return inputEvents[2 * node + event];
    }

    /** A route's place among those that journals know, or {@link Row#NONE}. */
    public int routePlace(int route) {
        return routeMap.place(route);
    }

    /** What the numbers of routes stand for, for tests and tools. */
    public RouteMap routeMap() {
        return routeMap;
    }

    /** One of the routes by choice or state. */
    public int route(int index) {
        return routes[index];
    }

    /** Say list of a try. */
    public int trySay(int index) {
        return tries[2 * index];
    }

    /** Target of a try that leaves the node, or {@link Row#NONE}. */
    public int tryNext(int index) {
        return tries[2 * index + 1];
    }

    /** A case of a branch: 0 condition, 1 first assignment, 2 their number, 3 target. */
    public int when(int index, int part) {
        return whens[4 * index + part];
    }

    /**
     * The handler that a node has for an event, or {@link Row#NONE}; it also is the number of its
     * spent bit.
     */
    public int nodeHandler(int node, int event) {
        return handlers[node * events + event];
    }

    /** The handler that a flow has for an event, or {@link Row#NONE}. */
    public int flowHandler(int flow, int event) {
        return handlers[(nodeNames.size() + flow) * events + event];
    }

    /** Where a handler leads. */
    public int target(int handler) {
        return targets[handler];
    }

    /** First item of a say list; the list ends before the first of the next. */
    public int firstItem(int list) {
        return lists[list];
    }

    /** An item of a say list. */
    public SayItem item(int index) {
        return items[index];
    }

    /** A digit trie. */
    public DigitTrie trie(int index) {
        return digitTries[index];
    }

    /** An expression. */
    public Expression expression(int index) {
        return expressions[index];
    }

    /** How many expressions there are. */
    public int expressions() {
        return expressions.length;
    }

    /** An assignment. */
    public Assignment assignment(int index) {
        return assignments[index];
    }

    /** A schedule. */
    public Schedule schedule(int index) {
        return schedules[index];
    }

    /** How many schedules there are. */
    public int schedules() {
        return schedules.length;
    }

    /** A question to the host. */
    public Invoke invoke(int index) {
        return invokes[index];
    }

    /** An address. */
    public Address address(int index) {
        return addresses[index];
    }

    /** A word for reports. */
    public String word(int index) {
        return words[index];
    }

    /** What queue nodes add to the needs of queues. */
    public List<Requirement> skills() {
        return skills;
    }

    /** Places of all sensitive variables. */
    public int[] secrets() {
        return secrets;
    }

    /**
     * The event by which handlers know one of the host: the longest name of a handler that catches it. A level
     * that catches the event also catches this one.
     *
     * @param name what follows {@code host.}
     * @return {@link Row#NONE} if no handler of the bundle catches it
     */
    public int hostEvent(CharSequence name) {
        int found = Row.NONE;
        int longest = -1;
        for (int i = 0; i < hostEvents.length; i++) {
            String known = hostEvents[i];
            if (known.length() > longest && catches(known, name)) {
                found = events - hostEvents.length + i;
                longest = known.length();
            }
        }
        return found;
    }

    private static boolean catches(String known, CharSequence name) {
        if (known.length() > name.length() || !known.isEmpty() && known.length() < name.length()
                && name.charAt(known.length()) != '.') {
            return false;
        }
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A flow. */
    public FlowTable flow(int index) {
        return flows[index];
    }

    /** The comfort flow of a queue of the centre, or {@link Row#NONE}. */
    public int queueComfort(int queue) {
        return queue < queueComforts.length ? queueComforts[queue] : Row.NONE;
    }

    /** How many flows there are. */
    public int flows() {
        return flows.length;
    }

    /** How many nodes there are. */
    public int nodes() {
        return nodeNames.size();
    }

    /** A node's name, for tools. */
    public String nodeName(int node) {
        return nodeNames.get(node);
    }

    /** Whether keys and values of a node may stand in a trace, for tools. */
    public boolean isLogged(int node) {
        return !unlogged.get(node);
    }

    /** Whether that is so of all nodes. */
    public boolean logsAll() {
        return unlogged.isEmpty();
    }

    /** Name of a language of a flow, by its place in the flow's list, for tools. */
    public String languageName(int flow, int language) {
        return languageNames.get(flows[flow].languages()[language]);
    }

    /** A node's name with that of its flow, {@code acme-main/greet}, for tools. */
    public String nodePath(int node) {
        return flows[row(node, Row.FLOW)].name() + '/' + nodeName(node);
    }

    /** Where things lie in a call's record. */
    public Layout layout() {
        return layout;
    }
}
