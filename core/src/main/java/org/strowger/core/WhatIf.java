package org.strowger.core;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.whatif.Fates;
import org.strowger.core.internal.whatif.History;
import org.strowger.core.internal.whatif.PastCall;
import org.strowger.core.measure.Measures;
import org.strowger.core.measure.MeasuresSnapshot;
import org.strowger.core.measure.QueueMeasures;
import org.strowger.core.whatif.CallDifference;
import org.strowger.core.whatif.QueueComparison;
import org.strowger.core.whatif.QueueFigures;
import org.strowger.core.whatif.WhatIfReport;

/**
 * What other rules would have made of a journal:
 * {@code WhatIf.of(Path.of("data")).center(Path.of("new.yml")).run().text()}. Changes nothing. One thread; takes
 * as long as reading the journal once and simulating it twice.
 *
 * <p>The journal says who called, how long he waited before he hung up, how long he was served, and when which
 * agent worked. It does not say how long those would have waited who were served, nor how an agent would have
 * taken an offer that he never got. So both the journal's own rules and the others are simulated with the same
 * people, the two are compared, and the journal itself stands beside them to show how near the model comes.
 */
public final class WhatIf {
    private final Path directory;
    private final Optional<Path> center;
    private final Optional<Path> flows;
    private final Progress progress;

    /** Is told how far it has come; the thread that runs. */
    @FunctionalInterface
    public interface Progress {
        /** So many of so many are done of what {@code phase} names. */
        void at(String phase, long done, long of);
    }

    private WhatIf(Path directory, Optional<Path> center, Optional<Path> flows, Progress progress) {
        this.directory = directory;
        this.center = center;
        this.flows = flows;
        this.progress = progress;
    }

    /** Begins with an engine's directory; without more, the other rules are its own. */
    public static WhatIf of(Path directory) {
        return new WhatIf(directory, Optional.empty(), Optional.empty(), (phase, done, of) -> { });
    }

    /** The other rules: a centre's file. Flows stay those of the journal, unless others are named. */
    public WhatIf center(Path file) {
        return new WhatIf(directory, Optional.of(file), flows, progress);
    }

    /** The other rules: a folder of flows. */
    public WhatIf flows(Path folder) {
        return new WhatIf(directory, center, Optional.of(folder), progress);
    }

    /** The same, telling how far it has come. */
    public WhatIf telling(Progress listener) {
        return new WhatIf(directory, center, flows, listener);
    }

    /**
     * Reads, simulates and compares.
     *
     * @throws org.strowger.core.config.ConfigException if there is no journal, or rules cannot be used
     * @throws org.strowger.core.journal.JournalException if the journal is damaged or decided otherwise than recorded
     */
    public WhatIfReport run() {
        ConfigFiles own = ConfigFiles.keptIn(directory);
        ConfigFiles others = new ConfigFiles(center.orElse(own.center()), flows.or(own::flows));
        CenterConfig ownCenter = Blueprint.read(own).center();
        Blueprint.read(others);
        Fates recorded = new Fates();
        Measures measures = Measures.of(ownCenter).kept(1).build();
        History history = JournalReview.of(directory)
                .telling((record, of) -> progress.at("reading record", record, of)).history(recorded, measures);
        Reenactment.Result before = Reenactment.of(
                history, own, (call, of) -> progress.at("old rules, call", call, of));
        Reenactment.Result after = Reenactment.of(
                history, others, (call, of) -> progress.at("new rules, call", call, of));
        return compare(history, recorded, measures.snapshot(), before, after);
    }

    private static WhatIfReport compare(History history, Fates recorded, MeasuresSnapshot measured,
            Reenactment.Result before, Reenactment.Result after) {
        List<CallDifference> differences = new ArrayList<>();
        long byOthers = 0;
        long elsewhere = 0;
        long onlyBefore = 0;
        long onlyAfter = 0;
        long misses = 0;
        for (int i = 0; i < history.calls().size(); i++) {
            PastCall call = history.calls().get(i);
            Fates.Fate old = before.fates().get(i);
            Fates.Fate now = after.fates().get(i);
            misses += old.agent().equals(recorded.of(call.callId()).agent()) ? 0 : 1;
            if (!old.equals(now)) {
                differences.add(new CallDifference(call.callId(), wall(history, call.atNs()), stays(old), stays(now),
                        rung(old), rung(now)));
            }
            elsewhere += first(old).equals(first(now)) ? 0 : 1;
            onlyBefore += !old.agent().isEmpty() && now.agent().isEmpty() ? 1 : 0;
            onlyAfter += old.agent().isEmpty() && !now.agent().isEmpty() ? 1 : 0;
            byOthers += !old.agent().isEmpty() && !now.agent().isEmpty() && !old.agent().equals(now.agent()) ? 1 : 0;
        }
        return new WhatIfReport(wall(history, history.beginNs()), wall(history, history.endNs()),
                history.calls().size(), before.offers(), after.offers(), byOthers, elsewhere, onlyBefore, onlyAfter,
                misses, queues(measured, before.measures(), after.measures()), differences,
                notes(history, before.center(), after));
    }

    private static Instant wall(History history, long journalNs) {
        return Instant.ofEpochMilli(history.beginWallMs() + (journalNs - history.beginNs()) / 1_000_000);
    }

    private static String stays(Fates.Fate fate) {
        return fate.stays().isEmpty() ? "in no queue to the end"
                : fate.stays().stream().map(Fates.Stay::toString).collect(Collectors.joining(", "));
    }

    private static String rung(Fates.Fate fate) {
        return fate.rung().isEmpty() ? "nobody" : String.join(", ", fate.rung());
    }

    private static String first(Fates.Fate fate) {
        return fate.rung().isEmpty() ? "" : fate.rung().get(0);
    }

    private static List<QueueComparison> queues(
            MeasuresSnapshot recorded, MeasuresSnapshot before, MeasuresSnapshot after) {
        Set<String> names = new LinkedHashSet<>();
        for (MeasuresSnapshot run : List.of(recorded, before, after)) {
            run.queues().forEach(queue -> names.add(queue.queue()));
        }
        return names.stream().map(name -> new QueueComparison(
                name, figures(recorded, name), figures(before, name), figures(after, name))).toList();
    }

    private static QueueFigures figures(MeasuresSnapshot run, String queue) {
        Optional<QueueMeasures> its = run.queues().stream().filter(one -> one.queue().equals(queue)).findFirst();
        return its.map(QueueFigures::of).orElse(QueueFigures.NONE);
    }

    private static List<String> notes(History history, CenterConfig own, Reenactment.Result other) {
        List<String> notes = new ArrayList<>();
        history.leftOut().forEach((what, count) -> notes.add(what + " (" + count + " times)"));
        Set<String> before = names(own);
        Set<String> after = names(other.center());
        before.stream().filter(agent -> !after.contains(agent))
                .forEach(agent -> notes.add("agent " + agent + " under the new rules, which lack him"));
        after.stream().filter(agent -> !before.contains(agent))
                .forEach(agent -> notes.add("agent " + agent + ", who is new and has no shifts in the journal"));
        other.lacking().forEach((what, count) -> notes.add("under the new rules, " + what + " (" + count + " times)"));
        return notes;
    }

    /** Names of a centre's agents, in its order. */
    static Set<String> names(CenterConfig center) {
        return center.agents().stream().map(AgentConfig::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
