package org.strowger.ivr.machine;

import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.flow.FlowCall;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.expression.Slots;
import org.strowger.ivr.keys.DigitTrie;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.model.Events;

/**
 * How a menu or collect listens: prompts, keys, timers, retries (I1 to I15). Every method gives the
 * {@link Step} that follows. Engine times are in ns, a row's timers in ms.
 */
final class Dialogue {
    private static final long NS_PER_MS = 1_000_000;
    /** How long the hang-up is awaited that stopped a secret collect. */
    private static final long STOPPED_NS = 10_000_000_000L;
    private static final int ACCEPT_KEY = 1;
    private static final int AGAIN_KEY = 2;
    /** No limit is higher, so nothing is counted beyond. */
    private static final int MOST_COUNTED = 100;

    private final Program program;
    private final View view;
    private final Speaker speaker;
    private final Handlers handlers;
    private final SecretEntry secrets;
    private final Comforts comforts;
    private final long[] refused = new long[80];

    Dialogue(Program program, View view, Speaker speaker, Handlers handlers, Comforts comforts) {
        this.program = program;
        this.view = view;
        this.speaker = speaker;
        this.handlers = handlers;
        this.secrets = new SecretEntry(program, view, speaker, handlers);
        this.comforts = comforts;
    }

    /** The call has come to the node, not by a retry. */
    int enter(Session session, FlowCall call) {
        session.phase = isSecret(session) ? Session.COLLECTING : Session.INPUT;
        session.confirming = false;
        if (isSecret(session)) {
            session.dropKept();
            call.maskRecording(true);
        }
        if (row(session, Row.CLEARS) == 1 || row(session, Row.BARGE) == Row.BARGE_FALSE) {
            session.dropKept();
        }
        return visit(session, Row.NONE, row(session, Row.SAY), false, call);
    }

    /**
     * Plays {@code before} and then {@code list}, and listens anew; kept keys come first (I12).
     *
     * @param retry whether the keys of the entry before stay in {@code call.input} until the next key (I5)
     */
    private int visit(Session session, int before, int list, boolean retry, FlowCall call) {
        session.stopTimers();
        if (isSecret(session)) {
            return secrets.visit(session, before, list, call);
        }
        if (session.aheadLength > 0 && row(session, Row.BARGE) != Row.BARGE_KEEP) {
            beginEntry(session, retry);
            int step = useKept(session, call);
            if (step != Step.STAY || session.playing || session.quietAtNs != Session.NEVER) {
                return step;
            }
        }
        boolean plays = speaker.play(session, before, list, 1, call);
        beginEntry(session, retry);
        if (!plays) {
            comforts.silence(session, call);
            return played(session, call);
        }
        return Step.STAY;
    }

    private static void beginEntry(Session session, boolean retry) {
        if (!session.confirming) {
            if (!retry) {
                session.wipe();
            }
            session.trieState = DigitTrie.START;
            session.tooLong = false;
            session.endKey = Keys.NONE;
        }
    }

    private int useKept(Session session, FlowCall call) {
        int step = Step.STAY;
        while (step == Step.STAY && session.aheadLength > 0 && !session.playing) {
            int key = session.takeKept();
            if (counts(session, key) && (row(session, Row.BARGE) != Row.BARGE_VALID
                    || fits(session, key))) {
                step = press(session, key, call);
            } else {
                call.dropped(Dropped.KEY);
            }
        }
        return step;
    }

    /** The prompts are over, or there were none: the caller's turn (I4). */
    private void listen(Session session, FlowCall call) {
        session.quietAtNs = call.nowNs() + row(session, Row.FIRST) * NS_PER_MS;
        if (!session.confirming) {
            session.maxAtNs = call.nowNs() + row(session, Row.MAX_TIME) * NS_PER_MS;
        }
    }

    /** The prompts have been played, or there were none. */
    int played(Session session, FlowCall call) {
        if (session.aheadLength > 0) {
            int step = useKept(session, call);
            if (step != Step.STAY || session.playing || session.quietAtNs != Session.NEVER) {
                return step;
            }
        }
        listen(session, call);
        return Step.STAY;
    }

    /** Whether a key counts in the call's node at all (I1). */
    boolean counts(Session session, int key) {
        return (row(session, Row.KEYS) >>> key & 1) != 0;
    }

    /** Whether a key would not be answered with {@code no}. */
    private boolean fits(Session session, int key) {
        if (session.confirming) {
            return key == ACCEPT_KEY || key == AGAIN_KEY;
        }
        boolean ends = isOpen(session) && (row(session, Row.END) >>> key & 1) != 0;
        return ends || trie(session).next(session.trieState, key) != DigitTrie.DEAD;
    }

    /** Whether a key pressed while prompts play stops them and counts now (I11). */
    boolean bargesIn(Session session, int key) {
        int barge = row(session, Row.BARGE);
        return barge == Row.BARGE_TRUE || barge == Row.BARGE_VALID && fits(session, key);
    }

