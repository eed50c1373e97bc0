package org.strowger.ivr.language;

import static org.strowger.ivr.language.Field.of;
import static org.strowger.ivr.language.Field.required;
import static org.strowger.ivr.language.Shape.Plain.CASES;
import static org.strowger.ivr.language.Shape.Plain.CHOICES;
import static org.strowger.ivr.language.Shape.Plain.CONFIRM;
import static org.strowger.ivr.language.Shape.Plain.EVENTS;
import static org.strowger.ivr.language.Shape.Plain.EXPRESSION;
import static org.strowger.ivr.language.Shape.Plain.FILES;
import static org.strowger.ivr.language.Shape.Plain.FLAG;
import static org.strowger.ivr.language.Shape.Plain.FREE;
import static org.strowger.ivr.language.Shape.Plain.HOURS;
import static org.strowger.ivr.language.Shape.Plain.KEYS;
import static org.strowger.ivr.language.Shape.Plain.KEY_ROUTES;
import static org.strowger.ivr.language.Shape.Plain.LANGUAGES;
import static org.strowger.ivr.language.Shape.Plain.LENGTHS;
import static org.strowger.ivr.language.Shape.Plain.NAME;
import static org.strowger.ivr.language.Shape.Plain.NODE;
import static org.strowger.ivr.language.Shape.Plain.NODES;
import static org.strowger.ivr.language.Shape.Plain.RESULT;
import static org.strowger.ivr.language.Shape.Plain.RETRY;
import static org.strowger.ivr.language.Shape.Plain.SAY;
import static org.strowger.ivr.language.Shape.Plain.SKILLS;
import static org.strowger.ivr.language.Shape.Plain.SOUND;
import static org.strowger.ivr.language.Shape.Plain.TEXT;
import static org.strowger.ivr.language.Shape.Plain.TYPES;
import static org.strowger.ivr.language.Shape.Plain.VALUES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.yaml.Values;

/** Format 1 of the flow language as a table. What stands here is what the reader takes. */
public final class Language {
    /** How often a play is played. */
    public static final Field TIMES = of("times", new Shape.Whole(1, 10), "1", "how often it is played");
    /** I4. */
    public static final Field FIRST = of("first", span("500ms", "2m"), "6s", "wait for the first key");
    /** I5. */
    public static final Field BETWEEN = of("between", span("200ms", "30s"), "3s", "wait for each further key");
    /** I7. */
    public static final Field LATE_END = of("late_end", span("0ms", "2s"), "300ms",
            "how long an end key after a full entry is swallowed");
    /** I8. */
    public static final Field MAX_TIME = of("max_time", span("1s", "10m"), "60s", "most time for one try");
    /** I13: limit of silence and wrong entries together. */
    public static final Field TOTAL = of("total", new Shape.Whole(1, 100), "4",
            "limit of silences and wrong entries together");
    /** I11. */
    public static final Field BARGE_IN = of("barge_in", words("true", "false", "keep", "valid"), "true",
            "what a key does to a prompt");
    /** I11, where nothing can be valid. */
    public static final Field BARGE_IN_OF_PLAY = of("barge_in", words("true", "false", "keep"), "true",
            "what a key does to the prompt");
    /** I12. */
    public static final Field TYPE_AHEAD = of("type_ahead", words("keep", "clear"), "keep",
            "whether keys typed before are used or dropped");
    /** Priority in a queue. */
    public static final Field PRIORITY = of("priority", new Shape.Whole(0, 100), "priority in the queue");
    /** Longest wait in a queue. */
    public static final Field MAX_WAIT = of("max_wait", span("1s", "24h"),
            "longest wait, then timeout; without it the queue's own");
    /** Cause of a hang-up. */
    public static final Field CAUSE = of("cause", words("normal", "busy", "failed"), "normal",
            "what the other side is told");
    /** Kind of flow. */
    public static final Field KIND = of("kind", words("main", "sub", "comfort"), "main",
            "main: calls start here; sub: ends by return; comfort: runs while the caller waits");

    /** What a menu and a collect take, and {@code defaults} too (2.3). */
    public static final List<Field> INPUT = List.of(FIRST, BETWEEN, LATE_END, MAX_TIME,
            of("end", KEYS, "pound", "end keys: one, a list, or none"), BARGE_IN, TYPE_AHEAD,
            of("noinput", RETRY, "3", "what silence does: a limit, {limit, say, next}, a list of them, or a node"),
            of("nomatch", RETRY, "3", "what a wrong entry does, as for noinput"), TOTAL,
            of("failed", NODE, "where a call goes when a limit is reached"));

    /** How long an invoke awaits an answer. */
    public static final Field TIMEOUT = of("timeout", span("100ms", "1m"), "5s", "how long an answer may take");
    /** How often an invoke asks again. */
    public static final Field RETRY_OF_INVOKE = of("retry", new Shape.Whole(0, 5), "0", "how often it is tried again");
    /** How long after a failure an invoke asks again. */
    public static final Field BACKOFF = of("backoff", span("0s", "24h"), "500ms", "pause before it is tried again");
    /** How long a wait lasts; one of no length would be a loop that never waits. */
    public static final Field FOR = required("for", span("100ms", "24h"), "how long");

