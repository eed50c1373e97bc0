package org.strowger.core.whatif;

/** A report as a page that needs nothing else. */
final class HtmlPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>What if</title><style>
            body { font: 15px/1.4 sans-serif; margin: 2em auto; max-width: 60em; }
            table { border-collapse: collapse; margin: 1em 0; }
            td, th { border: 1px solid #bbb; padding: .2em .6em; text-align: left; }
            td.n { text-align: right; }
            </style></head><body>
            """;

    private final StringBuilder out = new StringBuilder(HEAD);
    private final WhatIfReport report;

    HtmlPage(WhatIfReport report) {
        this.report = report;
    }

    String text() {
        element("h1", "What if: " + report.calls() + " calls, " + report.from() + " to " + report.to());
        Sentences.of(report).forEach(sentence -> element("p", sentence));
        report.queues().forEach(this::queue);
        out.append("<h2>Calls treated otherwise</h2>\n<table>\n");
        row("th", "", "call", "arrived", "old rules", "rung", "new rules", "rung");
        for (CallDifference call : report.differences()) {
            row("td", "", String.valueOf(call.callId()), call.arrivedAt().toString(), call.before(),
                    call.rungBefore(), call.after(), call.rungAfter());
        }
        return out.append("</table>\n</body></html>\n").toString();
    }

    private void queue(QueueComparison queue) {
        element("h2", "Queue " + queue.queue());
        out.append("<table>\n");
        row("th", "", "", "recorded", "old rules", "new rules", "change");
        for (Figure figure : Figure.ALL) {
            row("td", " class=\"n\"", figure.name(), figure.show(queue.recorded()), figure.show(queue.before()),
                    figure.show(queue.after()), figure.change(queue));
        }
        out.append("</table>\n");
    }

    private void row(String cell, String attribute, String... texts) {
        out.append("<tr>");
        for (String text : texts) {
            out.append('<').append(cell).append(attribute).append('>');
            escape(text);
            out.append("</").append(cell).append('>');
        }
        out.append("</tr>\n");
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(text.charAt(i));
            }
        }
    }
}
