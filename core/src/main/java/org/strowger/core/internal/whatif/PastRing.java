package org.strowger.core.internal.whatif;

import org.strowger.core.adapter.Reason;
import org.strowger.core.call.OfferOutcome;

/**
 * How one offer of a call ended.
 *
 * @param openNs from offer to outcome
 * @param ringNs from offer to answer, or to the outcome
 */
public record PastRing(String agent, OfferOutcome outcome, Reason reason, long openNs, long ringNs) {}
