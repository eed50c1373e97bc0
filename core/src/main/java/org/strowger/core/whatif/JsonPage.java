package org.strowger.core.whatif;

import org.strowger.core.internal.json.Json;

/** A report for programs. */
final class JsonPage {
    private JsonPage() {
    }

    static String of(WhatIfReport report) {
        Json json = new Json().object().field("from", report.from().toString()).field("to", report.to().toString())
                .field("calls", report.calls()).field("offersBefore", report.offersBefore())
                .field("offersAfter", report.offersAfter()).field("servedByOthers", report.servedByOthers())
                .field("rungElsewhere", report.rungElsewhere())
                .field("servedOnlyBefore", report.servedOnlyBefore())
                .field("servedOnlyAfter", report.servedOnlyAfter()).field("modelMisses", report.modelMisses());
        json.name("queues").array();
        for (QueueComparison queue : report.queues()) {
            json.object().field("queue", queue.queue());
            figures(json, "recorded", queue.recorded());
            figures(json, "before", queue.before());
            figures(json, "after", queue.after());
            json.end();
        }
        json.end().name("differences").array();
        for (CallDifference call : report.differences()) {
            json.object().field("callId", call.callId()).field("arrivedAt", call.arrivedAt().toString())
                    .field("before", call.before()).field("after", call.after())
                    .field("rungBefore", call.rungBefore()).field("rungAfter", call.rungAfter()).end();
        }
        json.end().name("notes").array();
        report.notes().forEach(json::value);
        return json.end().end().line();
    }

    private static void figures(Json json, String name, QueueFigures figures) {
        json.name(name).object().field("offered", figures.offered()).field("answered", figures.answered())
                .field("abandoned", figures.abandoned()).field("movedOn", figures.movedOn())
                .field("waiting", figures.waiting()).field("refused", figures.refused())
                .field("serviceLevel", figures.serviceLevel()).field("asaSeconds", figures.asaSeconds())
                .field("longestWaitSeconds", figures.longestWaitSeconds())
                .field("ahtSeconds", figures.ahtSeconds()).field("occupancy", figures.occupancy()).end();
    }
}
