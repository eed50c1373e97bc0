package org.strowger.ivr.compile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.expression.BuiltIn;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Handler;
import org.strowger.ivr.model.Input;
import org.strowger.ivr.model.Mention;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Say;

/**
 * A bundle in one spelling, from which its identity is made: every field in fixed order, defaults
 * written
 * out, schedules with their zone tables; no comments, layout, positions or words for people. Maps whose
 * order means nothing are sorted.
 */
public final class NormalForm {
    private final StringBuilder out = new StringBuilder("strowger flows 1\n");
    private final List<Schedule> schedules;

    private NormalForm(List<Schedule> schedules) {
        this.schedules = schedules;
    }

    /** The text. @param flows sorted by name @param schedules by the numbers that the flows use */
    public static String of(List<Flow> flows, List<Schedule> schedules) {
        NormalForm form = new NormalForm(schedules);
        flows.forEach(form::flow);
        return form.out.toString();
    }

    /** SHA-256 of a text in UTF-8, in hex. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(
                    text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private void flow(Flow flow) {
        line("flow", flow.name(), flow.kind());
        line("zone", flow.zone().map(zone -> zone.getId() + " "
                + new ZoneOffsets(zone).normal()).orElse("none"));
        line("prompts", flow.audio().orElse("-"));
        line("languages", String.join(" ", flow.languages()));
        line("start", flow.start());
        flow.variables().stream().sorted(Comparator.comparing(Flow.Declared::role)
                .thenComparing(declared -> declared.variable().name())).forEach(this::variable);
        handlers(flow.handlers());
        flow.nodes().stream().sorted(Comparator.comparing(node -> node.head().name())).forEach(
                this::node);
    }

    private void variable(Flow.Declared declared) {
        ValueType type = declared.variable().type();
        line(declared.role(), declared.variable().name(), type.word(),
                type.maxLength(),
                type.min(), type.max(), String.join("|", type.values()), declared.initial().normal(),
                declared.variable().sensitive());
    }

    private void handlers(List<Handler> handlers) {
        handlers.stream().sorted(Comparator.comparing(Handler::event)).forEach(handler ->
                line("on", handler.event(), handler.to().map(Route::to).orElse("ignore")));
    }

    private void node(Node node) {
        line("node", node.head().name(), node.head().type(), node.head().logged());
        handlers(node.head().handlers());
        if (node instanceof Node.Play play) {
            say("say", play.say());
            line("play", play.bargeIn(), play.times(), play.next().to());
        } else if (node instanceof Node.Menu menu) {
            say("say", menu.say());
            say("again", menu.again());
            menu.choices().stream().sorted(Comparator.comparing(Node.Choice::keys))
                    .forEach(choice -> line("choice", choice.keys(), choice.to().to()));
            input(menu.input());
        } else if (node instanceof Node.Collect collect) {
            collect(collect);
        } else if (node instanceof Node.Assign assign) {
            assignments(assign.assignments());
            line("next", assign.next().to());
        } else if (node instanceof Node.Branch branch) {
            for (Node.When when : branch.when()) {
                line("if", when.condition().normal());
                assignments(when.assignments());
                line("next", when.next().to());
            }
            line("else", branch.otherwise().to());
        } else if (node instanceof Node.Hours hours) {
            hours(hours);
        } else if (node instanceof Node.Queue queue) {
            line("queue", queue.queueName(), queue.priority(), queue.maxWaitMs(), queue.next().to(),
                    to(queue.timeout()), to(queue.full()), to(queue.closed()), to(queue.noAgents()),
                    queue.comfort().map(Mention::name).orElse("-"),
                    queue.afterAgent().map(Mention::name).orElse("-"));
            line("skills", skills(queue.skills()));
            assignments(sorted(queue.results()));
            say("announce", queue.announce());
            reasons("left", queue.left());
        } else if (node instanceof Node.Transfer transfer) {
            transfer.to().forEach(piece -> line("to", piece.text(),
                    piece.value().map(Expression::normal).orElse("-")));
            line("transfer", transfer.blind(), transfer.ringMs(), to(transfer.next()), to(transfer.failed()),
                    to(transfer.busy()), to(transfer.noAnswer()), transfer.music().orElse("-"));
        } else if (node instanceof Node.Record record) {
            say("say", record.say());
            line("record", record.into().map(Variable::name).orElse("-"), record.maxMs(), record.minMs(),
                    record.silenceMs(), record.end(), record.next().to(), to(record.failed()), to(record.tooShort()));
        } else if (node instanceof Node.Callback callback) {
            line("callback", callback.step(), callback.queueName(),
                    callback.number().orElseGet(() -> Expression.given(BuiltIn.CALL_FROM)).normal(),
                    callback.keepsPlace(),
                    callback.tries(), callback.gapMs(), to(callback.then()), callback.next().to(),
                    to(callback.declined()), to(callback.error()));
            line("window", callback.window() < 0 ? "-" : schedules.get(callback.window()).normalized());
        } else if (node instanceof Node.Invoke invoke) {
            line("invoke", invoke.handler(), invoke.timeoutMs(), invoke.retry(), invoke.backoffMs(),
                    invoke.next().to(), invoke.music().orElse("-"));
            say("while", invoke.meanwhile());
            invoke.arguments().stream().sorted(Comparator.comparing(Node.Argument::name))
                    .forEach(one -> line("arg", one.name(), one.value().normal()));
            invoke.results().stream().sorted(Comparator.comparing(one -> one.into().name()))
                    .forEach(one -> line("result", one.into().name(), one.name()));
        } else if (node instanceof Node.Wait pause) {
            line("wait", pause.ms(), pause.music().orElse("-"), pause.next().to());
            pause.keys().stream().sorted(Comparator.comparing(Node.Choice::keys))
                    .forEach(choice -> line("choice", choice.keys(), choice.to().to()));
        } else if (node instanceof Node.Leave leave) {
            line("leave", leave.reason());
            assignments(sorted(leave.results()));
        } else if (node instanceof Node.SubFlow call) {
            line("use", call.use().name(), call.next().to());
            assignments(sorted(call.arguments()));
            assignments(sorted(call.results()));
            reasons("return", call.reasons());
        } else if (node instanceof Node.Return end) {
            line("return", end.reason());
            assignments(sorted(end.results()));
        } else if (node instanceof Node.Hangup hangup) {
            say("say", hangup.say());
            line("hangup", hangup.cause(), hangup.outcome().orElse("-"));
        }
    }

    private void reasons(String word, List<Node.Reason> reasons) {
        reasons.stream().sorted(Comparator.comparing(reason -> reason.name().name()))
                .forEach(reason -> line(word, reason.name().name(), reason.to().to()));
    }

    /** The order of parts means nothing. */
    private static String skills(Requirement needs) {
        if (needs instanceof Requirement.Skill skill) {
            return skill.skill() + ' ' + skill.lowest() + '-' + skill.highest();
        }
        if (needs instanceof Requirement.All all) {
            return skills("all", all.parts());
        }
        return needs instanceof Requirement.Any any ? skills("any", any.parts())
                : skills("not", List.of(((Requirement.Not) needs).part()));
    }

