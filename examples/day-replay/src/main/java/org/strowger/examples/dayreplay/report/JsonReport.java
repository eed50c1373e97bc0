package org.strowger.examples.dayreplay.report;

import java.util.OptionalDouble;
import org.strowger.examples.dayreplay.data.BankLog;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.figures.Comparison;
import org.strowger.examples.dayreplay.figures.Figures;
import org.strowger.examples.dayreplay.figures.FiguresGrid;
import org.strowger.examples.dayreplay.json.JsonWriter;
import org.strowger.examples.dayreplay.rule.Agreement;

/** The results as one JSON document: no time, no path, nothing that differs between equal runs. */
public final class JsonReport {
    private JsonReport() {
    }

    /** The document. */
    public static String of(Results results) {
        JsonWriter json = new JsonWriter().object();
        json.name("data").object()
                .field("source", results.source())
                .field("sha256", results.hash())
                .field("calls", results.calls())
                .field("queued", results.queued())
                .field("acknowledgement", BankLog.ACKNOWLEDGEMENT)
                .name("days").array();
        results.days().forEach(json::value);
        json.end().end();
        json.name("settings").object().field("priorityHeadStartSeconds", results.headStartS()).end();
        json.name("agreement");
        agreement(json, results.agreement());
        json.name("agreementTotal");
        count(json, results.agreement().total());
        json.name("agreementDueByLog");
        agreement(json, results.expected());
        json.field("agreementHolds", results.agreementHolds());
        whatIf(json, results.whatIf());
        json.name("journal").object()
                .field("agreementRecords", results.agreementRecords())
                .field("whatIfRecords", results.whatIfRecords())
                .field("records", results.records())
                .end();
        json.name("replay").object()
                .field("records", results.replayedRecords())
                .field("allEffectsEqual", results.replayHolds());
        results.replayFailure().ifPresent(failure -> json.field("failure", failure));
        return json.end().end().document();
    }

    private static void agreement(JsonWriter json, Agreement agreement) {
        json.object();
        for (CallType type : agreement.byType().keySet()) {
            json.name(type.name());
            count(json, agreement.of(type));
        }
        json.end();
    }

    private static void count(JsonWriter json, Agreement.Count count) {
        json.object()
                .field("decisions", count.decisions())
                .field("same", count.same())
                .field("share", OptionalDouble.of(count.share()))
                .end();
    }

    private static void whatIf(JsonWriter json, Comparison comparison) {
        json.name("whatIf").object().field("definitions", Figures.DEFINITIONS);
        json.name("byType").object();
        for (CallType type : comparison.types()) {
            json.name(type.name());
            pair(json, comparison.recorded().ofType(type), comparison.engine().ofType(type));
        }
        json.end().name("total");
        pair(json, comparison.recorded().total(), comparison.engine().total());
        json.name("byHalfHour").object();
        for (int halfHour : comparison.halfHours()) {
            json.name(Comparison.startOf(halfHour)).object();
            halfHour(json, comparison, halfHour);
            json.end();
        }
        json.end().end();
    }

    private static void halfHour(JsonWriter json, Comparison comparison, int halfHour) {
        FiguresGrid recorded = comparison.recorded();
        FiguresGrid engine = comparison.engine();
        for (CallType type : comparison.types()) {
            json.name(type.name());
            pair(json, recorded.cell(type, halfHour), engine.cell(type, halfHour));
        }
        json.name("total");
        pair(json, recorded.ofHalfHour(halfHour), engine.ofHalfHour(halfHour));
    }

    private static void pair(JsonWriter json, Figures recorded, Figures engine) {
        json.object().name("recorded");
        figures(json, recorded);
        json.name("engine");
        figures(json, engine);
        json.end();
    }

    private static void figures(JsonWriter json, Figures figures) {
        json.object()
                .field("offered", figures.offered())
                .field("answered", figures.answered())
                .field("abandoned", figures.abandoned())
                .field("meanWaitSeconds", figures.meanWaitS())
                .field("serviceLevel20s", figures.serviceLevel())
                .field("longestWaitSeconds", figures.longestWaitS())
                .end();
    }
}
