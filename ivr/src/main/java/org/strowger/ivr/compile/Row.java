package org.strowger.ivr.compile;

/** The fields of a node's row in {@link Program}; one int each. Times are in ms, {@code -1} is none. */
public final class Row {
    /** Operation: one of the {@code OP_} constants. */
    public static final int OP = 0;
    /** Number of the flow. */
    public static final int FLOW = 1;
    /** Say list. */
    public static final int SAY = 2;
    /** Say list of a retry. */
    public static final int AGAIN = 3;
    /** One of the {@code BARGE_} constants. */
    public static final int BARGE = 4;
    /** 1 if kept keys are dropped on entry. */
    public static final int CLEARS = 5;
    /** The route {@code next}, or {@code else} of a branch. */
    public static final int NEXT = 6;
    /** The route {@code failed}. */
    public static final int FAILED = 7;
    /** Digit trie. */
    public static final int TRIE = 8;
    /** First of the routes by choice, by state of a schedule, or by reason of a return. */
    public static final int ROUTES = 9;
    /** Timer {@code first}. */
    public static final int FIRST = 10;
    /** Timer {@code between}. */
    public static final int BETWEEN = 11;
    /** Span {@code late_end}. */
    public static final int LATE_END = 12;
    /** Timer {@code max_time}. */
    public static final int MAX_TIME = 13;
    /** Set of end keys. */
    public static final int END = 14;
    /** Set of keys that count here. */
    public static final int KEYS = 15;
    /** Limit of {@code noinput}; that of {@code nomatch} follows. */
    public static final int LIMITS = 16;
    /** Limit of both together. */
    public static final int TOTAL = 18;
    /** First try of {@code noinput}; that of {@code nomatch} follows. */
    public static final int TRIES = 19;
    /** How many tries {@code noinput} has; {@code nomatch} follows. */
    public static final int TRY_COUNTS = 21;
    /** Spent bit of the field {@code noinput}; that of {@code nomatch} follows. */
    public static final int TRY_BITS = 23;
    /** How often a play is played. */
    public static final int TIMES = 25;
    /** Variable that a collect fills. */
    public static final int INTO = 26;
    /** 1 if that variable is text. */
    public static final int INTO_TEXT = 27;
    /** Longs of that variable. */
    public static final int INTO_LONGS = 28;
    /** 1 if only an end key takes the entry. */
    public static final int END_REQUIRED = 29;
    /** Expression {@code check}. */
    public static final int CHECK = 30;
    /** Say list that confirms; the value stands last in it. */
    public static final int CONFIRM = 31;
    /** First case of a branch. */
    public static final int WHENS = 32;
    /** How many cases. */
    public static final int WHEN_COUNT = 33;
    /** First assignment. */
    public static final int SETS = 34;
    /** How many assignments. */
    public static final int SET_COUNT = 35;
    /** Schedule. */
    public static final int SCHEDULE = 36;
    /** Queue of the centre. */
    public static final int QUEUE = 37;
    /** Priority in the queue. */
    public static final int PRIORITY = 38;
    /** Longest wait in the queue, 0 for its own. */
    public static final int MAX_WAIT = 39;
    /** The routes {@code timeout}, {@code full}, {@code closed}, {@code no_agents}, in this order. */
    public static final int QUEUE_ROUTES = 40;
    /** Ordinal of the hang-up cause. */
    public static final int CAUSE = 44;
    /** Flow that a flow node runs, or comfort flow of a queue node; none for the queue's own. */
    public static final int USE = 45;
    /** First assignment of results to the variables that take them. */
    public static final int TAKES = 46;
    /** How many. */
    public static final int TAKE_COUNT = 47;
    /** Number of a return's or leave's reason among those of its flow, from 1; 0 for none. */
    public static final int REASON = 48;
    /** Question to the host. */
    public static final int INVOKE = 49;
    /** How long its answer is awaited. */
    public static final int TIMEOUT = 50;
    /** How often it is asked again. */
    public static final int RETRY = 51;
    /** How long after a failure. */
    public static final int BACKOFF = 52;
    /** 1 if the adapter collects in secret. */
    public static final int SENSITIVE = 53;
    /** Fewest keys of such a collect. */
    public static final int MIN = 54;
    /** Most keys of such a collect. */
    public static final int MAX = 55;
    /** Address of a transfer. */
    public static final int ADDRESS = 56;
    /** How long it rings. */
    public static final int RING = 57;
    /** The route {@code busy}. */
    public static final int BUSY = 58;
    /** The route {@code no_answer}. */
    public static final int NO_ANSWER = 59;
    /** Longest recording. */
    public static final int LONGEST = 60;
    /** Shortest recording. */
    public static final int SHORTEST = 61;
    /** The route {@code too_short}. */
    public static final int TOO_SHORT = 62;
    /** Ordinal of a callback's step. */
    public static final int STEP = 63;
    /** Expression of the number to call back. */
    public static final int NUMBER = 64;
    /** 1 if a callback keeps the place. */
    public static final int KEEPS_PLACE = 65;
    /** Dials at most. */
    public static final int DIALS = 66;
    /** From one dial to the next. */
    public static final int GAP = 67;
    /** Where the caller is asked. */
    public static final int THEN = 68;
    /** The route {@code declined}. */
    public static final int DECLINED = 69;
    /** The route {@code error} of a callback. */
    public static final int ERROR = 70;
    /** Outcome that a hangup names. */
    public static final int OUTCOME = 71;
    /** Say list that an agent hears first. */
    public static final int ANNOUNCE = 72;
    /** Length of a wait. */
    public static final int WAIT = 73;
    /** Prompt that is the music of a wait, an invoke or a transfer. */
    public static final int MUSIC = 74;
    /** 1 if a collect holds an agent's answer back. */
    public static final int HOLD = 75;
    /** Flow that follows the talk with an agent. */
    public static final int AFTER = 76;
    /** Skills that a queue node adds. */
    public static final int SKILLS = 77;
    /** Silence that ends a recording. */
    public static final int SILENCE = 78;
    /** 1 if a transfer is blind. */
    public static final int BLIND = 79;
    /** Ints of a row. */
    public static final int WIDTH = 80;

