package org.strowger.ivr.machine;

import org.strowger.core.flow.FlowCall;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.expression.BuiltIn;
import org.strowger.ivr.expression.Values;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.keys.PackedKeys;

/** The call in hand as expressions see it. One per machine, pointed at a call for one invocation. */
final class View implements Values {
    private static final long DAY_MS = 86_400_000L;

    private final Program program;
    private Session session;
    private FlowCall call;

    View(Program program) {
        this.program = program;
    }

    void on(Session newSession, FlowCall newCall) {
        session = newSession;
        call = newCall;
    }

    @Override
    public long[] slots() {
        return session.slots;
    }

    @Override
    public long number(BuiltIn builtIn, int index) {
        return switch (builtIn) {
            case CALL_LANGUAGE -> program.flow(session.flow).ownLanguage(session.language);
            case CALL_PRIORITY -> call.priority();
            case NOW -> Math.floorMod(local(), DAY_MS) / 1_000;
            case TODAY -> Math.floorDiv(local(), DAY_MS);
            case QUEUE_WAIT -> call.queueWaitNs(index) / 1_000_000;
            case QUEUE_WAITING -> call.queueWaiting(index);
            case QUEUE_AGENTS -> call.queueAgents(index);
            case QUEUE_OPEN -> call.queueOpen(index) ? 1 : 0;
            case HOURS -> program.schedule(index).stateAt(call.wallMs());
            default -> throw new IllegalStateException(builtIn + " is no number");
        };
    }

    private long local() {
        return program.flow(session.flow).zone().local(call.wallMs());
    }

    @Override
    public int length(BuiltIn builtIn) {
        return switch (builtIn) {
            case CALL_ID -> decimals(call.callId());
            case CALL_FROM -> keysIn(call.caller());
            case CALL_TO -> keysIn(call.called());
            case CALL_INPUT -> session.entryLength;
            default -> word(builtIn).length();
        };
    }

    @Override
    public char charAt(BuiltIn builtIn, int index) {
        return switch (builtIn) {
            case CALL_ID -> decimal(call.callId(), decimals(call.callId()) - 1 - index);
            case CALL_FROM -> keyIn(call.caller(), index);
            case CALL_TO -> keyIn(call.called(), index);
            case CALL_INPUT -> Keys.symbol(session.typed(index));
            default -> word(builtIn).charAt(index);
        };
    }

    /** Whether the caller's number is known. */
    boolean hasCaller() {
        return keysIn(call.caller()) > 0;
    }

    private String word(BuiltIn builtIn) {
        return switch (builtIn) {
            case CALL_END -> Keys.name(session.endKey);
            case CALL_LAST -> Reasons.event(session.lastEvent);
            case CALL_REASON -> Reasons.reason(session.reason);
            default -> throw new IllegalStateException(builtIn + " is no text");
        };
    }

    private static int decimals(long number) {
        int count = 1;
        for (long rest = Long.divideUnsigned(number, 10); rest != 0; rest /= 10) {
            count++;
        }
        return count;
    }

    private static char decimal(long number, int place) {
        long rest = number;
        for (int i = 0; i < place; i++) {
            rest = Long.divideUnsigned(rest, 10);
        }
        return (char) ('0' + Long.remainderUnsigned(rest, 10));
    }

    /**
     * How many keys a telephone number has; 0 for anything that is no number, such as a withheld
     * one.
     */
    private static int keysIn(CharSequence number) {
        int keys = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (isKey(c)) {
                keys++;
            } else if (!isPunctuation(c)) {
                return 0;
            }
        }
        return Math.min(keys, PackedKeys.CAPACITY);
    }

    private static char keyIn(CharSequence number, int index) {
        int at = -1;
        for (int seen = -1; seen < index;) {
            at++;
            seen += isKey(number.charAt(at)) ? 1 : 0;
        }
        return number.charAt(at);
    }

    private static boolean isKey(char c) {
        return c >= '0' && c <= '9' || c == '*' || c == '#';
    }

    private static boolean isPunctuation(char c) {
        return c == '+' || c == '-' || c == '.' || c == ' ' || c == '(' || c == ')';
    }
}
