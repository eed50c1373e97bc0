package org.strowger.examples.dayreplay.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.journal.JournalException;
import org.strowger.examples.dayreplay.data.BankLog;
import org.strowger.examples.dayreplay.data.DataException;
import org.strowger.examples.dayreplay.data.RecordedCall;
import org.strowger.examples.dayreplay.figures.Comparison;
import org.strowger.examples.dayreplay.figures.FiguresGrid;
import org.strowger.examples.dayreplay.options.DayList;
import org.strowger.examples.dayreplay.options.Options;
import org.strowger.examples.dayreplay.progress.Progress;
import org.strowger.examples.dayreplay.report.Results;
import org.strowger.examples.dayreplay.rule.Agreement;
import org.strowger.examples.dayreplay.rule.AgreementRule;

/** Everything that the program does with a log: both runs, and reading both journals back. */
public final class DayReplay {
    private static final String PHASE = "replay: every decision again";

    private final Options options;
    private final Progress progress;

    /** Settings and whom to tell how far it is. */
    public DayReplay(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @throws DataException if the log, the days or the folder of the journals cannot be used
     */
    public Results run() throws DataException {
        BankLog log = options.data().isPresent() ? BankLog.read(options.data().get()) : BankLog.shipped();
        SortedSet<Integer> days = days(log);
        Map<String, String> settings = Map.of(
                "data", log.hash(),
                "days", DayList.format(days),
                "priorityHeadStartSeconds", Integer.toString(options.headStartS()));
        try (RunFolder folder = RunFolder.open(options.journal(), options.resume(), settings)) {
            return run(log, days, folder);
        } catch (IOException e) {
            throw new DataException("journals: their folder cannot be used (" + e.getMessage()
                    + "); name one with room that can be written", e);
        }
    }

    private Results run(BankLog log, SortedSet<Integer> days, RunFolder folder) throws IOException {
        List<RecordedCall> calls = log.callsOn(days);
        RunResult<Agreement> agreement = AgreementRun.run(
                folder.of(AgreementRun.NAME), folder.resumed(), options.headStartS(), calls, progress);
        RunResult<FiguresGrid> whatIf = WhatIfRun.run(
                folder.of(WhatIfRun.NAME), folder.resumed(), options.headStartS(), calls, progress);
        Replay replay = Replay.of(List.of(agreement.config(), whatIf.config()));
        progress.done(PHASE);
        return new Results(
                fileName(log.source()),
                log.hash(),
                days,
                calls.size(),
                calls.stream().filter(RecordedCall::queued).count(),
                options.headStartS(),
                agreement.found(),
                new AgreementRule(options.headStartS()).judge(calls),
                overMidnight(calls),
                new Comparison(FiguresGrid.recorded(calls), whatIf.found()),
                agreement.records(),
                whatIf.records(),
                replay.records,
                replay.failure);
    }

    private SortedSet<Integer> days(BankLog log) throws DataException {
        SortedSet<Integer> recorded = log.days();
        if (options.days().isEmpty()) {
            return recorded;
        }
        SortedSet<Integer> missing = new TreeSet<>(options.days().get());
        missing.removeAll(recorded);
        if (!missing.isEmpty()) {
            throw new DataException(log.source() + ": has no call on day " + DayList.format(missing)
                    + "; choose from " + DayList.format(recorded));
        }
        return options.days().get();
    }

    /** Decisions with a choice about calls that left their queue after midnight. */
    private static long overMidnight(List<RecordedCall> calls) {
        Map<AgreementRule.DayQueue, List<RecordedCall>> queues = AgreementRule.queuesByDay(calls);
        return queues.values().stream()
                .flatMap(queue -> queue.stream().filter(call -> call.answered()
                        && call.queueExitS().getAsInt() < call.queueStartS().getAsInt()
                        && AgreementRule.hasChoice(call, queue)))
                .count();
    }

    private static String fileName(String source) {
        return Path.of(source).getFileName().toString();
    }

    /** What reading journals back gave. */
    private record Replay(long records, Optional<String> failure) {
        private static Replay of(List<AcdConfig> journals) {
            long records = 0;
            for (AcdConfig journal : journals) {
                try {
                    records += Acd.replay(journal).records();
                } catch (JournalException e) {
                    return new Replay(records, Optional.of(e.getMessage()));
                }
            }
            return new Replay(records, Optional.empty());
        }
    }
}
