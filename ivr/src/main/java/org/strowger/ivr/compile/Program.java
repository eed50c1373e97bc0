package org.strowger.ivr.compile;

import java.util.List;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.keys.DigitTrie;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Flow;

/**
 * The tables of a bundle: a call looks nothing up by name. Immutable; reading allocates nothing. Nodes,
 * say lists, routes and handlers are numbers; a target is a route, whose destination is a node or
 * {@link Row#TO_END}.
 */
public final class Program {
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
    private final List<String> languageNames;
    private final RouteMap routeMap;
    private final int[] destinations;
    private final int[] inputEvents;
    private final int[] queueComforts;
    private final Layout layout;

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
     * @param languages number in the bundle of each language of the flow
     * @param zone where {@code now} is meant
     */
    public record FlowTable(String name, Flow.Kind kind, int start, Flow.Declared[] variables,
            int[] languages, ZoneOffsets zone) {
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
     * @param longs size of the record
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
        languageNames = from.languages();
        routeMap = from.numbered.map();
        destinations = from.numbered.destinations();
        inputEvents = from.inputEvents.toArray();
        queueComforts = from.queueComforts;
        this.layout = layout;
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
        return handlers[node * ProgramBuilder.EVENTS + event];
    }

    /** The handler that a flow has for an event, or {@link Row#NONE}. */
    public int flowHandler(int flow, int event) {
        return handlers[(nodeNames.size() + flow) * ProgramBuilder.EVENTS + event];
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