    /** A key that counts here has been pressed or was kept. */
    int press(Session session, int key, FlowCall call) {
        speaker.stop(session, call);
        if (session.confirming) {
            return confirm(session, key, call);
        }
        if (!isOpen(session)) {
            session.wipe();
        }
        int next = trie(session).next(session.trieState, key);
        if (next == DigitTrie.DEAD) {
            return pressUnexpected(session, key, call);
        }
        session.type(key);
        session.trieState = next;
        if (trie(session).answer(next) == DigitTrie.MATCH_END && row(session, Row.END_REQUIRED) != 1) {
            return taken(session, true, call);
        }
        keepOpen(session, call);
        return Step.STAY;
    }

    private void keepOpen(Session session, FlowCall call) {
        session.quietAtNs = call.nowNs() + row(session, Row.BETWEEN) * NS_PER_MS;
        if (session.maxAtNs == Session.NEVER) {
            session.maxAtNs = call.nowNs() + row(session, Row.MAX_TIME) * NS_PER_MS;
        }
    }

    private int pressUnexpected(Session session, int key, FlowCall call) {
        if ((row(session, Row.END) >>> key & 1) != 0) {
            return closedBy(session, key, call);
        }
        if (row(session, Row.END_REQUIRED) == 1) {
            // beyond the maximum: not stored, told when an end key closes the entry (I9)
            session.tooLong = true;
            keepOpen(session, call);
            return Step.STAY;
        }
        session.type(key);
        return nomatch(session, Reasons.UNKNOWN, call);
    }

    private int closedBy(Session session, int key, FlowCall call) {
        if (session.tooLong) {
            return nomatch(session, Reasons.TOO_LONG, call);
        }
        if (isComplete(session)) {
            session.endKey = (byte) key;
            return taken(session, false, call);
        }
        return nomatch(session, isOpen(session) ? shortReason(session) : Reasons.EMPTY, call);
    }

    /** Whether a key of this try has been taken in. */
    private static boolean isOpen(Session session) {
        return session.trieState != DigitTrie.START;
    }

    private boolean isComplete(Session session) {
        return trie(session).answer(session.trieState) >= DigitTrie.MATCH;
    }

    private byte shortReason(Session session) {
        return row(session, Row.OP) == Row.OP_MENU ? Reasons.INCOMPLETE : Reasons.TOO_SHORT;
    }

    /** The deadline is due. */
    int timeUp(Session session, FlowCall call) {
        if (session.maxAtNs < session.quietAtNs) {
            if (!isOpen(session)) {
                // nothing is open yet: the first key starts it again (I8)
                session.maxAtNs = Session.NEVER;
                return Step.STAY;
            }
            return nomatch(session, Reasons.TOO_LONG, call);
        }
        if (session.confirming || !isOpen(session)) {
            return event(session, Reasons.NOINPUT, Reasons.NONE, call);
        }
        if (row(session, Row.END_REQUIRED) == 1) {
            return nomatch(session, Reasons.NO_END, call);
        }
        return isComplete(session)
                ? taken(session, false, call) : nomatch(session, shortReason(session), call);
    }

    private int taken(Session session, boolean full, FlowCall call) {
        session.stopTimers();
        if (full) {
            expectLateEnd(session, call);
        }
        if (row(session, Row.OP) == Row.OP_MENU) {
            handlers.restore(session);
            return program.route(row(session, Row.ROUTES) + trie(session).choice(session.trieState));
        }
        if (!passesCheck(session)) {
            session.wipe();
            return nomatch(session, Reasons.CHECK, call);
        }
        if (row(session, Row.CONFIRM) != Row.NONE) {
            session.confirming = true;
            return visit(session, Row.NONE, row(session, Row.CONFIRM), false, call);
        }
        return accepted(session);
    }

    /** An entry was full: swallow an end key that comes by habit (I7), kept or still to be pressed. */
    private void expectLateEnd(Session session, FlowCall call) {
        int end = row(session, Row.END);
        if (session.aheadLength == 0) {
            session.lateKeys = end;
            session.lateUntilNs = call.nowNs() + row(session, Row.LATE_END) * NS_PER_MS;
        } else if ((end >>> session.firstKept() & 1) != 0) {
            session.takeKept();
        }
    }

    /** Shows the check the new value under the variable's name, and puts the old one back. */
    private boolean passesCheck(Session session) {
        int check = row(session, Row.CHECK);
        if (check == Row.NONE) {
            return true;
        }
        int into = row(session, Row.INTO);
        int longs = row(session, Row.INTO_LONGS);
        System.arraycopy(session.slots, into, refused, 0, longs);
        store(session);
        boolean passes = program.expression(check).number(view) != 0;
        System.arraycopy(refused, 0, session.slots, into, longs);
        return passes;
    }

    private int confirm(Session session, int key, FlowCall call) {
        session.stopTimers();
        if (key == ACCEPT_KEY) {
            return accepted(session);
        }
        if (key == AGAIN_KEY) {
            session.confirming = false;
            return visit(session, Row.NONE, row(session, Row.SAY), false, call);
        }
        return nomatch(session, Reasons.UNKNOWN, call);
    }

