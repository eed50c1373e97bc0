package org.strowger.ivr.scenario;

import java.util.List;
import java.util.Optional;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.CompiledBundle;

/** Runs one scenario. One use. */
final class ScenarioRunner {
    private final Scenario scenario;
    private final CompiledBundle bundle;
    private final FlowRun run;

    ScenarioRunner(Scenario scenario, CompiledBundle bundle, CenterConfig center) {
        this.scenario = scenario;
        this.bundle = bundle;
        this.run = new FlowRun(bundle, center, bundle.mainFlow(scenario.flow()), scenario.given());
    }

    ScenarioResult run() {
        Optional<ScenarioFailure> failure = Optional.empty();
        for (int i = 0; i < scenario.steps().size() && failure.isEmpty(); i++) {
            failure = step(scenario.steps().get(i), "step " + (i + 1) + " of \"" + scenario.name() + '"');
        }
        failure = failure.or(this::unexpectedEnd).or(this::notCovered);
        return new ScenarioResult(scenario, failure, run.journey().routes(), run.journey().nodes(),
                run.journey().trace());
    }

    private Optional<ScenarioFailure> step(Step step, String where) {
        try {
            if (step.move().isPresent()) {
                run.make(step.move().get());
            }
        } catch (CannotHappen impossible) {
            return fails(step.line(), step.column(), where + ": " + impossible.getMessage());
        }
        List<String> got = run.takeActions();
        if (!got.equals(step.expected())) {
            return Optional.of(new ScenarioFailure(scenario.file(), step.expectAt().line(),
                    step.expectAt().column(), where + ": the call did something else than is expected",
                    step.expected(), got, run.journey().trace()));
        }
        Optional<ScenarioFailure> failure = step.at().flatMap(node -> place(node, where));
        for (YamlNode.Entry entry : step.values()) {
            failure = failure.or(() -> value(entry.key(), (YamlNode.Scalar) entry.value(), where));
        }
        return failure.or(() -> report(step, where));
    }

    private Optional<ScenarioFailure> report(Step step, String where) {
        try {
            if (step.then().isPresent()) {
                run.make(step.then().get());
            }
            return Optional.empty();
        } catch (CannotHappen impossible) {
            return fails(step.line(), step.column(), where + ": " + impossible.getMessage());
        }
    }

    private Optional<ScenarioFailure> place(YamlNode.Scalar wanted, String where) {
        String path = bundle.program().nodePath(run.probe().node());
        boolean there = wanted.text().equals(run.node()) || wanted.text().equals(path);
        return there ? Optional.empty() : fails(wanted.line(), wanted.column(),
                where + ": the call is in node " + run.node() + ", not in " + wanted.text());
    }

    private Optional<ScenarioFailure> value(YamlNode.Scalar name, YamlNode.Scalar wanted, String where) {
        Optional<String> has = run.probe().value(name.text());
        if (has.isEmpty()) {
            return fails(name.line(), name.column(), where + ": the flow in which the call is has no variable \""
                    + name.text() + "\", and no built-in value has this name");
        }
        Optional<String> spelled = run.probe().spelled(name.text(), wanted.text());
        if (spelled.equals(has)) {
            return Optional.empty();
        }
        return fails(wanted.line(), wanted.column(), where + ": " + name.text() + " is "
                + (has.get().isEmpty() ? "empty" : has.get())
                + (spelled.isEmpty() ? ", and can never be " : ", not ") + wanted.text());
    }

    /** What the last {@code then} led to has no step to expect it. */
    private Optional<ScenarioFailure> unexpectedEnd() {
        List<String> got = run.takeActions();
        if (got.isEmpty()) {
            return Optional.empty();
        }
        int last = scenario.steps().size() - 1;
        int line = last < 0 ? scenario.line() : scenario.steps().get(last).line();
        int column = last < 0 ? scenario.column() : scenario.steps().get(last).column();
        return Optional.of(new ScenarioFailure(scenario.file(), line, column, "\"" + scenario.name()
                + "\": after its last step the call does more; add a step that expects it",
                List.of(), got, run.journey().trace()));
    }

    private Optional<ScenarioFailure> notCovered() {
        for (YamlNode.Scalar route : scenario.covers()) {
            boolean taken = run.journey().routes().stream().anyMatch(name -> name.toString().equals(route.text())
                    || name.flow().equals(scenario.flow()) && name.inFlow().equals(route.text()));
            if (!taken) {
                return fails(route.line(), route.column(), "\"" + scenario.name() + "\" has to cover "
                        + route.text() + ", but never takes it [not-covered]");
            }
        }
        return Optional.empty();
    }

    private Optional<ScenarioFailure> fails(int line, int column, String message) {
        return Optional.of(new ScenarioFailure(scenario.file(), line, column, message, List.of(), List.of(),
                run.journey().trace()));
    }
}
