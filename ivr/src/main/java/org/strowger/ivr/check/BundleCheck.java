package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.strowger.core.center.CenterConfig;
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
        for (Source source : sorted.subList(0, Math.min(MOST_FILES, sorted.size()))) {
            int before = faults.all().size();
            YamlFile file = YamlReader.read(source.name(), source.bytes(), faults);
            boolean whole = faults.all().size() == before;
            files.add(file);
            Optional<Flow> flow = file.root().flatMap(root -> new FlowReader(
                    file, root, center, schedules, hasFile, fileOfFlow, faults).read(whole));
            flow.ifPresent(flows::add);
        }
        flows.sort(Comparator.comparing(Flow::name));
        return new Result(List.copyOf(flows), schedules.all(), faults, List.copyOf(files));
    }
}
