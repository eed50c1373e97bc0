package org.strowger.examples.dayreplay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.strowger.examples.dayreplay.data.BankLog;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.figures.Comparison;
import org.strowger.examples.dayreplay.figures.Figures;
import org.strowger.examples.dayreplay.options.DayList;

/** The results as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. */
public final class HtmlReport {
    private final Results results;
    private final Comparison whatIf;
    private final List<Integer> plotted;
    private final StringBuilder out = new StringBuilder(1 << 17);

    private HtmlReport(Results results) {
        this.results = results;
        this.whatIf = results.whatIf();
        this.plotted = whatIf.busyHalfHours();
    }

    /** The page, well-formed as XML too. */
    public static String of(Results results) {
        return new HtmlReport(results).page();
    }

    private String page() {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<title>Strowger day replay</title>\n<style>\n").append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        head();
        plots();
        typePlots();
        whatIfTable();
        agreementTable();
        halfHourTable();
        out.append("<footer><p>").append(escape(BankLog.ACKNOWLEDGEMENT)).append(" Log ")
                .append(escape(results.source())).append(", SHA-256 ").append(results.hash())
                .append(".</p></footer>\n</main>\n</body>\n</html>\n");
        return out.toString();
    }

    private void head() {
        out.append("<h1>A bank's telephone centre, day by day, through Strowger</h1>\n<p>")
                .append(escape(results.source())).append(", days ").append(DayList.format(results.days()))
                .append(": ").append(Texts.count(results.calls())).append(" calls, ")
                .append(Texts.count(results.queued())).append(" queued. The engine took waiting calls ")
                .append(results.headStartS() == 0 ? "" : "with ").append(results.orderOfCalls()).append(".</p>\n")
                .append("<div class=\"tiles\">\n");
        tile(Texts.percent(results.agreement().total().share()), results.agreementHolds(),
                "of " + Texts.count(results.agreement().total().decisions())
                        + " decisions with a choice were the recorded ACD's");
        tile(Texts.count(results.replayedRecords()), results.replayHolds(),
                results.replayHolds() ? "journal records decided again, all effects equal"
                        : "journal records decided again, then a difference");
        tile(Texts.seconds(whatIf.engine().total().meanWaitS()), true,
                "mean wait, recorded " + Texts.seconds(whatIf.recorded().total().meanWaitS()));
        tile(Texts.percent(whatIf.engine().total().abandonRate()), true,
                "gave up, recorded " + Texts.percent(whatIf.recorded().total().abandonRate()));
        out.append("</div>\n");
        results.replayFailure().ifPresent(failure ->
                out.append("<p class=\"bad\">").append(escape(failure)).append("</p>\n"));
    }

    private void tile(String figure, boolean good, String text) {
        out.append("<div class=\"tile\"><b").append(good ? ">" : " class=\"bad\">").append(figure)
                .append("</b><span>").append(escape(text)).append("</span></div>\n");
    }

    private void plots() {
        int days = results.days().size();
        plot("Arrivals", "Calls that asked for an agent, per half hour, mean of " + days
                        + (days == 1 ? " day" : " days"), "",
                figures -> OptionalDouble.of((double) figures.offered() / days));
        plot("Mean wait", "Of all who asked for an agent in that half hour, answered or not", " s", Figures::meanWaitS);
        plot("Abandonment", "Share of those who asked for an agent in that half hour and gave up", " %",
                figures -> percent(figures.abandonRate()));
    }

    private void plot(String title, String about, String unit, Function<Figures, OptionalDouble> value) {
        out.append("<section><h2>").append(title).append("</h2><p>").append(about).append(".</p>\n");
        legend();
        out.append(new HalfHourChart(title + " by half hour, recorded against engine", unit, 1040, 240).svg(plotted,
                        i -> value.apply(whatIf.recorded().ofHalfHour(i)),
                        i -> value.apply(whatIf.engine().ofHalfHour(i))))
                .append("</section>\n");
    }

