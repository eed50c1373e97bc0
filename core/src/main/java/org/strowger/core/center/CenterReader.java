package org.strowger.core.center;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.strowger.core.config.ConfigException;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlLimits;
import org.strowger.core.yaml.YamlReader;

/**
 * Reads {@code center.yml}: all its faults in one run, each at its place, or a centre. Keys are the names
 * of the records' components. Any thread but the decide thread.
 */
public final class CenterReader {
    private CenterReader() {}

    /** Reads a file, without judging the names of rankings. */
    public static CenterConfig read(Path path) {
        return read(path, RankingCheck.none());
    }

    /**
     * Reads a file of at most {@link YamlLimits#CENTER} size.
     *
     * @param rankings judges the rankings named
     * @throws ConfigException with all the faults of the file, or if it cannot be read
     */
    public static CenterConfig read(Path path, RankingCheck rankings) {
        String name = String.valueOf(path.getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in.readNBytes(YamlLimits.CENTER.bytes() + 1), rankings);
        } catch (IOException unreadable) {
            throw new ConfigException(path + ": cannot be read (" + unreadable.getClass().getSimpleName()
                    + "); check its name and that this process may read it", unreadable);
        }
    }

    /** Reads bytes, without judging the names of rankings. @param name the file's name in messages */
    public static CenterConfig read(String name, byte[] bytes) {
        return read(name, bytes, RankingCheck.none());
    }

    /**
     * Reads bytes.
     *
     * @param name the file's name in messages
     * @param rankings judges the rankings named
     * @throws ConfigException with all the faults
     */
    public static CenterConfig read(String name, byte[] bytes, RankingCheck rankings) {
        Faults faults = new Faults();
        Optional<CenterConfig> center =
                read(YamlReader.read(name, bytes, YamlLimits.CENTER, faults), rankings, faults);
        faults.throwIfAny();
        return center.orElseThrow(() ->
                new ConfigException(name + ": holds no centre; write center, queues and entry"));
    }

    /**
     * Makes a centre of a file that was read, for tools that print faults with their source.
     *
     * @param faults where faults are added; those of reading the file are in it already
     * @return the centre; empty if there is an error
     */
    public static Optional<CenterConfig> read(YamlFile file, RankingCheck rankings, Faults faults) {
        return file.root().flatMap(root -> new CenterBody(file.name(), root, rankings, faults).read());
    }
}
