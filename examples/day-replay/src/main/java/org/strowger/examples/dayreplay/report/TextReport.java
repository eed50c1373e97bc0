package org.strowger.examples.dayreplay.report;

import java.util.Locale;
import org.strowger.examples.dayreplay.data.BankLog;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.figures.Comparison;
import org.strowger.examples.dayreplay.figures.Figures;
import org.strowger.examples.dayreplay.options.DayList;
import org.strowger.examples.dayreplay.rule.Agreement;

/** The results as text for a terminal. */
public final class TextReport {
    private static final String ROW = "%-5s %-9s %8s %9s %10s %10s %11s %13s%n";

    private TextReport() {
    }

    /** The text, with a line end. @param reportPath where the HTML report went */
    public static String of(Results results, String reportPath) {
        StringBuilder out = new StringBuilder();
        line(out, "%s, days %s: %s calls, %s queued; %s", results.source(), DayList.format(results.days()),
                Texts.count(results.calls()), Texts.count(results.queued()), results.orderOfCalls());
        line(out, "");
        table(out, results.whatIf());
        line(out, "(%s)", Figures.DEFINITIONS);
        line(out, "");
        agreement(out, results);
        line(out, "journal records: %d (agreement %d, what-if %d)", results.records(), results.agreementRecords(),
                results.whatIfRecords());
        line(out, "%s", replay(results));
        line(out, "report: %s", reportPath);
        line(out, "%s", BankLog.ACKNOWLEDGEMENT);
        return out.toString();
    }

    /** What reading the journals back gave, in one line. */
    static String replay(Results results) {
        return results.replayHolds()
                ? "replay: " + results.replayedRecords() + " records, all effects equal"
                : "replay: FAILED after " + results.replayedRecords() + " of " + results.records() + " records: "
                        + results.replayFailure().orElse("the journal holds another number of records");
    }

    private static void table(StringBuilder out, Comparison comparison) {
        out.append(String.format(Locale.ROOT, ROW,
                "type", "", "offered", "answered", "abandoned", "mean wait", "level 20 s", "longest wait"));
        for (CallType type : comparison.types()) {
            row(out, type.name(), "recorded", comparison.recorded().ofType(type));
            row(out, "", "engine", comparison.engine().ofType(type));
        }
        row(out, "all", "recorded", comparison.recorded().total());
        row(out, "", "engine", comparison.engine().total());
    }

    private static void row(StringBuilder out, String type, String side, Figures figures) {
        out.append(String.format(Locale.ROOT, ROW, type, side, Texts.count(figures.offered()),
                Texts.count(figures.answered()), Texts.count(figures.abandoned()), Texts.seconds(figures.meanWaitS()),
                Texts.percent(figures.serviceLevel()), Texts.seconds(figures.longestWaitS())));
    }

    private static void agreement(StringBuilder out, Results results) {
        results.agreement().byType().forEach((type, count) ->
                line(out, "  %s %d, same %d (%s)", type, count.decisions(), count.same(), Texts.percent(count.share())));
        Agreement.Count total = results.agreement().total();
        line(out, "decisions with a choice: %d, same as the recorded ACD: %d (%s)", total.decisions(), total.same(),
                Texts.percent(total.share()));
        if (!results.agreementHolds()) {
            Agreement.Count due = results.expected().total();
            line(out, "agreement: FAILED, by the log %d of %d had to be the same", due.same(), due.decisions());
        }
    }

    private static void line(StringBuilder out, String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append(System.lineSeparator());
    }
}
