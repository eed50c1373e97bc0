package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.hours.Schedule;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlReader;
import org.strowger.ivr.model.Flow;

/** Checks a bundle: every file of it, and what they have to do with one another. */
public final class BundleCheck {
    private static final int MOST_FILES = 64;
    private static final long MOST_BYTES = 4L << 20;

    /** A file as it was found. @param name inside the bundle */
    public record Source(String name, byte[] bytes) {}

    /**
     * What a check found.
     *
     * @param flows sorted by name; of use only if {@code faults} holds no error
     * @param schedules by the numbers that the flows use
     * @param faults errors and warnings
     * @param files the files as read, for a report
     */
    public record Result(List<Flow> flows, List<Schedule> schedules, Faults faults,
            List<YamlFile> files) {}

    private BundleCheck() {}

    /**
     * Checks the files of a bundle. The outcome does not depend on their order.
     *
     * @param center whose queues and schedules the flows may name
     * @param hasFile whether the bundle has an audio file of a path
     */
    public static Result check(List<Source> sources, CenterConfig center, Predicate<String> hasFile) {
        return check(sources, center, HostHandlers.unknown(), hasFile);
    }

    /** The same, judging too what the flows ask of the host. @param handlers all that the host has */
    public static Result check(List<Source> sources, CenterConfig center, List<HandlerConfig> handlers,
            Predicate<String> hasFile) {
        return check(sources, center, HostHandlers.of(handlers), hasFile);
    }

    /** The same, judging too what the flows need of its telephone systems, if that is known. */
    public static Result check(List<Source> sources, CenterConfig center, Host host, Predicate<String> hasFile) {
        Result result = check(sources, center, HostHandlers.of(host.handlers()), hasFile);
        host.capabilities().ifPresent(able -> CapabilityCheck.check(result.flows(), able, result.faults()));
        return result;
    }

    private static Result check(List<Source> sources, CenterConfig center, HostHandlers host,
            Predicate<String> hasFile) {
        Faults faults = new Faults();
        List<Source> sorted = sources.stream().sorted(Comparator.comparing(Source::name)).toList();
        long bytes = sorted.stream().mapToLong(source -> source.bytes().length).sum();
        if (sorted.size() > MOST_FILES) {
            faults.error(sorted.get(MOST_FILES).name(), 1, 1, "too-many",
                    "a bundle has at most " + MOST_FILES + " files, this has " + sorted.size());
        }
        if (bytes > MOST_BYTES) {
            faults.error(sorted.get(sorted.size() - 1).name(), 1, 1, "too-big",
                    "a bundle has at most 4 MiB in all; split it into several");
        }
        List<YamlFile> files = new ArrayList<>();
        List<Flow> flows = new ArrayList<>();
        Schedules schedules = new Schedules(center);
        Map<String, String> fileOfFlow = new HashMap<>();
        Map<FlowHead, FlowReader> readers = new LinkedHashMap<>();
        Set<String> whole = new HashSet<>();
        for (Source source : sorted.subList(0, Math.min(MOST_FILES, sorted.size()))) {
            int before = faults.count();
            YamlFile file = YamlReader.read(source.name(), source.bytes(), faults);
            if (faults.count() == before) {
                whole.add(source.name());
            }
            files.add(file);
            file.root().ifPresent(root -> {
                FlowReader reader = new FlowReader(
                        file, root, center, schedules, hasFile, host, fileOfFlow, faults);
                readers.put(reader.readHead(), reader);
            });
        }
        new Uses(readers.keySet(), faults).resolve();
        Map<FlowReader, Flow> read = new HashMap<>();
        readers.forEach((head, reader) -> reader.read(head).ifPresent(flow -> {
            flows.add(flow);
            read.put(reader, flow);
        }));
        flows.sort(Comparator.comparing(Flow::name));
        if (flows.stream().map(Flow::name).distinct().count() == flows.size()) { // else a name does not say which
            FlowCalls calls = new FlowCalls(flows, faults);
            flows.forEach(flow -> new RouteCheck(flow, calls, faults).check());
            readers.forEach((head, reader) -> {
                if (reader.graphKnown() && whole.contains(head.file) && read.containsKey(reader)) {
                    new GraphCheck(read.get(reader), calls, faults).check();
                }
            });
            calls.checkDepth();
            new ComfortCheck(flows, center, faults).check(readers.keySet());
        }
        return new Result(List.copyOf(flows), schedules.all(), faults, List.copyOf(files));
    }
}
