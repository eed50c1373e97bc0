package org.strowger.core;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.event.AcdListener;
import org.strowger.core.explain.Explanation;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.explain.OfferQuestion;
import org.strowger.core.internal.explain.WaitQuestion;
import org.strowger.core.internal.replay.Replayer;
import org.strowger.core.internal.tell.Herald;
import org.strowger.core.internal.whatif.History;
import org.strowger.core.internal.whatif.HistoryReader;
import org.strowger.core.journal.JournalReader;
import org.strowger.core.journal.Preflight;
import org.strowger.core.journal.RecordHandler;

/**
 * Looks back on a journal: {@code JournalReview.of(Path.of("data")).explain(1001).text()}. Each question
 * decides the journal's commands again, without changing anything, also beside an engine that runs. Any
 * thread; a question takes as long as reading the journal does.
 *
 * <p>Every question throws {@link org.strowger.core.config.ConfigException} if there is no journal or its
 * configuration cannot be used, and {@link org.strowger.core.journal.JournalException} if the journal is
 * damaged or a command is decided otherwise than recorded.
 */
public final class JournalReview {
    private final Path directory;
    private final ConfigFiles files;
    private final List<AcdListener> listeners;
    private final ReplayProgress progress;
    private final BiFunction<CenterConfig, FlowBundle, FlowBundle> watcher;

    private JournalReview(Path directory, ConfigFiles files, List<AcdListener> listeners, ReplayProgress progress,
            BiFunction<CenterConfig, FlowBundle, FlowBundle> watcher) {
        this.directory = directory;
        this.files = files;
        this.listeners = listeners;
        this.progress = progress;
        this.watcher = watcher;
    }

    private static JournalReview of(Path directory, ConfigFiles files, List<AcdListener> listeners) {
        return new JournalReview(directory, files, listeners, ReplayProgress.NONE, (center, flows) -> flows);
    }

    /**
     * Looks back by the configuration that the journal keeps.
     *
     * @param directory of an engine
     * @throws org.strowger.core.config.ConfigException if it holds no journal, or the journal keeps none
     */
    public static JournalReview of(Path directory) {
        return of(directory, ConfigFiles.keptIn(directory), List.of());
    }

    /** Looks back by the configuration that the journal keeps, or if it keeps none, by the one given. */
    public static JournalReview of(AcdConfig config) {
        return of(config.directory(), ConfigFiles.begunWith(config), config.listeners());
    }

    /** The same, telling how far it has come. */
    public JournalReview telling(ReplayProgress listener) {
        return new JournalReview(directory, files, listeners, listener, watcher);
    }

    /**
     * The same, where {@link #replay} runs flows on what is made of the first bundle, such as one whose machine
     * notes what calls meet. It has to act as the bundle does, or the replay differs from the journal.
     *
     * @param wrapper gets the first configuration and its bundle
     */
    public JournalReview watching(BiFunction<CenterConfig, FlowBundle, FlowBundle> wrapper) {
        return new JournalReview(directory, files, listeners, progress, wrapper);
    }

    /**
     * Decides every command again and compares; the listeners of the configuration given hear all of it.
     *
     * @throws org.strowger.core.journal.JournalException at the first record whose effects differ
     */
    public Acd.ReplayReport replay() {
        Preflight.requireJvmFlags();
        Blueprint read = Blueprint.read(files);
        Blueprint blueprint = new Blueprint(read.center(),
                read.flows().map(flows -> watcher.apply(read.center(), flows)), read.rankings());
        Blueprint.Prospect begun = blueprint.newDecider(ConfigFiles.archiveOf(directory));
        Decider decider = begun.decider();
        Herald herald = new Herald(blueprint.center(), blueprint.newLiveView(), begun.changes());
        listeners.forEach(herald::addListener);
        Replayer replayer = new Replayer(decider, herald::recall);
        read(blueprint, replayer);
        return new Acd.ReplayReport(replayer.records(), decider.digest());
    }

    /** Decides all again and gathers what people did. @param facts are told every fact */
    History history(AcdListener... facts) {
        Preflight.requireJvmFlags();
        Blueprint blueprint = Blueprint.read(files);
        Blueprint.Prospect begun = blueprint.newDecider(ConfigFiles.archiveOf(directory));
        Herald herald = new Herald(blueprint.center(), blueprint.newLiveView(), begun.changes());
        HistoryReader reader = new HistoryReader();
        herald.addListener(reader);
        for (AcdListener listener : facts) {
            herald.addListener(listener);
        }
        Replayer replayer = new Replayer(begun.decider(), herald::recall);
        UnsafeBuffer command = new UnsafeBuffer(0, 0);
        read(blueprint, (sequence, nowNs, wallMs, body, at, commandLength, effects) -> {
            command.wrap(body, at, commandLength);
            reader.command(nowNs, wallMs, command, 0, begun.decider().scene().layout());
            replayer.onRecord(sequence, nowNs, wallMs, body, at, commandLength, effects);
        });
        return reader.history();
    }

    /**
     * Why an offer was made.
     *
     * @return an {@link org.strowger.core.explain.OfferExplanation}, or
     *     {@link org.strowger.core.explain.NotExplained} if the journal holds no such offer
     */
    public Explanation explain(long offerId) {
        Preflight.requireJvmFlags();
        Blueprint blueprint = Blueprint.read(files);
        OfferQuestion question = new OfferQuestion(decider(blueprint), offerId);
        read(blueprint, question);
        return question.answer();
    }

    /**
     * Why a call waits.
     *
     * @param callId the leg that brought it
     * @param sequence of the record after which it is asked
     * @return a {@link org.strowger.core.explain.WaitExplanation}, or
     *     {@link org.strowger.core.explain.NotExplained} if it did not wait there
     */
    public Explanation explainWait(long callId, long sequence) {
        Preflight.requireJvmFlags();
        Blueprint blueprint = Blueprint.read(files);
        WaitQuestion question = new WaitQuestion(decider(blueprint), callId, sequence);
        read(blueprint, question);
        return question.answer();
    }

    private Decider decider(Blueprint blueprint) {
        return blueprint.newDecider(ConfigFiles.archiveOf(directory)).decider();
    }

    private void read(Blueprint blueprint, RecordHandler handler) {
        long last = JournalReader.lastSequence(directory);
        Storage.read(directory, blueprint.hash(), (sequence, nowNs, wallMs, body, at, command, effects) -> {
            handler.onRecord(sequence, nowNs, wallMs, body, at, command, effects);
            progress.at(sequence, last);
        });
    }
}