    /** How long a transfer rings. */
    public static final Field RING = of("ring", span("1s", "24h"), "20s", "how long it rings");
    /** What becomes of a transfer that fails. */
    public static final Field TRANSFER_KIND = of("kind", words("attended", "blind"), "attended",
            "attended: the call goes on when that side has left; blind: the switch takes it over");
    /** Longest recording. */
    public static final Field LONGEST_RECORDING = of("max", span("1s", "24h"), "2m", "longest recording");
    /** Shortest recording. */
    public static final Field SHORTEST_RECORDING = of("min", span("0s", "24h"), "1s", "shortest recording");
    /** Silence that ends a recording. */
    public static final Field SILENCE = of("silence", span("0s", "24h"), "5s", "silence that ends it; 0s: it does not");
    /** How often a call back is tried. */
    public static final Field TRIES = of("tries", new Shape.Whole(1, 10), "3", "how often it is tried");
    /** Pause between tries of a call back. */
    public static final Field GAP = of("gap", span("1s", "24h"), "5m", "pause between tries");

    /** What {@code timeout} and its like of an invoke take, and {@code defaults} too. */
    private static final List<Field> INVOKE = List.of(TIMEOUT, RETRY_OF_INVOKE, BACKOFF);

    /** What {@code defaults} of a file may set for all its nodes. */
    public static final List<Field> DEFAULTS = join(INPUT, INVOKE);

    /** What every node may carry. */
    public static final List<Field> EVERY_NODE = List.of(
            of("label", TEXT, "short name for people"), of("doc", TEXT, "text for people"),
            of("tags", FREE, "for people and tools"),
            of("log", words("none"), "none: its keys and values stay out of every trace"),
            of("events", EVENTS, "where events of this node lead"));

    /** Fields of a file (2.1). */
    public static final List<Field> FLOW = List.of(
            required("format", words("1"), "version of the language"),
            required("flow", NAME, "name of the flow, unique in the bundle"), KIND,
            required("start", NODE, "first node"), required("nodes", NODES, "nodes by name"),
            of("uses", FILES, "local names of flows in other files of the bundle"),
            of("vars", TYPES, "variables"), of("in", TYPES, "arguments"), of("out", TYPES, "results"),
            of("hours", HOURS, "opening hours by name"), of("events", EVENTS, "what no node handles"),
            of("defaults", new Shape.Group(DEFAULTS), "values for all nodes of this file"),
            of("zone", TEXT, "IANA time zone, such as Europe/London"),
            of("languages", LANGUAGES, "en", "languages; the first is the fallback"),
            of("prompts", TEXT, "where audio lies, such as audio/{lang}/{id}.wav"),
            of("version", TEXT, "for people"), of("doc", TEXT, "for people"), of("owner", TEXT, "for people"),
            of("tags", FREE, "for people and tools"));

    /** Fields of one case of a branch. */
    public static final List<Field> CASE = List.of(
            required("if", EXPRESSION, "condition"), of("set", VALUES, "what is set if it is true"),
            required("next", NODE, "where the call goes if it is true"));

    /** Fields of one retry. */
    public static final List<Field> TRY = List.of(
            of("limit", new Shape.Whole(1, 100), "the occurrence that takes failed"),
            of("say", SAY, "played before the node's own prompts"),
            of("next", NODE, "where the call goes instead of trying again"));

