package org.strowger.ivr.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.flow.PromptKind;
import org.strowger.ivr.expression.BuiltIn;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.model.Assignment;
import org.strowger.ivr.model.Input;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Say;

/** Lays one node out as a row. */
final class RowBuilder {
    private final ProgramBuilder program;
    private final int flow;
    private final String name;
    private final Map<Route, String> routeNames;
    private final int[] row = new int[Row.WIDTH];

    RowBuilder(ProgramBuilder program, int flow, Node node) {
        this.program = program;
        this.flow = flow;
        this.name = node.head().name();
        this.routeNames = NamedRoutes.byRoute(node);
        Arrays.fill(row, Row.NONE);
    }

    void add(Node node) {
        row[Row.FLOW] = flow;
        boolean listens = node instanceof Node.Menu || node instanceof Node.Collect;
        if (node instanceof Node.Play play) {
            play(play);
        } else if (node instanceof Node.Menu menu) {
            menu(menu);
        } else if (node instanceof Node.Collect collect) {
            collect(collect);
        } else if (node instanceof Node.Assign assign) {
            row[Row.OP] = Row.OP_SET;
            row[Row.SETS] = assignments(assign.assignments());
            row[Row.SET_COUNT] = assign.assignments().size();
            row[Row.NEXT] = target(assign.next());
        } else if (node instanceof Node.Branch branch) {
            branch(branch);
        } else if (node instanceof Node.Hours hours) {
            hours(hours);
        } else if (node instanceof Node.Queue queue) {
            queue(queue);
        } else if (node instanceof Node.Transfer transfer) {
            transfer(transfer);
        } else if (node instanceof Node.Record record) {
            record(record);
        } else if (node instanceof Node.Callback callback) {
            callback(callback);
        } else if (node instanceof Node.Invoke invoke) {
            invoke(invoke);
        } else if (node instanceof Node.Wait pause) {
            pause(pause);
        } else if (node instanceof Node.Leave leave) {
            row[Row.OP] = Row.OP_LEAVE;
            row[Row.SETS] = assignments(leave.results());
            row[Row.SET_COUNT] = leave.results().size();
            row[Row.REASON] = 1 + program.reasons.indexOf(leave.reason());
        } else if (node instanceof Node.SubFlow call) {
            subFlow(call);
        } else if (node instanceof Node.Return end) {
            row[Row.OP] = Row.OP_RETURN;
            row[Row.SETS] = assignments(end.results());
            row[Row.SET_COUNT] = end.results().size();
            row[Row.REASON] = 1 + program.source(flow).reasons().indexOf(end.reason());
        } else if (node instanceof Node.Hangup hangup) {
            row[Row.OP] = Row.OP_HANGUP;
            row[Row.SAY] = program.list(hangup.say());
            row[Row.CAUSE] = hangup.cause().ordinal();
            row[Row.OUTCOME] = hangup.outcome().map(program::word).orElse(Row.NONE);
        }
        for (int field : row) {
            program.rows.add(field);
        }
        for (String event : List.of("noinput", "nomatch")) {
            program.inputEvents.add(listens ? program.event(flow, name, event) : Row.NONE);
        }
    }

    private void play(Node.Play play) {
        row[Row.OP] = Row.OP_PLAY;
        row[Row.SAY] = program.list(play.say());
        row[Row.TIMES] = play.times();
        row[Row.BARGE] = barge(play.bargeIn());
        row[Row.NEXT] = target(play.next());
    }

    private void menu(Node.Menu menu) {
        row[Row.OP] = Row.OP_MENU;
        row[Row.SAY] = program.list(menu.say());
        row[Row.AGAIN] = menu.again().equals(menu.say()) ? row[Row.SAY] : program.list(menu.again());
        row[Row.TRIE] = program.trie(menu.trie());
        row[Row.ROUTES] = program.routes.size();
        int named = 0;
        for (Node.Choice choice : menu.choices()) {
            program.routes.add(target(choice.to()));
            for (int i = 0; i < choice.keys().length(); i++) {
                int key = Keys.of(choice.keys().charAt(i));
                named |= key == Keys.NONE ? 0 : 1 << key;
            }
        }
        input(menu.input(), named);
    }

    private void collect(Node.Collect collect) {
        row[Row.OP] = Row.OP_COLLECT;
        row[Row.SAY] = program.list(collect.say());
        row[Row.AGAIN] = collect.again().equals(collect.say()) ? row[Row.SAY]
                : program.list(collect.again());
        row[Row.TRIE] = program.trie(collect.trie());
        row[Row.INTO] = collect.into().slot();
        row[Row.INTO_TEXT] = collect.into().type().kind() == ValueType.Kind.TEXT ? 1 : 0;
        row[Row.INTO_LONGS] = collect.into().longs();
        row[Row.SENSITIVE] = collect.sensitive() ? 1 : 0;
        row[Row.MIN] = collect.min();
        row[Row.MAX] = collect.max();
        row[Row.HOLD] = collect.holdOffer() ? 1 : 0;
        row[Row.END_REQUIRED] = collect.endRequired() ? 1 : 0;
        row[Row.CHECK] = collect.check().map(program::expression).orElse(Row.NONE);
        row[Row.CONFIRM] = collect.confirm().map(say -> program.list(withValue(say))).orElse(Row.NONE);
        row[Row.NEXT] = target(collect.next());
        input(collect.input(), 0);
    }