    /** Plays and goes on. */
    public static final int OP_PLAY = 0;
    /** Takes a choice. */
    public static final int OP_MENU = 1;
    /** Takes keys. */
    public static final int OP_COLLECT = 2;
    /** Sets variables. */
    public static final int OP_SET = 3;
    /** Goes by conditions. */
    public static final int OP_BRANCH = 4;
    /** Goes by a schedule. */
    public static final int OP_HOURS = 5;
    /** Enters a queue. */
    public static final int OP_QUEUE = 6;
    /** Hangs up. */
    public static final int OP_HANGUP = 7;
    /** Runs a sub-flow. */
    public static final int OP_FLOW = 8;
    /** Ends a sub-flow. */
    public static final int OP_RETURN = 9;
    /** Asks a handler of the host. */
    public static final int OP_INVOKE = 10;
    /** Sends the caller outside. */
    public static final int OP_TRANSFER = 11;
    /** Records the caller. */
    public static final int OP_RECORD = 12;
    /** Has the caller called back. */
    public static final int OP_CALLBACK = 13;
    /** Waits with music. */
    public static final int OP_WAIT = 14;
    /** Leaves the queue. */
    public static final int OP_LEAVE = 15;

    /** A key stops prompts and counts. */
    public static final int BARGE_TRUE = 0;
    /** Keys during prompts are dropped. */
    public static final int BARGE_FALSE = 1;
    /** Keys during prompts wait for their end. */
    public static final int BARGE_KEEP = 2;
    /** Only keys that fit stop prompts. */
    public static final int BARGE_VALID = 3;

    /** No route, list, table or expression. */
    public static final int NONE = -1;
    /** Destination of a route: the flow ends. */
    public static final int TO_END = -2;
    /** Target of a handler: the event is ignored. */
    public static final int TO_NOTHING = -3;

    private Row() {}
}
