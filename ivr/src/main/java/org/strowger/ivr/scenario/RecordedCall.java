package org.strowger.ivr.scenario;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.strowger.core.JournalReview;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;

/**
 * A call of the past as a scenario: {@code RecordedCall.in(Path.of("data"), 1001)} replays the journal, notes
 * what the call met in its flow, and lets a call meet the same offline. What is written is what that call did.
 * Queues are as they were when the call began. What was typed in secret is in no journal: the scenario ends there
 * with a comment that says so. Any thread; it takes as long as reading the journal does.
 */
public final class RecordedCall {
    private final CallWatch watch;
    private final Given given;

    private RecordedCall(CallWatch watch, Given given) {
        this.watch = watch;
        this.given = given;
    }

    /**
     * Looks a call up.
     *
     * @param directory of an engine; its journal is read and nothing changed
     * @param callId the call's id
     * @return empty if no such call ran in a flow of the journal's first bundle
     */
    public static Optional<RecordedCall> in(Path directory, long callId) {
        List<CallWatch> watches = new ArrayList<>();
        JournalReview.of(directory).watching((center, flows) -> {
            watches.add(new CallWatch((CompiledBundle) flows, center, callId));
            return watches.get(0);
        }).replay();
        return watches.stream().findFirst()
                .flatMap(watch -> watch.given().map(given -> new RecordedCall(watch, given)));
    }

    /**
     * The scenario. Digits that a caller typed or heard, and numbers, are shown as {@code x}; whoever wants to
     * run it puts others there.
     */
    public String masked() {
        return write(true);
    }

    /** The scenario with all digits, ready to run. Mind who reads it. */
    public String withDigits() {
        return write(false);
    }

    private String write(boolean masks) {
        CompiledBundle bundle = watch.bundle;
        FlowRun run = new FlowRun(bundle, watch.center, watch.flow(), given);
        List<String> begun = shown(run.takeActions(), masks);
        List<ScenarioWriter.Done> done = new ArrayList<>();
        boolean cut = watch.isCut();
        for (Move move : watch.moves()) {
            Move written = masks ? masked(move, run, bundle.program()) : move;
            try {
                run.make(move);
            } catch (CannotHappen endsHere) {
                cut = true; // the world of the engine was another
                break;
            }
            done.add(new ScenarioWriter.Done(written, shown(run.takeActions(), masks)));
        }
        String flow = bundle.program().flow(watch.flow()).name();
        Map<String, String> values = new TreeMap<>(given.values());
        if (masks) {
            values.replaceAll((name, value) -> name.equals("call.from") || name.equals("call.to")
                    ? mask(value) : value);
        }
        String text = new ScenarioWriter().flow(flow).scenario("a recorded call", new Given(given.wallMs(), values),
                ZoneId.of("UTC"), begun, done, List.of()).toString();
        return cut ? text + "    # the call went on; what it met then cannot be told in steps\n" : text;
    }

    /** Keys of a menu choose and stay; keys of a collect are the caller's. */
    private static Move masked(Move move, FlowRun run, Program program) {
        if (move instanceof Move.Press press) {
            boolean collects = program.row(run.probe().node(), Row.OP) == Row.OP_COLLECT;
            return collects ? new Move.Press(mask(press.keys()), press.gapMs()) : move;
        }
        if (move instanceof Move.Answer answer) {
            Map<String, String> values = new TreeMap<>(answer.values());
            values.replaceAll((name, value) -> mask(value));
            return new Move.Answer(answer.handler(), values);
        }
        return move;
    }

    private static List<String> shown(List<String> actions, boolean masks) {
        return masks ? actions.stream().map(action -> action.startsWith("play digits ")
                ? "play digits " + mask(action.substring("play digits ".length())) : action).toList() : actions;
    }

    private static String mask(String text) {
        return text.replaceAll("[0-9*#]", "x");
    }
}