    /** The prompts of a confirmation, then what was typed. */
    private static Say withValue(Say before) {
        List<Say.Item> items = new ArrayList<>(before.items());
        items.add(new Say.Item.Value(PromptKind.DIGITS, Expression.given(BuiltIn.CALL_INPUT), ""));
        return new Say(items);
    }

    private void input(Input input, int named) {
        row[Row.BARGE] = barge(input.bargeIn());
        row[Row.CLEARS] = input.clears() ? 1 : 0;
        row[Row.FAILED] = target(input.failed());
        row[Row.FIRST] = input.firstMs();
        row[Row.BETWEEN] = input.betweenMs();
        row[Row.LATE_END] = input.lateEndMs();
        row[Row.MAX_TIME] = input.maxTimeMs();
        row[Row.END] = input.end();
        row[Row.KEYS] = Keys.PLAIN | named | input.end();
        row[Row.TOTAL] = input.total();
        plan(0, input.noinput());
        plan(1, input.nomatch());
    }

    private void plan(int event, Input.Plan plan) {
        row[Row.LIMITS + event] = plan.limit();
        row[Row.TRIES + event] = program.tries.size() / 2;
        row[Row.TRY_COUNTS + event] = plan.tries().size();
        row[Row.TRY_BITS + event] = program.targets.add(Row.NONE);
        for (Input.Try one : plan.tries()) {
            program.tries.add(program.list(one.say()));
            program.tries.add(target(one.next()));
        }
    }

    private void branch(Node.Branch branch) {
        row[Row.OP] = Row.OP_BRANCH;
        row[Row.WHENS] = program.whens.size() / 4;
        row[Row.WHEN_COUNT] = branch.when().size();
        for (Node.When when : branch.when()) {
            program.whens.add(program.expression(when.condition()));
            program.whens.add(assignments(when.assignments()));
            program.whens.add(when.assignments().size());
            program.whens.add(target(when.next()));
        }
        row[Row.NEXT] = target(branch.otherwise());
    }

    private void hours(Node.Hours hours) {
        row[Row.OP] = Row.OP_HOURS;
        row[Row.SCHEDULE] = hours.schedule();
        row[Row.ROUTES] = program.routes.size();
        for (Optional<Route> route : hours.routes()) {
            program.routes.add(target(route));
        }
    }

    private void queue(Node.Queue queue) {
        row[Row.OP] = Row.OP_QUEUE;
        row[Row.QUEUE] = queue.queue();
        row[Row.PRIORITY] = queue.priority();
        row[Row.SKILLS] = program.skills(queue.skills());
        row[Row.MAX_WAIT] = queue.maxWaitMs();
        row[Row.NEXT] = target(queue.next());
        row[Row.QUEUE_ROUTES] = target(queue.timeout());
        row[Row.QUEUE_ROUTES + 1] = target(queue.full());
        row[Row.QUEUE_ROUTES + 2] = target(queue.closed());
        row[Row.QUEUE_ROUTES + 3] = target(queue.noAgents());
        row[Row.USE] = queue.comfort().map(comfort -> program.flowNumber(comfort.name())).orElse(Row.NONE);
        row[Row.AFTER] = queue.afterAgent().map(after -> program.flowNumber(after.name())).orElse(Row.NONE);
        row[Row.TAKES] = assignments(queue.results());
        row[Row.TAKE_COUNT] = queue.results().size();
        row[Row.ANNOUNCE] = program.list(queue.announce());
        row[Row.ROUTES] = program.routes.size();
        for (String reason : program.reasons) {
            program.routes.add(target(queue.left().stream()
                    .filter(one -> one.name().name().equals(reason)).findFirst().map(Node.Reason::to)));
        }
    }

    private void pause(Node.Wait pause) {
        row[Row.OP] = Row.OP_WAIT;
        row[Row.WAIT] = pause.ms();
        row[Row.MUSIC] = pause.music().map(program::prompt).orElse(Row.NONE);
        row[Row.NEXT] = target(pause.next());
        row[Row.ROUTES] = program.routes.size();
        row[Row.KEYS] = 0;
        int[] targets = new int[Keys.COUNT];
        Arrays.fill(targets, Row.NONE);
        for (Node.Choice choice : pause.keys()) {
            int key = Keys.of(choice.keys().charAt(0));
            row[Row.KEYS] |= 1 << key;
            targets[key] = target(choice.to());
        }
        for (int to : targets) {
            program.routes.add(to);
        }
    }

