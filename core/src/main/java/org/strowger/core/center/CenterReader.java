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
 * of the records' components, without the groups; what a setting means and may be stands there. Any
 * thread but the decide thread.
 * <pre>{@code
 * center: bank
 * zone: Europe/Amsterdam
 * skills: [billing, dutch]
 * arbitration: GLOBAL              # and all else of RoutingConfig and EngineConfig
 * hours: {office: {mon-fri: 08:30-18:00, closed: [12-25]}}
 * defaults: {wrapUp: 20s}          # for all queues, whatever QueueConfig has but needs
 * queues:
 *   billing:
 *     needs: {billing: 40, dutch: 1}
 *     offerPolicy: RING_ALL
 *     steps: escalation
 *     hours: office
 *   chat: {medium: CHAT, maxWait: 3d}
 * agents:
 *   ann:
 *     endpoint: "sip:ann@pbx"
 *     skills: {billing: 60, dutch: 80}
 *     queues: {billing: 1, chat: {tier: 2, memberDelay: 10s, optedOut: true}}
 *     team: north
 *     capacity: {voice: 1, chat: 2}
 *     attributes: {site: amsterdam, grade: 3}
 *     difficultyLimit: 40
 *     difficultyRise: {calls: 50, points: 10}
 * teams: {north: {occupancyLevels: [70, 80, 90], breakAfter: 2h, maxOnBreak: 20%}}
 * interruption: {CHAT: [VOICE], EMAIL: OTHERS}
 * reasons: {TRAINING: {productive: true, longest: 4h}}
 * segments: {gold: {priority: 80, difficulty: 60, headStart: 30s, steps: nightly}}
 * stepProfiles: {nightly: [{after: 20s, do: [{dropSkill: dutch}]}]}
 * dispositions: [sold, called-back]
 * entry: {flow: main}
 * numbers: {"100": {queue: billing}}
 * }</pre>
 *
 * @see org.strowger.core.center.rule.RuleReader
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