    private void typePlots() {
        out.append("<section><h2>Mean wait by type of call</h2><p>Each with a scale of its own.</p>\n");
        legend();
        out.append("<div class=\"small\">\n");
        for (CallType type : whatIf.types()) {
            out.append("<div><h3>").append(type).append(", ").append(type.title()).append("</h3>\n")
                    .append(new HalfHourChart("Mean wait of " + type + " by half hour", " s", 340, 150).svg(plotted,
                            i -> whatIf.recorded().cell(type, i).meanWaitS(),
                            i -> whatIf.engine().cell(type, i).meanWaitS()))
                    .append("</div>\n");
        }
        out.append("</div></section>\n");
    }

    private void legend() {
        out.append("<div class=\"legend\"><span><i></i>recorded</span><span><i class=\"e\"></i>engine</span></div>\n");
    }

    private void whatIfTable() {
        out.append("<section><h2>What if the engine had routed these days</h2><p>Arrivals, IVR times, service times and ")
                .append("the agents' hours are the recorded ones; the patience of callers who were answered is drawn. ")
                .append(escape(Figures.DEFINITIONS)).append(".</p>\n<table><thead><tr><th>type</th>");
        tableHead();
        for (CallType type : whatIf.types()) {
            rows(type + ", " + type.title(), whatIf.recorded().ofType(type), whatIf.engine().ofType(type));
        }
        rows("all", whatIf.recorded().total(), whatIf.engine().total());
        out.append("</tbody></table></section>\n");
    }

    private void halfHourTable() {
        out.append("<section><details><summary>The same by half hour, all types</summary>\n")
                .append("<table><thead><tr><th>from</th>");
        tableHead();
        for (int halfHour : whatIf.halfHours()) {
            rows(Comparison.startOf(halfHour), whatIf.recorded().ofHalfHour(halfHour),
                    whatIf.engine().ofHalfHour(halfHour));
        }
        out.append("</tbody></table></details></section>\n");
    }

    private void tableHead() {
        out.append("<th class=\"side\"></th><th>offered</th><th>answered</th><th>abandoned</th><th>mean wait</th>")
                .append("<th>service level 20 s</th><th>longest wait</th></tr></thead><tbody>\n");
    }

    private void rows(String name, Figures recorded, Figures engine) {
        row("first", name, "recorded", recorded);
        row("engine-row", "", "engine", engine);
    }

    private void row(String style, String name, String side, Figures figures) {
        out.append("<tr class=\"").append(style).append("\">");
        out.append("<td>").append(name).append("</td><td class=\"side\">").append(side).append("</td>");
        cell(Texts.count(figures.offered()));
        cell(Texts.count(figures.answered()));
        cell(Texts.count(figures.abandoned()));
        cell(Texts.seconds(figures.meanWaitS()));
        cell(Texts.percent(figures.serviceLevel()));
        cell(Texts.seconds(figures.longestWaitS()));
        out.append("</tr>\n");
    }

    private void agreementTable() {
        out.append("<section><h2>Who was next, by the engine and by the recorded ACD</h2><p>At each moment at which an ")
                .append("agent took a call while others clearly waited, the engine picked among them. Same means the ")
                .append("same call, or one that came at most 1 s apart from it.</p>\n<table><thead><tr><th>type</th>")
                .append("<th>decisions with a choice</th><th>same</th><th>share</th><th>due by the log alone</th></tr>")
                .append("</thead><tbody>\n");
        results.agreement().byType().forEach((type, count) ->
                agreementRow(type + ", " + type.title(), count.decisions(), count.same(), count.share(),
                        results.expected().of(type).same()));
        agreementRow("all", results.agreement().total().decisions(), results.agreement().total().same(),
                results.agreement().total().share(), results.expected().total().same());
        out.append("</tbody></table>\n<p>").append(escape(TextReport.replay(results))).append(".</p></section>\n");
    }

    private void agreementRow(String name, long decisions, long same, double share, long due) {
        out.append("<tr class=\"first\">");
        cell(name);
        cell(Texts.count(decisions));
        cell(Texts.count(same));
        cell(Texts.percent(share));
        cell(Texts.count(due));
        out.append("</tr>\n");
    }

    private void cell(String text) {
        out.append("<td>").append(text).append("</td>");
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css: cannot be read from the jar; get it anew", e);
        }
    }
}