    private int accepted(Session session) {
        store(session);
        session.confirming = false;
        handlers.restore(session);
        return row(session, Row.NEXT);
    }

    private void store(Session session) {
        int into = row(session, Row.INTO);
        if (row(session, Row.INTO_TEXT) == 1) {
            for (int i = 0; i < session.entryLength; i++) {
                Slots.textAt(session.slots, into, i, Keys.symbol(session.typed(i)));
            }
        } else {
            for (int i = 0; i < session.entryLength; i++) {
                Slots.key(session.slots, into, i, session.typed(i));
            }
        }
        Slots.length(session.slots, into, session.entryLength);
    }

    private int nomatch(Session session, byte reason, FlowCall call) {
        return event(session, Reasons.NOMATCH, reason, call);
    }

    /** One of the two input events: counts, then {@code failed}, a handler, or a retry (I13). */
    private int event(Session session, byte event, byte reason, FlowCall call) {
        session.stopTimers();
        session.dropKept();
        session.lastEvent = event;
        session.reason = reason;
        int which = event == Reasons.NOINPUT ? Events.NOINPUT : Events.NOMATCH;
        int silentOrWrong = program.inputEvent(session.node, which);
        call.routeTaken(silentOrWrong, program.routePlace(silentOrWrong));
        int count = count(session, event);
        if (count >= row(session, Row.LIMITS + which)
                || session.noinputs + session.nomatches >= row(session, Row.TOTAL)) {
            return failed(session);
        }
        int attempt = row(session, Row.TRIES + which)
                + Math.min(count, row(session, Row.TRY_COUNTS + which)) - 1;
        if (program.tryNext(attempt) != Row.NONE) {
            int bit = row(session, Row.TRY_BITS + which);
            if (!handlers.isSpent(session, bit)) {
                handlers.spend(session, bit);
                return left(session, program.tryNext(attempt));
            }
        }
        int handler = program.tryNext(attempt) != Row.NONE
                ? handlers.findInFlow(session, which) : handlers.find(session, which);
        if (handler == Handlers.IGNORED) {
            call.dropped(Dropped.IGNORED);
            if (isSecret(session)) {
                return visit(session, Row.NONE, Row.NONE, true, call);
            }
            beginEntry(session, true);
            listen(session, call);
            return Step.STAY;
        }
        if (handler != Handlers.DEFAULT) {
            return left(session, handlers.take(session, handler));
        }
        return visit(session, program.trySay(attempt),
                row(session, session.confirming ? Row.CONFIRM : Row.AGAIN), true, call);
    }

    private static int count(Session session, byte event) {
        if (event == Reasons.NOINPUT) {
            if (!session.confirming) {
                session.wipe();
            }
            return session.noinputs = (byte) Math.min(MOST_COUNTED, session.noinputs + 1);
        }
        return session.nomatches = (byte) Math.min(MOST_COUNTED, session.nomatches + 1);
    }

    private int failed(Session session) {
        int failed = row(session, Row.FAILED);
        if (failed != Row.NONE) {
            return left(session, failed);
        }
        int event = row(session, Row.OP) == Row.OP_MENU ? Events.MENU_FAILED : Events.COLLECT_FAILED;
        return left(session, handlers.leave(session, event));
    }

    /** The node is left without its value: one that waited to be confirmed is wiped. */
    private static int left(Session session, int target) {
        if (session.confirming) {
            session.confirming = false;
            session.wipe();
        }
        return target;
    }

    /** What became of digits collected in secret. @param length how many @param luhn of their check digit */
    int collected(Session session, CollectEnd how, int length, boolean luhn, CharSequence token, FlowCall call) {
        session.awaitedId = 0;
        session.stopTimers();
        switch (how) {
            case TAKEN:
                if (secrets.take(session, length, luhn, token)) {
                    handlers.restore(session);
                    return row(session, Row.NEXT);
                }
                return nomatch(session, Reasons.CHECK, call);
            case NO_INPUT:
                return event(session, Reasons.NOINPUT, Reasons.NONE, call);
            case TOO_SHORT:
                return nomatch(session, Reasons.TOO_SHORT, call);
            case TOO_LONG:
                return nomatch(session, Reasons.TOO_LONG, call);
            case NO_END:
                return nomatch(session, Reasons.NO_END, call);
            case EMPTY:
                return nomatch(session, Reasons.EMPTY, call);
            case STOPPED:
                session.quietAtNs = call.nowNs() + STOPPED_NS; // the hang-up follows, or else it was for nothing
                return Step.STAY;
            default:
                return handlers.leave(session, Events.ADAPTER);
        }
    }

    private boolean isSecret(Session session) {
        return row(session, Row.SENSITIVE) == 1;
    }

    private DigitTrie trie(Session session) {
        return program.trie(row(session, Row.TRIE));
    }

    private int row(Session session, int field) {
        return program.row(session.node, field);
    }
}
