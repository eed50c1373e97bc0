package org.strowger.core.whatif;

import java.util.Locale;

/** A report for people. */
final class TextPage {
    private static final int SHOWN = 20;
    private static final String ROW = "  %-16s %12s %12s %12s  %s%n";

    private final StringBuilder out = new StringBuilder();
    private final WhatIfReport report;

    TextPage(WhatIfReport report) {
        this.report = report;
    }

    String text() {
        line("what-if: %d calls, %s to %s", report.calls(), report.from(), report.to());
        for (QueueComparison queue : report.queues()) {
            line("queue %s", queue.queue());
            out.append(String.format(Locale.ROOT, ROW, "", "recorded", "old rules", "new rules", "change").stripTrailing())
                    .append('\n');
            for (Figure figure : Figure.ALL) {
                out.append(String.format(Locale.ROOT, ROW, figure.name(), figure.show(queue.recorded()),
                        figure.show(queue.before()), figure.show(queue.after()), figure.change(queue)).stripTrailing())
                        .append('\n');
            }
        }
        Sentences.of(report).forEach(sentence -> line("%s", sentence));
        report.differences().stream().limit(SHOWN).forEach(this::difference);
        if (report.differences().size() > SHOWN) {
            line("  and %d more; see --json or --html", report.differences().size() - SHOWN);
        }
        return out.toString();
    }

    private void difference(CallDifference call) {
        line("  call %d, %s", call.callId(), call.arrivedAt());
        line("    old: %s; rung: %s", call.before(), call.rungBefore());
        line("    new: %s; rung: %s", call.after(), call.rungAfter());
    }

    private void line(String format, Object... parts) {
        out.append(String.format(Locale.ROOT, format, parts)).append('\n');
    }
}
