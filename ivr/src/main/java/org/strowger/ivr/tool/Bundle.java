package org.strowger.ivr.tool;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.yaml.FaultReport;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.YamlFlowCompiler;
import org.strowger.ivr.check.BundleCheck;
import org.strowger.ivr.check.NamesOutside;

/**
 * A folder of flows as a tool sees it.
 *
 * @param outside the names of queues and schedules that were not judged, for want of a centre
 */
record Bundle(BundleCheck.Result result, Optional<NamesOutside> outside) {
    /**
     * Reads and checks folders under one centre: the one of a file, or one that has whatever they name.
     *
     * @throws org.strowger.core.config.ConfigException if the centre is wrong or a folder cannot be read
     */
    static List<Bundle> read(List<Path> folders, Optional<Path> center) {
        YamlFlowCompiler compiler = new YamlFlowCompiler();
        if (center.isPresent()) {
            CenterConfig known = CenterReader.read(center.get());
            return folders.stream().map(folder -> new Bundle(compiler.check(folder, known), Optional.empty())).toList();
        }
        NamesOutside names = new NamesOutside();
        folders.forEach(folder -> compiler.sources(folder).forEach(names::scan));
        return folders.stream()
                .map(folder -> new Bundle(compiler.check(folder, names.center()), Optional.of(names))).toList();
    }

    boolean anyError() {
        return result.faults().anyError();
    }

    FaultReport report() {
        return new FaultReport(result.files());
    }

    CompiledBundle compiled() {
        return new CompiledBundle(result.flows(), result.schedules());
    }

    /** Names of one kind that were not judged. */
    static Collection<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
