package org.strowger.ivr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.ConfigException;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCompiler;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.yaml.YamlLimits;
import org.strowger.ivr.check.BundleCheck;
import org.strowger.ivr.check.Host;

/**
 * Compiles a folder of {@code *.yml} flows; {@code *.test.yml} are scenarios and no part of it.
 * Stateless;
 * any thread but the decide thread.
 */
public final class YamlFlowCompiler implements FlowCompiler {
    /** For {@code ServiceLoader}. */
    public YamlFlowCompiler() {}

    /** {@inheritDoc} Warnings do not stop it; {@link #check} lists them. */
    @Override
    public FlowBundle compile(Path folder, CenterConfig center) {
        return compiled(check(folder, center), center);
    }

    @Override
    public FlowBundle compile(Path folder, CenterConfig center, List<HandlerConfig> handlers) {
        return compiled(BundleCheck.check(sources(folder), center, handlers, path -> hasFile(folder, path)),
                center);
    }

    private static FlowBundle compiled(BundleCheck.Result result, CenterConfig center) {
        result.faults().throwIfAny();
        return new CompiledBundle(result.flows(), result.schedules(), center);
    }

    @Override
    public boolean isSource(Path file) {
        return file.getFileName().toString().endsWith(".yml");
    }

    /**
     * Reads and checks without compiling.
     *
     * @throws ConfigException if the folder cannot be read or holds no flow
     */
    public BundleCheck.Result check(Path folder, CenterConfig center) {
        return BundleCheck.check(sources(folder), center, path -> hasFile(folder, path));
    }

    /** The same, judging too what the flows ask of the host, if it is given. */
    public BundleCheck.Result check(Path folder, CenterConfig center, Optional<Host> host) {
        return host.map(known -> BundleCheck.check(sources(folder), center, known, path -> hasFile(folder, path)))
                .orElseGet(() -> check(folder, center));
    }

    /**
     * The files of a bundle as they are.
     *
     * @throws ConfigException if the folder cannot be read, holds no flow, or links to one elsewhere
     */
    public List<BundleCheck.Source> sources(Path folder) {
        List<BundleCheck.Source> sources = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.yml")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".test.yml")) {
                    if (!hasFile(folder, name)) {
                        throw new ConfigException("flows: " + file + " is no file of its folder, or a link that"
                                + " leads out of it; copy the flow into the folder");
                    }
                    sources.add(new BundleCheck.Source(name, bytes(file)));
                }
            }
        } catch (IOException failure) {
            throw new ConfigException("flows: the folder " + folder + " cannot be read ("
                    + failure.getClass().getSimpleName()
                            + "); name a readable folder of *.yml files", failure);
        }
        if (sources.isEmpty()) {
            throw new ConfigException("flows: the folder " + folder
                    + " holds no *.yml file; put a flow into it");
        }
        return sources;
    }

    /** A file up to one byte beyond what the reader accepts, so that it sees what is too big. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(YamlLimits.FLOW.bytes() + 1);
        }
    }

    /** Whether a path names a file inside the folder, links followed. */
    private static boolean hasFile(Path folder, String path) {
        try {
            Path file = folder.resolve(path).toRealPath();
            return file.startsWith(folder.toRealPath()) && Files.isRegularFile(file);
        } catch (IOException | InvalidPathException noSuchFile) {
            return false;
        }
    }
}