    private static String skills(String word, List<Requirement> parts) {
        return word + parts.stream().map(NormalForm::skills).sorted().collect(Collectors.joining(", ", "(", ")"));
    }

    private void collect(Node.Collect collect) {
        say("say", collect.say());
        say("again", collect.again());
        line("collect", collect.into().name(), collect.min(), collect.max(), collect.endRequired(),
                collect.sensitive(), collect.holdOffer(),
                collect.check().map(Expression::normal).orElse("true"), collect.next().to());
        collect.confirm().ifPresent(confirm -> {
            line("confirm");
            say("before", confirm);
        });
        input(collect.input());
    }

    private void hours(Node.Hours hours) {
        Schedule schedule = schedules.get(hours.schedule());
        line("schedule", schedule.normalized());
        for (int state = 0; state < hours.routes().size(); state++) {
            line("state", schedule.states().get(state), to(hours.routes().get(state)));
        }
    }

    private void input(Input input) {
        line("input", input.firstMs(), input.betweenMs(), input.lateEndMs(), input.maxTimeMs(),
                input.end(),
                input.bargeIn(), input.clears(), input.total(), to(input.failed()));
        plan("noinput", input.noinput());
        plan("nomatch", input.nomatch());
    }

    private void plan(String name, Input.Plan plan) {
        line(name, plan.limit());
        for (Input.Try one : plan.tries()) {
            say("try", one.say());
            line("next", to(one.next()));
        }
    }

    private void assignments(List<Assignment> assignments) {
        assignments.forEach(one -> line("set", one.name(), one.value().normal()));
    }

    /** Where the order means nothing. */
    private static List<Assignment> sorted(List<Assignment> assignments) {
        return assignments.stream().sorted(Comparator.comparing(Assignment::name)).toList();
    }

    private void say(String name, Say say) {
        for (Say.Item item : say.items()) {
            if (item instanceof Say.Item.Prompt prompt) {
                line(name, "prompt", prompt.id());
            } else if (item instanceof Say.Item.Value value) {
                line(name, value.kind(), value.value().normal(), value.currency());
            } else if (item instanceof Say.Item.Waited waited) {
                line(name, waited.kind(), "queue");
            } else if (item instanceof Say.Item.Opens opens) {
                line(name, "opens", schedules.get(opens.schedule()).normalized());
            }
        }
    }

    private static String to(Optional<Route> route) {
        return route.map(Route::to).orElse("-");
    }

    /** Parts are quoted by length, so that no text can pass for two. */
    private void line(Object... parts) {
        for (Object part : parts) {
            String text = part.toString();
            out.append(text.length()).append(':').append(text).append(' ');
        }
        out.append('\n');
    }
}
