package org.strowger.examples.dayreplay.report;

import java.util.Optional;
import java.util.SortedSet;
import org.strowger.examples.dayreplay.figures.Comparison;
import org.strowger.examples.dayreplay.rule.Agreement;

/**
 * Everything that a run found, the same for equal runs. Immutable but for the figures, which are complete.
 *
 * @param source file name of the log, without its folder
 * @param hash SHA-256 of the log's lines
 * @param days the days that were run
 * @param calls their calls
 * @param queued how many of them queued
 * @param headStartS head start of priority calls, 0 for first come first served
 * @param agreement what the engine picked against what was taken
 * @param expected what the same ranking has to pick by the log alone
 * @param overMidnight decisions with a choice about calls that waited past midnight, where the log's rule compares
 *     times of one day that the engine sees a day apart
 * @param whatIf what was recorded against what the engine made of the whole days
 * @param agreementRecords records in the journal of the agreement run
 * @param whatIfRecords records in the journal of the what-if run
 * @param replayedRecords records that were decided again with equal effects
 * @param replayFailure the first difference, if there was one
 */
public record Results(
        String source,
        String hash,
        SortedSet<Integer> days,
        long calls,
        long queued,
        int headStartS,
        Agreement agreement,
        Agreement expected,
        long overMidnight,
        Comparison whatIf,
        long agreementRecords,
        long whatIfRecords,
        long replayedRecords,
        Optional<String> replayFailure) {
    /** Records in both journals. */
    public long records() {
        return agreementRecords + whatIfRecords;
    }

    /** Whether the engine picked the recorded call exactly as often as its ranking has to. */
    public boolean agreementHolds() {
        Agreement.Count found = agreement.total();
        Agreement.Count due = expected.total();
        return found.decisions() == due.decisions() && Math.abs(found.same() - due.same()) <= overMidnight;
    }

    /** Whether every record of both journals was decided again with equal effects. */
    public boolean replayHolds() {
        return replayFailure.isEmpty() && replayedRecords == records();
    }

    /** The order in which the engine took waiting calls, in words. */
    public String orderOfCalls() {
        return headStartS == 0
                ? "first come first served"
                : "priority calls with a head start of " + headStartS + " s";
    }
}