    /** Node types in the order of 2.2. */
    public static final List<NodeType> NODE_TYPES = List.of(
            type("play", "Plays and goes on.", required("say", SAY, "prompts"), BARGE_IN_OF_PLAY, TIMES, next()),
            type("menu", "Takes one of several choices.", join(List.of(of("say", SAY, "prompts"),
                    of("again", SAY, "what a retry plays; without it say"),
                    required("choices", CHOICES, "keys or patterns to nodes")), INPUT)),
            type("collect", "Takes a number of keys into a variable.", join(List.of(of("say", SAY, "prompts"),
                    of("again", SAY, "what a retry plays; without it say"),
                    required("into", NAME, "variable that is filled"),
                    required("digits", LENGTHS, "how many keys: 4 or 6-10, 1 to 64"),
                    of("end_required", FLAG, "false", "whether only an end key takes the entry"),
                    of("check", EXPRESSION, "true", "must be true for the value to be accepted"),
                    of("confirm", CONFIRM, "false", "true, or prompts: the value is played to be confirmed"),
                    of("hold_offer", FLAG, "false", "in comfort flows: an agent's answer waits for the end"),
                    of("sensitive", FLAG, "false", "whether the adapter keeps the keys to itself"), next()), INPUT)),
            type("branch", "Takes the first route whose condition is true.",
                    of("when", CASES, "cases in order"), required("else", NODE, "where the call goes if none is true")),
            type("set", "Sets variables.", required("set", VALUES, "variables to values, in order"), next()),
            open("hours", "Goes by the state of a schedule.", "[A-Za-z][A-Za-z0-9_-]{0,63}",
                    required("schedule", NAME, "name of the schedule"), route("open"), route("closed"),
                    route("holiday")),
            open("invoke", "Asks a handler of the host.", "error(\\..+)?", join(List.of(
                    required("handler", TEXT, "name of the handler"), of("args", VALUES, "arguments to values"),
                    of("result", RESULT, "where the results go"),
                    of("while", SOUND, "what plays until the answer: prompts, or {music: ID}")), INVOKE,
                    List.of(next()))),
            open("flow", "Runs another flow and comes back.", "return\\..+",
                    required("use", NAME, "local name of uses"), of("args", VALUES, "arguments to values"),
                    of("result", RESULT, "where the results go"), next()),
            open("queue", "Waits for an agent.", "left\\..+",
                    required("queue", NAME, "name of the queue"), PRIORITY,
                    of("skills", SKILLS, "asked of agents beside what the queue needs, in the form of its needs"),
                    MAX_WAIT,
                    of("comfort", NAME, "flow that runs while the caller waits; without it the queue's own"),
                    of("after_agent", NAME, "flow that runs when the agent's side has ended"),
                    of("announce", SAY, "what the agent hears first"), of("result", RESULT, "where the results go"),
                    next(), route("timeout"), route("full"), route("closed"), route("no_agents")),
            type("return", "Ends a sub-flow.", of("reason", NAME, "without it the caller's next"),
                    of("result", VALUES, "results to values")),
            type("leave", "Ends a comfort flow and leaves the queue.",
                    required("reason", NAME, "the route left.REASON"),
                    of("result", VALUES, "results to values")),
            type("callback", "Turns the place in a queue into a call back.",
                    required("queue", NAME, "name of the queue"),
                    of("number", EXPRESSION, "call.from", "whom to call"),
                    of("confirm", FLAG, "true", "whether the number is played to be confirmed"),
                    of("keep_place", FLAG, "true", "whether the place in the queue is kept"),
                    of("window", NAME, "schedule within which calls are made"),
                    TRIES, GAP,
                    next(), route("declined"), route("error")),
            type("transfer", "Connects to an address outside.", required("to", TEXT, "address; may hold {NAME}"),
                    TRANSFER_KIND, RING, of("music", TEXT, "what plays while it rings; without it silence"),
                    of("next", NODE, "where the call goes on when that side has left; of an attended transfer"), route("failed"),
                    route("busy"), route("no_answer")),
            type("record", "Records what the caller says.", of("say", SAY, "prompts"),
                    of("into", NAME, "text variable for the recording's id"),
                    LONGEST_RECORDING, SHORTEST_RECORDING,
                    SILENCE,
                    of("end", KEYS, "pound", "end keys: one, a list, or none"),
                    of("beep", FLAG, "true", "whether a tone comes first"),
                    next(), route("failed"), route("too_short")),
            type("wait", "Waits; in comfort flows with music.", FOR,
                    of("music", TEXT, "what plays; without it silence"),
                    of("keys", KEY_ROUTES, "single keys to nodes"), next()),
            type("hangup", "Hangs up.", of("say", SAY, "prompts"), CAUSE, of("outcome", TEXT, "for reports")));

    private Language() {}

    /** Names of the node types, sorted. */
    public static Set<String> typeNames() {
        Set<String> names = new TreeSet<>();
        NODE_TYPES.forEach(type -> names.add(type.name()));
        return names;
    }

    /** The node type of a name; empty if the language has none. */
    public static Optional<NodeType> type(String name) {
        return NODE_TYPES.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Names of some fields. */
    public static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }

    private static NodeType type(String name, String doc, Field... own) {
        return type(name, doc, List.of(own));
    }

    private static NodeType type(String name, String doc, List<Field> own) {
        return new NodeType(name, doc, own, Optional.empty());
    }

    private static NodeType open(String name, String doc, String routes, Field... own) {
        return open(name, doc, routes, List.of(own));
    }

    private static NodeType open(String name, String doc, String routes, List<Field> own) {
        return new NodeType(name, doc, own, Optional.of(routes));
    }

    private static Field next() {
        return required("next", NODE, "where the call goes on");
    }

    private static Field route(String name) {
        return of(name, NODE, "where the call goes in this case");
    }

    private static Shape words(String... words) {
        return new Shape.OneOf(List.of(words));
    }

    private static Shape span(String lowest, String highest) {
        return new Shape.Span(duration(lowest), duration(highest));
    }

    private static Duration duration(String text) {
        return Values.duration(text).orElseThrow();
    }

    @SafeVarargs
    private static List<Field> join(List<Field>... parts) {
        List<Field> all = new ArrayList<>();
        for (List<Field> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
