package org.strowger.ivr.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strowger.core.adapter.Capability;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.config.ConfigException;
import org.strowger.core.yaml.FaultReport;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlLimits;
import org.strowger.core.yaml.YamlReader;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.YamlFlowCompiler;
import org.strowger.ivr.check.BundleCheck;
import org.strowger.ivr.check.CapabilityCheck;
import org.strowger.ivr.check.Host;
import org.strowger.ivr.check.HostReader;
import org.strowger.ivr.check.NamesOutside;
import org.strowger.ivr.model.Node;

/**
 * A folder of flows as a tool sees it.
 *
 * @param host by which it was judged, if one was given
 * @param outside the names of queues, skills and schedules that were not judged, for want of a centre
 */
record Bundle(BundleCheck.Result result, CenterConfig center, Optional<Host> host, Optional<NamesOutside> outside) {
    /**
     * Reads and checks folders under one centre: the one of a file, or one that has whatever they name.
     *
     * @throws org.strowger.core.config.ConfigException if the centre is wrong or a folder cannot be read
     */
    static List<Bundle> read(List<Path> folders, Optional<Path> center, Optional<Path> host) {
        YamlFlowCompiler compiler = new YamlFlowCompiler();
        Optional<Host> asked = host.map(Bundle::host);
        if (center.isPresent()) {
            CenterConfig known = CenterReader.read(center.get());
            return folders.stream().map(folder ->
                    new Bundle(compiler.check(folder, known, asked), known, asked, Optional.empty())).toList();
        }
        NamesOutside names = new NamesOutside();
        folders.forEach(folder -> compiler.sources(folder).forEach(names::scan));
        CenterConfig assumed = names.center();
        return folders.stream().map(folder ->
                new Bundle(compiler.check(folder, assumed, asked), assumed, asked, Optional.of(names))).toList();
    }

    private static Host host(Path path) {
        Faults faults = new Faults();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(YamlLimits.FLOW.bytes() + 1);
            YamlFile file = YamlReader.read(String.valueOf(path.getFileName()), bytes, faults);
            Host host = HostReader.read(file, faults);
            faults.throwIfAny();
            return host;
        } catch (IOException failure) {
            throw new ConfigException("host: " + path + " cannot be read (" + failure.getClass().getSimpleName()
                    + "); name a readable file", failure);
        }
    }

    boolean anyError() {
        return result.faults().anyError();
    }

    FaultReport report() {
        return new FaultReport(result.files());
    }

    CompiledBundle compiled() {
        return new CompiledBundle(result.flows(), result.schedules(), center);
    }

    /** Handlers that the flows ask and that were not judged, for want of a host. */
    Collection<String> handlersNotJudged() {
        return host.isPresent() ? List.of() : result.flows().stream().flatMap(flow -> flow.nodes().stream())
                .flatMap(node -> node instanceof Node.Invoke invoke ? Stream.of(invoke.handler()) : Stream.of())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the flows need of telephone systems and was not judged. */
    Collection<String> capabilitiesNotJudged() {
        return host.flatMap(Host::capabilities).isPresent() ? List.of()
                : CapabilityCheck.needed(result.flows()).stream().map(Capability::name).toList();
    }

    /** Names of one kind that were not judged. */
    static Collection<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
