package org.strowger.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterDiff;
import org.strowger.core.config.ConfigException;
import org.strowger.core.config.Fault;
import org.strowger.core.event.Admission;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.config.ChangeBook;
import org.strowger.core.internal.decide.CenterChange;
import org.strowger.core.internal.decide.FlowCandidate;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.ring.Commands;
import org.strowger.core.journal.ConfigArchive;
import org.strowger.core.yaml.FaultReport;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlLimits;
import org.strowger.core.yaml.YamlReader;

/**
 * Puts configurations into a running engine, one after the other: read and checked whole, worked out, kept
 * beside the journal, then named by one command.
 */
final class Reconfigurer {
    private static final int ALL = 100;

    private final AcdConfig config;
    private final RankingCatalog rankings;
    private final ChangeBook changes;
    private final Commands commands;
    private String hash;
    private volatile HostNames names;
    /** Where the flows were read that callers begin; a change of the centre reads them again. */
    private Optional<Path> flows;
    /** Hash of those flows; empty without any. */
    private String stable;
    private Optional<Trial> trial = Optional.empty();
    private final Adapters adapters;
    private final AtomicLong deploysRefused = new AtomicLong();

    /** Flows that some callers begin, and where they were read. */
    private record Trial(FlowCandidate candidate, Path folder) {}

    /** @param hash of the configuration in force */
    Reconfigurer(AcdConfig config, RankingCatalog rankings, ChangeBook changes, String hash, Commands commands,
            Adapters adapters) {
        this.config = config;
        this.rankings = rankings;
        this.changes = changes;
        this.hash = hash;
        this.commands = commands;
        this.names = new HostNames(changes.layout());
        this.flows = config.flows();
        this.stable = changes.flowsHash();
        this.adapters = adapters;
    }

    /** The names that a host may use now. */
    HostNames names() {
        return names;
    }

    Layout layout() {
        return changes.layout();
    }

    /** Puts in the configuration that an engine was opened with, if another was in force when it closed. */
    synchronized void takeUp(Blueprint given) {
        Acd.Reconfiguration done = put(given, ConfigFiles.of(config), true);
        if (done.admission() != Admission.ACCEPTED) {
            throw new IllegalStateException("engine: the configuration given could not be put in ("
                    + done.admission() + "); open the engine again");
        }
    }

    /** @throws org.strowger.core.config.ConfigException with all faults; nothing has changed then */
    synchronized Acd.Reconfiguration reconfigure(Path centerFile) {
        ConfigFiles files = new ConfigFiles(centerFile, flows);
        return put(Blueprint.read(files, config.handlers()), files, true);
    }

    /** @throws IllegalStateException if the engine keeps a journal */
    synchronized Acd.Reconfiguration reconfigure(CenterConfig center) {
        if (config.durability() != Durability.MEMORY) {
            throw new IllegalStateException("engine: a centre without a file was given at durability "
                    + config.durability() + ", whose journal keeps the files that it is decided by; name a file");
        }
        ConfigFiles files = new ConfigFiles(config.center(), flows);
        Optional<FlowBundle> bundle = flows.map(folder -> Blueprint.compiler(folder).compile(folder, center));
        return put(new Blueprint(center, bundle, rankings), files, false);
    }

    /** The engine goes on from a journal that ended with flows on trial. */
    void onTrial(FlowCandidate candidate) {
        trial = Optional.of(new Trial(candidate, kept(candidate.hash()).flows().orElseThrow()));
        adapters.alsoRun(candidate.bundle(), changes.names());
    }

    private ConfigFiles kept(String kept) {
        return ConfigFiles.in(ConfigArchive.of(config.directory()).folder(kept));
    }

    /** Bundles that were not taken since the engine was opened, for their faults. */
    long deploysRefused() {
        return deploysRefused.get();
    }

    /** @throws ConfigException with all faults; nothing has changed then */
    synchronized AcdFlows.Deployment deploy(Path folder) {
        try {
            Blueprint next = with(folder);
            String bundle = next.flows().orElseThrow().hash();
            if (next.hash().equals(hash)) {
                return new AcdFlows.Deployment(Admission.ACCEPTED, bundle, false);
            }
            Admission admission = put(next, filesWith(folder), true).admission();
            return new AcdFlows.Deployment(admission, bundle, admission == Admission.ACCEPTED);
        } catch (ConfigException refused) {
            throw refused(folder, refused);
        }
    }

    /** @throws ConfigException with all faults; nothing has changed then */
    synchronized AcdFlows.Deployment canary(Path folder, int percent) {
        try {
            Blueprint next = with(folder);
            FlowBundle bundle = next.flows().orElseThrow();
            if (next.hash().equals(hash)) {
                return new AcdFlows.Deployment(Admission.ACCEPTED, bundle.hash(), false);
            }
            FlowCandidate candidate = next.hash().equals(trial.map(on -> on.candidate().hash()).orElse(""))
                    ? trial.orElseThrow().candidate() : prepare(next, folder);
            return new AcdFlows.Deployment(tryOut(new Trial(candidate, folder), percent), bundle.hash(), true);
        } catch (ConfigException refused) {
            throw refused(folder, refused);
        }
    }

