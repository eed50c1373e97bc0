package org.strowger.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterDiff;
import org.strowger.core.event.Admission;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.config.ChangeBook;
import org.strowger.core.internal.decide.CenterChange;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.ring.Commands;

/**
 * Puts configurations into a running engine, one after the other: read and checked whole, worked out, kept
 * beside the journal, then named by one command.
 */
final class Reconfigurer {
    private final AcdConfig config;
    private final RankingCatalog rankings;
    private final ChangeBook changes;
    private final Commands commands;
    private String hash;
    private volatile HostNames names;

    /** @param hash of the configuration in force */
    Reconfigurer(AcdConfig config, RankingCatalog rankings, ChangeBook changes, String hash, Commands commands) {
        this.config = config;
        this.rankings = rankings;
        this.changes = changes;
        this.hash = hash;
        this.commands = commands;
        this.names = new HostNames(changes.layout());
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
        ConfigFiles files = new ConfigFiles(centerFile, config.flows());
        return put(Blueprint.read(files, config.handlers()), files, true);
    }

    /** @throws IllegalStateException if the engine keeps a journal */
    synchronized Acd.Reconfiguration reconfigure(CenterConfig center) {
        if (config.durability() != Durability.MEMORY) {
            throw new IllegalStateException("engine: a centre without a file was given at durability "
                    + config.durability() + ", whose journal keeps the files that it is decided by; name a file");
        }
        ConfigFiles files = ConfigFiles.of(config);
        Optional<FlowBundle> flows =
                files.flows().map(folder -> Blueprint.compiler(folder).compile(folder, center));
        return put(new Blueprint(center, flows, rankings), files, false);
    }

    private Acd.Reconfiguration put(Blueprint next, ConfigFiles files, boolean keep) {
        String nextHash = next.hash();
        if (nextHash.equals(hash)) {
            return new Acd.Reconfiguration(Admission.ACCEPTED, hash, List.of());
        }
        List<String> differences = CenterDiff.between(changes.layout().center(), next.center());
        CenterChange change = changes.prepare(files.kept(next.center()), nextHash);
        if (keep && config.durability() != Durability.MEMORY) {
            files.keepIn(config.directory(), nextHash);
        }
        changes.announce(change);
        Admission admission = commands.configChange(change.number(), nextHash);
        if (admission == Admission.ACCEPTED) {
            changes.keep(change);
            hash = nextHash;
            names = new HostNames(change.layout());
        } else {
            changes.withdraw(change);
        }
        return new Acd.Reconfiguration(admission, nextHash, differences);
    }
}
