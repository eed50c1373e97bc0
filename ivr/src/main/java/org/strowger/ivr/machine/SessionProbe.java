package org.strowger.ivr.machine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowSession;
import org.strowger.core.yaml.Values;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.expression.BuiltIn;
import org.strowger.ivr.expression.Literals;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.Slots;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.model.Flow;

/** Looks into one call's session for tests and tools; changes nothing. The thread that runs the call. */
public final class SessionProbe {
    private final Program program;
    private final Session session;
    private final View view;

    /** For one call. */
    public SessionProbe(Program program, FlowSession session, FlowCall call) {
        this.program = program;
        this.session = (Session) session;
        this.view = new View(program);
        view.on(this.session, call);
    }

    /** Number of the node in which the call is, or was last. */
    public int node() {
        return session.node;
    }

    /** Whether the node has read keys, or keys wait for another that reads them. */
    public boolean holdsKeys() {
        return session.entryLength > 0 || session.aheadLength > 0;
    }

    /** Whether keys wait for a node that reads them. */
    public boolean keepsKeys() {
        return session.aheadLength > 0;
    }

    /** Whether the end of a play would be news: the call has not stopped it, nor begun another. */
    public boolean awaitsPlay(long playId) {
        return session.playing && session.playId == playId;
    }

    /** Whether the call waits for what an id names: an answer, a recording, digits typed in secret. */
    public boolean awaits(long id) {
        return id != 0 && session.awaitedId == id;
    }

    /** Whether somebody outside is rung for the caller, or talks with him. */
    public boolean isDialling() {
        return session.phase == Session.DIALLING;
    }

    /**
     * What a variable of the call's flow, or a built-in value that calls have, holds now, as flows write
     * it; empty if there is none of that name, or it is sensitive.
     */
    public Optional<String> value(String name) {
        for (BuiltIn builtIn : BuiltIn.values()) {
            if (builtIn.word().equals(name) && name.startsWith("call.")) {
                return Optional.of(builtIn(builtIn));
            }
        }
        return variable(name).filter(variable -> !variable.sensitive()).map(this::value);
    }

    /**
     * A value as {@link #value} would show it, however it is spelled, such as {@code 1m} for {@code 60s};
     * empty if the name cannot hold it.
     */
    public Optional<String> spelled(String name, String text) {
        Optional<Variable> variable = variable(name);
        if (variable.isEmpty()) {
            return Optional.of(text);
        }
        ValueType type = variable.get().type();
        return switch (type.kind()) {
            case TEXT -> Optional.of(text);
            case DIGITS -> Optional.of(text).filter(Literals::isKeys);
            case ENUM -> Optional.of(text).filter(type.values()::contains);
            case BOOL -> Optional.of(text).filter(word -> word.equals("true") || word.equals("false"));
            case INT -> Literals.integer(text).map(number -> shown(type, number));
            case DURATION -> Literals.duration(text).map(number -> shown(type, number));
            case TIME -> Literals.time(text).map(number -> shown(type, number));
            case DATE -> Literals.date(text).map(number -> shown(type, number));
        };
    }

    private Optional<Variable> variable(String name) {
        return Arrays.stream(program.flow(session.flow).variables()).map(Flow.Declared::variable)
                .filter(variable -> variable.name().equals(name)).findFirst();
    }

    private String builtIn(BuiltIn builtIn) {
        if (builtIn == BuiltIn.CALL_PRIORITY) {
            return Long.toString(view.number(builtIn, 0));
        }
        if (builtIn == BuiltIn.CALL_LANGUAGE) {
            return program.languageName(session.flow, (int) view.number(builtIn, 0));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < view.length(builtIn); i++) {
            text.append(view.charAt(builtIn, i));
        }
        return text.toString();
    }

    private String value(Variable variable) {
        long[] slots = session.slots;
        int slot = variable.slot();
        if (!variable.type().isChars()) {
            return shown(variable.type(), slots[slot]);
        }
        boolean digits = variable.type().kind() == ValueType.Kind.DIGITS;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Slots.length(slots, slot); i++) {
            text.append(digits ? Slots.digitAt(slots, slot, i) : Slots.textAt(slots, slot, i));
        }
        return text.toString();
    }

    private static String shown(ValueType type, long value) {
        return switch (type.kind()) {
            case BOOL -> value == 1 ? "true" : "false";
            case ENUM -> type.values().get((int) value);
            case DURATION -> Values.show(Duration.ofMillis(value));
            case TIME -> LocalTime.ofSecondOfDay(value).toString();
            case DATE -> LocalDate.ofEpochDay(value).toString();
            default -> Long.toString(value);
        };
    }

    /** All that the session remembers but times, so that a search knows where it has been. */
    public String state() {
        StringBuilder text = new StringBuilder();
        text.append(session.flow).append(' ').append(session.node).append(' ').append(session.phase)
                .append(' ').append(session.trieState).append(' ').append(session.language)
                .append(' ').append(session.noinputs).append(' ').append(session.nomatches)
                .append(' ').append(session.playing).append(session.confirming).append(session.tooLong)
                .append(' ').append(session.aheadLength).append(' ').append(session.entryLength)
                .append(' ').append(Keys.name(session.endKey));
        return text.append(Arrays.toString(session.slots)).toString();
    }
}
