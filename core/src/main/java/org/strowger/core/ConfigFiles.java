package org.strowger.core;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.ConfigException;
import org.strowger.core.flow.FlowCompiler;
import org.strowger.core.internal.config.ChangeBook;
import org.strowger.core.journal.ConfigArchive;
import org.strowger.core.journal.JournalReader;

/**
 * The files that an engine is configured by, wherever they lie.
 *
 * @param center the centre's file
 * @param flows folder of flows, if calls run through flows
 */
record ConfigFiles(Path center, Optional<Path> flows) {
    private static final String CENTER = "center.yml";
    private static final String FLOWS = "flows";

    static ConfigFiles of(AcdConfig config) {
        return new ConfigFiles(config.center(), config.flows());
    }

    /** Those that a journal keeps of what it was written with. @throws ConfigException if it keeps none */
    static ConfigFiles keptIn(Path directory) {
        String hash = JournalReader.configHash(directory).orElseThrow(() -> new ConfigException(
                directory + ": holds no journal; name the directory of an engine"));
        ConfigArchive archive = ConfigArchive.of(directory);
        if (!archive.holds(hash)) {
            throw new ConfigException(archive.folder(hash)
                    + ": is not there, so the journal's configuration is not known; name its center.yml and flows");
        }
        return in(archive.folder(hash));
    }

    /**
     * Those with which an engine has to begin: what its journal was begun with, if that is kept and the flows
     * or the centre given are others; else those given.
     *
     * @param hash of those given
     */
    static ConfigFiles toBeginWith(AcdConfig config, String hash) {
        Optional<String> first = config.durability() == Durability.MEMORY
                ? Optional.empty() : JournalReader.configHash(config.directory());
        ConfigArchive archive = ConfigArchive.of(config.directory());
        ConfigFiles files = first.filter(kept -> !kept.equals(hash) && archive.holds(kept))
                .map(kept -> in(archive.folder(kept))).orElse(of(config));
        if (files.flows().isPresent() != config.flows().isPresent()) {
            throw new ConfigException(config.directory() + ": this journal was begun "
                    + (files.flows().isPresent() ? "with flows, and none were" : "without flows, and some were")
                    + " given; give what it was begun with, or use a new directory");
        }
        return files;
    }

    /** Those that a journal was begun with; those given if it keeps none. */
    static ConfigFiles begunWith(AcdConfig config) {
        return toBeginWith(config, "");
    }

    /** The configurations that a journal keeps, by their hash, for the commands that name them. */
    static Function<String, ChangeBook.Kept> archiveOf(Path directory) {
        return hash -> {
            ConfigFiles files = in(ConfigArchive.of(directory).folder(hash));
            if (!Files.isRegularFile(files.center())) {
                throw new ConfigException(files.center() + ": is not there, but a record of the journal names"
                        + " that configuration; restore the folder from a copy");
            }
            Blueprint kept = Blueprint.read(files);
            if (!kept.hash().equals(hash)) {
                throw new ConfigException(files.center() + ": is not what it was when the journal was written, or"
                        + " this Java has other time zones; restore the folder from a copy");
            }
            return files.kept(kept.center());
        };
    }

    /** A centre with the flows of these files. */
    ChangeBook.Kept kept(CenterConfig configuration) {
        return new ChangeBook.Kept(configuration,
                placed -> Blueprint.compiler(flows.orElseThrow()).compile(flows.orElseThrow(), placed));
    }

    /** Those of a folder of the archive. */
    static ConfigFiles in(Path folder) {
        Path flows = folder.resolve(FLOWS);
        return new ConfigFiles(
                folder.resolve(CENTER), Files.isDirectory(flows) ? Optional.of(flows) : Optional.empty());
    }

    /** Has them kept beside a journal, so that it can be explained without them. @param hash of what they mean */
    void keepIn(Path directory, String hash) {
        ConfigArchive.of(directory).keep(hash, folder -> {
            Files.copy(center, folder.resolve(CENTER));
            if (flows.isPresent()) {
                copyFlows(flows.get(), folder.resolve(FLOWS));
            }
            if (!Blueprint.read(in(folder)).hash().equals(hash)) {
                throw new ConfigException("engine: the configuration (" + center
                        + ") was changed while it was read; try again");
            }
        });
    }

    /** Files without meaning for decisions, such as audio, are kept by name alone. */
    private static void copyFlows(Path from, Path to) throws IOException {
        FlowCompiler compiler = Blueprint.compiler(from);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        Files.createDirectories(to);
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            if (compiler.isSource(file)) {
                Files.copy(file, copy);
            } else {
                Files.createFile(copy);
            }
        }
    }
}
