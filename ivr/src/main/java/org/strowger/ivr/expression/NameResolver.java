package org.strowger.ivr.expression;

import java.util.List;
import org.strowger.core.yaml.Faults;

/** Turns the names of an expression into the variables and built-in values that they stand for. */
final class NameResolver {
    private static final ValueType COUNT = ValueType.ints(0, Integer.MAX_VALUE);
    private static final ValueType NUMBER = ValueType.digits(64);

    private final Scope scope;

    NameResolver(Scope scope) {
        this.scope = scope;
    }

    Term resolve(String name, int offset) throws ExpressionFault {
        Scope.Variable variable = scope.variables().get(name);
        if (variable != null && variable.sensitive()) {
            throw leak(name, offset);
        }
        if (variable != null) {
            return variable(variable);
        }
        if (name.startsWith("queue.")) {
            return queue(name, offset);
        }
        if (name.startsWith("hours.")) {
            return hours(name, offset);
        }
        return switch (name) {
            case "call.id" -> chars(BuiltIn.CALL_ID, NUMBER);
            case "call.from" -> chars(BuiltIn.CALL_FROM, NUMBER);
            case "call.to" -> chars(BuiltIn.CALL_TO, NUMBER);
            case "call.input" -> chars(BuiltIn.CALL_INPUT, NUMBER);
            case "call.end" -> chars(BuiltIn.CALL_END, ValueType.TEXT);
            case "call.last" -> chars(BuiltIn.CALL_LAST, ValueType.TEXT);
            case "call.reason" -> chars(BuiltIn.CALL_REASON, ValueType.TEXT);
            case "call.language" -> number(BuiltIn.CALL_LANGUAGE, 0,
                    ValueType.enumOf(scope.languages()), name);
            case "call.priority" -> number(BuiltIn.CALL_PRIORITY, 0, ValueType.ints(0, 100), name);
            case "now" -> clock(BuiltIn.NOW, ValueType.TIME, offset);
            case "today" -> clock(BuiltIn.TODAY, ValueType.DATE, offset);
            default -> throw unknown(name, offset);
        };
    }

    static ExpressionFault leak(String name, int offset) {
        return new ExpressionFault("sensitive-leak", offset, "\"" + name
                + "\" is sensitive; it may go to a sensitive argument of invoke alone, and its len and luhn to check");
    }

    /** A sensitive variable of that name, or null. */
    Scope.Variable secret(String name) {
        Scope.Variable variable = scope.variables().get(name);
        return variable != null && variable.sensitive() ? variable : null;
    }

    static Term variable(Scope.Variable variable) {
        Term term = switch (variable.type().kind()) {
            case TEXT -> Term.of(variable.type(), new Chars.Text(variable.slot()));
            case DIGITS -> Term.of(variable.type(), new Chars.Digits(variable.slot()));
            default -> Term.of(variable.type(), new Numbers.Slot(variable.slot()));
        };
        return term.named(variable.name());
    }

    private Term queue(String name, int offset) throws ExpressionFault {
        int dot = name.lastIndexOf('.');
        if (dot <= "queue.".length()) {
            throw unknown(name, offset);
        }
        String queue = name.substring("queue.".length(), dot);
        Integer index = scope.queues().get(queue);
        if (index == null) {
            throw new ExpressionFault("unknown-queue", offset + "queue.".length(),
                    "no queue is named \"" + queue
                    + "\"" + Faults.didYouMean(queue, scope.queues().keySet()));
        }
        return switch (name.substring(dot + 1)) {
            case "wait" -> number(BuiltIn.QUEUE_WAIT, index, ValueType.DURATION, name);
            case "waiting" -> number(BuiltIn.QUEUE_WAITING, index, COUNT, name);
            case "agents" -> number(BuiltIn.QUEUE_AGENTS, index, COUNT, name);
            case "open" -> number(BuiltIn.QUEUE_OPEN, index, ValueType.BOOL, name);
            default -> throw unknown(name, offset);
        };
    }

    private Term hours(String name, int offset) throws ExpressionFault {
        String word = name.substring("hours.".length());
        Scope.ScheduleName schedule = scope.schedules().get(word);
        if (schedule == null) {
            throw new ExpressionFault("unknown-schedule", offset + "hours.".length(),
                    "no schedule is named \""
                    + word + "\"" + Faults.didYouMean(word, scope.schedules().keySet()));
        }
        return number(BuiltIn.HOURS, schedule.index(), ValueType.enumOf(schedule.states()), name);
    }

    private Term clock(BuiltIn builtIn, ValueType type, int offset) throws ExpressionFault {
        if (!scope.hasZone()) {
            throw new ExpressionFault("missing-field", offset,
                    "\"" + builtIn.word()
                            + "\" needs to know where; give the flow a zone, such as Europe/London");
        }
        return number(builtIn, 0, type, builtIn.word());
    }

    private static Term number(BuiltIn builtIn, int index, ValueType type, String name) {
        return Term.of(type, new Numbers.Given(builtIn, index)).named(name);
    }

    private static Term chars(BuiltIn builtIn, ValueType type) {
        return Term.of(type, new Chars.Given(builtIn)).named(builtIn.word());
    }

    private ExpressionFault unknown(String name, int offset) {
        List<String> names = List.copyOf(scope.names());
        return new ExpressionFault(
                "expr-name", offset, "no variable \"" + name + "\"" + Faults.didYouMean(name, names));
    }
}
