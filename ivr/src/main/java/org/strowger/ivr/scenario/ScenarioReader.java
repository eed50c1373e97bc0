package org.strowger.ivr.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlNode;
import org.strowger.core.yaml.YamlReader;
import org.strowger.ivr.CompiledBundle;

/**
 * Reads a file of scenarios: one by itself, or several under {@code scenarios}, which then share the
 * {@code flow}, {@code clock} and {@code given} that stand above them.
 */
final class ScenarioReader {
    private static final String EXAMPLE = ", such as {expect: play welcome, then: done}";

    private final String file;
    private final CompiledBundle bundle;
    private final Faults faults;
    private final StepReader steps;
    private final GivenReader givens;

    private ScenarioReader(String file, CompiledBundle bundle, CenterConfig center, Faults faults) {
        this.file = file;
        this.bundle = bundle;
        this.faults = faults;
        this.steps = new StepReader(file, bundle.program(), faults);
        this.givens = new GivenReader(file, bundle.program(), center, faults);
    }

    /** The scenarios of a file without those that have faults, and the file for a report. */
    record Read(YamlFile file, List<Scenario> scenarios) {}

    static Read read(String name, byte[] bytes, CompiledBundle bundle, CenterConfig center, Faults faults) {
        YamlFile file = YamlReader.read(name, bytes, faults);
        ScenarioReader reader = new ScenarioReader(name, bundle, center, faults);
        return new Read(file, file.root().map(reader::all).orElse(List.of()));
    }

    private List<Scenario> all(YamlNode.Mapping root) {
        Optional<YamlNode> several = root.get("scenarios");
        if (several.isEmpty()) {
            return scenario(root, Shared.NOTHING).map(List::of).orElse(List.of());
        }
        Fields fields = new Fields(file, root, root, "a file of scenarios", "the file", "", faults);
        Shared shared = shared(fields, Shared.NOTHING);
        fields.allow(List.of("doc", "scenarios"));
        fields.finish();
        if (!(several.get() instanceof YamlNode.Sequence list)) {
            faults.error(file, several.get(), "bad-value", "\"scenarios\" is a list of scenarios");
            return List.of();
        }
        List<Scenario> all = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Mapping map) {
                scenario(map, shared).ifPresent(all::add);
            } else {
                faults.error(file, item, "bad-value", "a scenario is a map with scenario and steps");
            }
        }
        return all;
    }

    /** What several scenarios have in common. */
    private record Shared(Optional<YamlNode.Scalar> flow, Optional<YamlNode.Scalar> clock,
            Map<String, YamlNode.Entry> given) {
        static final Shared NOTHING = new Shared(Optional.empty(), Optional.empty(), Map.of());
    }

    private Shared shared(Fields fields, Shared outer) {
        Map<String, YamlNode.Entry> given = new TreeMap<>(outer.given());
        fields.map("given").ifPresent(map ->
                map.entries().forEach(entry -> given.put(entry.key().text(), entry)));
        return new Shared(fields.text("flow").or(outer::flow), fields.text("clock").or(outer::clock), given);
    }

    private Optional<Scenario> scenario(YamlNode.Mapping map, Shared outer) {
        int before = faults.count();
        Fields fields = new Fields(file, map, map, "a scenario", "a scenario", "", faults);
        Optional<YamlNode.Scalar> name = fields.requiredText("scenario");
        Shared own = shared(fields, outer);
        for (String field : List.of("flow", "clock")) {
            if ((field.equals("flow") ? own.flow() : own.clock()).isEmpty()) {
                fields.required(field);
            }
        }
        Optional<String> flow = own.flow().filter(this::isMain).map(YamlNode.Scalar::text);
        Optional<Long> clock = own.clock().flatMap(givens::clock);
        Map<String, String> values = givens.read(own.given().values(), flow);
        List<Step> read = steps(fields);
        List<YamlNode.Scalar> covers = fields.texts("covers");
        flow.ifPresent(known -> covers.forEach(route -> checkRoute(known, route)));
        fields.allow(List.of("doc"));
        fields.finish();
        if (faults.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Scenario(name.orElseThrow().text(), file, map.line(), map.column(),
                flow.orElseThrow(), new Given(clock.orElseThrow(), values), read, covers));
    }

    private boolean isMain(YamlNode.Scalar flow) {
        if (bundle.mainFlow(flow.text()) >= 0) {
            return true;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < bundle.program().flows(); i++) {
            names.add(bundle.program().flow(i).name());
        }
        faults.error(file, flow, "unknown-flow", "no flow of this bundle at which calls start is named \""
                + flow.text() + '"' + Faults.didYouMean(flow.text(), names));
        return false;
    }

    private List<Step> steps(Fields fields) {
        List<Step> read = new ArrayList<>();
        Optional<YamlNode> value = fields.required("steps");
        if (value.isPresent() && !(value.get() instanceof YamlNode.Sequence)) {
            faults.error(file, value.get(), "bad-step", "\"steps\" is a list of steps" + EXAMPLE);
        } else if (value.isPresent()) {
            for (YamlNode item : ((YamlNode.Sequence) value.get()).items()) {
                if (item instanceof YamlNode.Mapping map) {
                    read.add(steps.read(map));
                } else {
                    faults.error(file, item, "bad-step", "a step is a map" + EXAMPLE);
                }
            }
        }
        return read;
    }

    private void checkRoute(String flow, YamlNode.Scalar route) {
        List<String> names = new ArrayList<>();
        bundle.program().routeMap().names().forEach(name -> {
            names.add(name.toString());
            if (name.flow().equals(flow)) {
                names.add(name.inFlow());
            }
        });
        if (!names.contains(route.text())) {
            faults.error(file, route, "not-covered", "no route is named \"" + route.text()
                    + "\", so nothing can take it" + Faults.didYouMean(route.text(), names));
        }
    }
}