    private void transfer(Node.Transfer transfer) {
        row[Row.OP] = Row.OP_TRANSFER;
        row[Row.ADDRESS] = program.addresses.size();
        program.addresses.add(new Program.Address(
                transfer.to().stream().map(Node.Piece::text).toArray(String[]::new),
                transfer.to().stream().map(piece -> piece.value().orElse(null)).toArray(Expression[]::new)));
        row[Row.RING] = transfer.ringMs();
        row[Row.BLIND] = transfer.blind() ? 1 : 0;
        row[Row.MUSIC] = transfer.music().map(program::prompt).orElse(Row.NONE);
        row[Row.NEXT] = target(transfer.next());
        row[Row.FAILED] = target(transfer.failed());
        row[Row.BUSY] = target(transfer.busy().or(transfer::failed));
        row[Row.NO_ANSWER] = target(transfer.noAnswer().or(transfer::failed));
    }

    private void record(Node.Record record) {
        row[Row.OP] = Row.OP_RECORD;
        row[Row.SAY] = program.list(record.say());
        row[Row.INTO] = record.into().map(Variable::slot).orElse(Row.NONE);
        row[Row.LONGEST] = record.maxMs();
        row[Row.SHORTEST] = record.minMs();
        row[Row.SILENCE] = record.silenceMs();
        row[Row.END] = record.end();
        row[Row.NEXT] = target(record.next());
        row[Row.FAILED] = target(record.failed());
        row[Row.TOO_SHORT] = target(record.tooShort().or(record::failed));
    }

    private void callback(Node.Callback callback) {
        row[Row.OP] = Row.OP_CALLBACK;
        row[Row.STEP] = callback.step().ordinal();
        row[Row.QUEUE] = callback.queue();
        row[Row.NUMBER] = callback.number().map(program::expression).orElse(Row.NONE);
        row[Row.KEEPS_PLACE] = callback.keepsPlace() ? 1 : 0;
        row[Row.SCHEDULE] = callback.window();
        row[Row.DIALS] = callback.tries();
        row[Row.GAP] = callback.gapMs();
        row[Row.THEN] = target(callback.then());
        row[Row.NEXT] = target(callback.next());
        row[Row.DECLINED] = target(callback.declined());
        row[Row.ERROR] = target(callback.error());
    }

    private void invoke(Node.Invoke invoke) {
        row[Row.OP] = Row.OP_INVOKE;
        row[Row.INVOKE] = program.invokes.size();
        row[Row.TIMEOUT] = invoke.timeoutMs();
        row[Row.RETRY] = invoke.retry();
        row[Row.BACKOFF] = invoke.backoffMs();
        row[Row.SAY] = program.list(invoke.meanwhile());
        row[Row.MUSIC] = invoke.music().map(program::prompt).orElse(Row.NONE);
        row[Row.NEXT] = target(invoke.next());
        program.invokes.add(new Program.Invoke(invoke.handler(),
                invoke.arguments().stream().map(Node.Argument::name).toArray(String[]::new),
                invoke.arguments().stream().map(Node.Argument::value).toArray(Expression[]::new),
                invoke.results().stream().map(Node.Result::name).toArray(String[]::new),
                invoke.results().stream().map(Node.Result::into).toArray(Variable[]::new),
                invoke.arguments().stream().flatMap(one -> one.secret().stream()).mapToInt(Variable::slot)
                        .toArray()));
    }

    private void subFlow(Node.SubFlow call) {
        row[Row.OP] = Row.OP_FLOW;
        row[Row.USE] = program.flowNumber(call.use().name());
        row[Row.SETS] = assignments(call.arguments());
        row[Row.SET_COUNT] = call.arguments().size();
        row[Row.TAKES] = assignments(call.results());
        row[Row.TAKE_COUNT] = call.results().size();
        row[Row.NEXT] = target(call.next());
        row[Row.ROUTES] = program.routes.size();
        for (String reason : program.source(row[Row.USE]).reasons()) {
            program.routes.add(target(call.reasons().stream()
                    .filter(one -> one.name().name().equals(reason)).findFirst().orElseThrow().to()));
        }
    }

    private int assignments(List<Assignment> own) {
        int first = program.assignments.size();
        program.assignments.addAll(own);
        return first;
    }

    private static int barge(Input.BargeIn bargeIn) {
        return switch (bargeIn) {
            case TRUE -> Row.BARGE_TRUE;
            case FALSE -> Row.BARGE_FALSE;
            case KEEP -> Row.BARGE_KEEP;
            case VALID -> Row.BARGE_VALID;
        };
    }

    private int target(Optional<Route> route) {
        return route.map(this::target).orElse(Row.NONE);
    }

    private int target(Route route) {
        String way = routeNames.get(route);
        if (way == null) {
            throw new IllegalStateException("node " + name + ": its route to " + route.to()
                    + " has no name; add it to NamedRoutes");
        }
        return program.target(flow, name, way, route);
    }
}
