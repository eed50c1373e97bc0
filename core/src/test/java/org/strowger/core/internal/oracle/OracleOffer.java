package org.strowger.core.internal.oracle;

import org.strowger.core.internal.call.OfferStage;

/** An open offer. */
final class OracleOffer {
    final OracleCall call;
    final OracleAgent agent;
    final long legId;
    OfferStage stage = OfferStage.RESERVED;
    /** Number of the bridge asked for, or 0. */
    long bridge;
    /** Its adapter went down: it ends at once, and nothing that is told of it counts. */
    boolean lost;
    OracleTimers.Timer deadline;

    OracleOffer(OracleCall call, OracleAgent agent, long legId) {
        this.call = call;
        this.agent = agent;
        this.legId = legId;
    }
}
