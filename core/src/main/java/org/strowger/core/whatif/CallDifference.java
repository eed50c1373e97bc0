package org.strowger.core.whatif;

import java.time.Instant;

/**
 * A call that the other rules treat otherwise.
 *
 * @param callId the leg that brought it, in the journal
 * @param arrivedAt wall clock
 * @param before its stays under the journal's own rules, such as {@code sales: ann after 4.0 s}
 * @param after its stays under the other rules
 * @param rungBefore agents to whom it was offered, in order
 * @param rungAfter the same under the other rules
 */
public record CallDifference(
        long callId, Instant arrivedAt, String before, String after, String rungBefore, String rungAfter) {}
