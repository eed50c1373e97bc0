package org.strowger.core.whatif;

import java.time.Instant;
import java.util.List;

/**
 * What other rules would have made of a journal. Both sides are the same model: people of the journal, rules
 * old and new; the page {@code core/adr} on what-if says what it can know.
 *
 * @param from wall clock of the journal's first record
 * @param to wall clock of its last
 * @param calls that arrived by a telephone line
 * @param offersBefore offers made under the journal's own rules
 * @param offersAfter offers made under the other rules
 * @param servedByOthers calls answered under both, by different agents at first
 * @param rungElsewhere calls whose first offer went to a different agent, or was made under one alone
 * @param servedOnlyBefore calls answered under the journal's own rules alone
 * @param servedOnlyAfter calls answered under the other rules alone
 * @param modelMisses calls that the model serves otherwise than the journal, under the same rules
 * @param queues in the order of the journal's centre, then those that are new
 * @param differences calls treated otherwise, by arrival
 * @param notes what this journal holds that the model leaves out
 */
public record WhatIfReport(
        Instant from,
        Instant to,
        long calls,
        long offersBefore,
        long offersAfter,
        long servedByOthers,
        long rungElsewhere,
        long servedOnlyBefore,
        long servedOnlyAfter,
        long modelMisses,
        List<QueueComparison> queues,
        List<CallDifference> differences,
        List<String> notes) {
    /** Copies the lists. */
    public WhatIfReport {
        queues = List.copyOf(queues);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** For people; the first twenty differences. */
    public String text() {
        return new TextPage(this).text();
    }

    /** One JSON object and a line end, with every difference. */
    public String json() {
        return JsonPage.of(this);
    }

    /** A page that stands alone, with every difference. */
    public String html() {
        return new HtmlPage(this).text();
    }
}
