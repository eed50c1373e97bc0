package org.strowger.core.internal.explain;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.strowger.core.explain.Explanation;
import org.strowger.core.explain.NotExplained;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.journal.RecordHandler;

/** Why was this offer made? Records behind the answer are let by, no longer decided. */
public final class OfferQuestion implements RecordHandler {
    private final Explainer explainer;
    private final Rerun rerun;
    private final long offerId;
    private long lastOffer;
    private Optional<Explanation> answer = Optional.empty();

    /** @param decider in its first state */
    public OfferQuestion(Decider decider, long offerId) {
        this.explainer = new Explainer(decider.scene());
        this.rerun = new Rerun(decider, this::offerComes);
        this.offerId = offerId;
    }

    @Override
    public void onRecord(long sequence, long nowNs, long wallMs, ByteBuffer body, int commandOffset,
            int commandLength, int effectsLength) {
        if (answer.isEmpty()) {
            rerun.decide(sequence, nowNs, wallMs, body, commandOffset, commandLength, effectsLength);
        }
    }

    private void offerComes(long id, Call call, Agent agent, boolean picked) {
        lastOffer = id;
        if (id == offerId) {
            answer = Optional.of(explainer.offer(id, call, agent, picked, rerun.moment(), rerun.trigger(call, agent)));
        }
    }

    /** What came of it, once all records were handed over. */
    public Explanation answer() {
        return answer.orElseGet(() -> new NotExplained(
                NotExplained.Why.NO_SUCH_OFFER, "offer " + offerId + ": is not in the journal, which holds "
                        + (lastOffer == 0 ? "no offers" : "offers 1 to " + lastOffer + "; ask for one of these")));
    }
}
