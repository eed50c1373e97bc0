package org.strowger.ivr.scenario;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.strowger.core.JournalReview;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;

/**
 * A call of the past as a scenario: {@code RecordedCall.in(Path.of("data"), 1001)} replays the journal, notes
 * what the call met in its flow, and lets a call meet the same offline. What is written is what that call did.
 * Queues are as they were when the call began. What was typed in secret is in no journal: the scenario ends there
 * with a comment that says so. Keys and values of nodes with {@code log: none} are {@code x}. Any thread; it
 * takes as long as reading the journal does.
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
     * The scenario. Digits that a caller typed or heard, numbers, and digits of what came with the call are shown
     * as {@code x}; whoever wants to run it puts others there.
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
        List<String> begun = shown(run.journey().takeShown(), masks);
        List<ScenarioWriter.Done> done = new ArrayList<>();
        boolean cut = watch.isCut();
        for (Move move : watch.moves()) {
            run.journey().takeVisited();
            List<Integer> met = new ArrayList<>(List.of(run.probe().node()));
            try {
                run.make(move);
            } catch (CannotHappen endsHere) {
                cut = true; // the world of the engine was another
                break;
            }
            met.addAll(run.journey().takeVisited());
            done.add(new ScenarioWriter.Done(hides(move, met, run, masks) ? hidden(move) : masks ? masked(move) : move,
                    shown(run.journey().takeShown(), masks)));
        }
        String flow = bundle.program().flow(watch.flow()).name();
        Map<String, String> values = new TreeMap<>(given.values());
        if (masks) {
            values.replaceAll((name, value) -> isOfTheCall(name) ? mask(value) : value);
        }
        String text = new ScenarioWriter().flow(flow).scenario("a recorded call", new Given(given.wallMs(), values),
                ZoneId.of("UTC"), begun, done, List.of()).toString();
        return cut ? text + "    # the call went on; what it met then cannot be told in steps\n" : text;
    }

    /** Whether a value tells of the caller: a number, or an attribute that came with the call. */
    private static boolean isOfTheCall(String name) {
        return name.equals("call.from") || name.equals("call.to") || name.indexOf('.') < 0;
    }

    /**
     * Whether a move is not shown as it was: keys are the caller's where a collect reads them, those of a menu
     * choose and stay; what a node reads that is not logged is shown to nobody. Kept keys have no reader yet.
     *
     * @param met the node in which the move was made, and those that it led through
     */
    private static boolean hides(Move move, List<Integer> met, FlowRun run, boolean masks) {
        Program program = run.journey().program();
        if (move instanceof Move.Answer) {
            return !program.isLogged(met.get(0));
        }
        boolean reads = run.probe().holdsKeys() || met.size() == 1;
        List<Integer> readers = reads ? met : met.subList(0, met.size() - 1);
        boolean unlogged = readers.stream().anyMatch(node -> !program.isLogged(node));
        boolean kept = run.probe().keepsKeys();
        return move instanceof Move.Press && (unlogged || kept && (masks || !program.logsAll())
                || masks && readers.stream().anyMatch(node -> program.row(node, Row.OP) == Row.OP_COLLECT));
    }

    private static Move hidden(Move move) {
        return move instanceof Move.Press press ? new Move.Press(press.keys().replaceAll(".", "x"), press.gapMs())
                : answered((Move.Answer) move, value -> value.replaceAll("\\S", "x"));
    }

    private static Move answered(Move.Answer answer, UnaryOperator<String> shown) {
        Map<String, String> values = new TreeMap<>(answer.values());
        values.replaceAll((name, value) -> shown.apply(value));
        return new Move.Answer(answer.handler(), values);
    }

    private static Move masked(Move move) {
        return move instanceof Move.Answer answer ? answered(answer, RecordedCall::mask) : move;
    }

    private static List<String> shown(List<String> actions, boolean masks) {
        return masks ? actions.stream().map(action -> action.startsWith("play digits ")
                ? "play digits " + mask(action.substring("play digits ".length())) : action).toList() : actions;
    }

    private static String mask(String text) {
        return text.replaceAll("[0-9*#]", "x");
    }
}