    /** Counts it, and shows the faults as a report does, with their lines. */
    private ConfigException refused(Path folder, ConfigException why) {
        deploysRefused.incrementAndGet();
        if (why.faults().isEmpty()) {
            return why;
        }
        List<YamlFile> files = new ArrayList<>();
        for (String name : why.faults().stream().map(Fault::file).distinct().toList()) {
            try (InputStream in = Files.newInputStream(folder.resolve(name))) {
                files.add(YamlReader.read(name, in.readNBytes(YamlLimits.FLOW.bytes() + 1), new Faults()));
            } catch (IOException unreadable) {
                why.addSuppressed(unreadable); // its faults are shown without their lines
            }
        }
        ConfigException shown = new ConfigException(
                new FaultReport(files).printAtDeploy(why.faults()).stripTrailing(), why.faults());
        shown.initCause(why);
        return shown;
    }

    private FlowCandidate prepare(Blueprint next, Path folder) {
        ConfigFiles files = filesWith(folder);
        FlowCandidate candidate = changes.candidateOf(next.hash(), files.kept(next.center()).flows());
        adapters.alsoRun(candidate.bundle(), candidate.names());
        if (config.durability() != Durability.MEMORY) {
            files.keepIn(config.directory(), next.hash());
        }
        return candidate;
    }

    private Admission tryOut(Trial next, int percent) {
        changes.announce(next.candidate());
        Admission admission = commands.flowCanary(percent, next.candidate().hash());
        if (admission == Admission.ACCEPTED) {
            trial = Optional.of(next);
            changes.keep(next.candidate());
        } else {
            changes.withdrawCandidate();
        }
        return admission;
    }

    /** @throws IllegalStateException if nothing is on trial */
    synchronized Admission promote() {
        Trial on = onTrial("promote");
        FlowBundle bundle = on.candidate().bundle();
        Blueprint next = new Blueprint(changes.layout().center(), Optional.of(bundle), rankings);
        return put(next, filesWith(on.folder()),
                new ChangeBook.Kept(next.center(), placed -> bundle), true).admission();
    }

    /** @throws IllegalStateException if nothing is on trial */
    synchronized Admission rollBack() {
        onTrial("rollBack");
        Admission admission = commands.flowRollBack();
        if (admission == Admission.ACCEPTED) {
            trial = Optional.empty();
        }
        return admission;
    }

    /** @throws IllegalStateException if nothing is on trial, or no caller begins that bundle */
    synchronized Admission drain(String bundle) {
        Trial on = onTrial("drain");
        if (on.candidate().bundle().hash().equals(bundle)) {
            return tryOut(on, 0);
        }
        if (stable.equals(bundle)) {
            return tryOut(on, ALL);
        }
        throw new IllegalStateException("drain: no new call begins version '" + bundle + "'; name "
                + stable + " or " + on.candidate().bundle().hash());
    }

    private Trial onTrial(String what) {
        return trial.orElseThrow(() -> new IllegalStateException(
                what + ": no version of the flows is on trial; begin with canary"));
    }

    /** The present centre with the flows of a folder. */
    private Blueprint with(Path folder) {
        if (flows.isEmpty()) {
            throw new IllegalStateException("engine: flows were given (" + folder + "), but it was opened without"
                    + " any; open it with flows");
        }
        CenterConfig center = changes.layout().center();
        return new Blueprint(center, Optional.of(
                Blueprint.compiler(folder).compile(folder, center, Blueprint.declared(config.handlers()))), rankings);
    }

    private ConfigFiles filesWith(Path folder) {
        return new ConfigFiles(centerFile(), Optional.of(folder));
    }

    /** The file of the present centre as it was read: the host's own may be another one by now. */
    private Path centerFile() {
        return config.durability() == Durability.MEMORY ? config.center() : kept(hash).center();
    }

    private Acd.Reconfiguration put(Blueprint next, ConfigFiles files, boolean keep) {
        return put(next, files, files.kept(next.center()), keep);
    }

    private Acd.Reconfiguration put(Blueprint next, ConfigFiles files, ChangeBook.Kept kept, boolean keep) {
        String nextHash = next.hash();
        if (nextHash.equals(hash)) {
            return new Acd.Reconfiguration(Admission.ACCEPTED, hash, List.of());
        }
        List<String> differences = CenterDiff.between(changes.layout().center(), next.center());
        CenterChange change = changes.prepare(kept, nextHash);
        next.flows().ifPresent(bundle -> adapters.alsoRun(bundle, change.names()));
        if (keep && config.durability() != Durability.MEMORY) {
            files.keepIn(config.directory(), nextHash);
        }
        changes.announce(change);
        Admission admission = commands.configChange(change.number(), nextHash);
        if (admission == Admission.ACCEPTED) {
            changes.keep(change);
            hash = nextHash;
            names = new HostNames(change.layout());
            flows = files.flows();
            stable = next.flows().map(FlowBundle::hash).orElse("");
            trial = Optional.empty();
        } else {
            changes.withdraw(change);
        }
        return new Acd.Reconfiguration(admission, nextHash, differences);
    }
}
