package org.strowger.core.whatif;

import java.util.ArrayList;
import java.util.List;

/** What a report says in words. */
final class Sentences {
    private Sentences() {
    }

    static List<String> of(WhatIfReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add("old and new rules are both simulated: callers, patience, service and shifts are those of the"
                + " journal; how agents would have taken other offers is not known, and assumed as usual for each");
        sentences.add(report.modelMisses() == 0
                ? "model: under the old rules it serves every call as recorded"
                : "model: under the old rules it serves " + report.modelMisses() + " of " + report.calls()
                        + " calls otherwise than recorded; do not trust changes that are smaller than that");
        report.notes().forEach(note -> sentences.add("left out: " + note));
        sentences.add("offers: " + report.offersBefore() + " under the old rules, " + report.offersAfter()
                + " under the new; the first went elsewhere for " + report.rungElsewhere() + " calls");
        sentences.add("answered by others: " + report.servedByOthers() + "; only under the old rules: "
                + report.servedOnlyBefore() + "; only under the new: " + report.servedOnlyAfter());
        sentences.add("calls treated otherwise: " + report.differences().size() + " of " + report.calls());
        return sentences;
    }
}
