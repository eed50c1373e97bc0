package org.strowger.core.internal.explain;

import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.explain.Moment;
import org.strowger.core.explain.Trigger;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.decide.DecideProbe;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.replay.Replayer;

/** Decides records again and knows, while one is decided, which it is and what has set off the present step. */
final class Rerun implements DecideProbe {
    private final CommandWords words;
    private final Replayer replayer;
    private final OfferWatcher watcher;
    private final UnsafeBuffer command = new UnsafeBuffer(0, 0);
    private Moment moment = new Moment(0, 0, 0);
    private Trigger timer;

    /** Is shown each offer just before it is made. */
    @FunctionalInterface
    interface OfferWatcher {
        void offerComes(long offerId, Call call, Agent agent, boolean picked);
    }

    /** @param decider in its first state */
    Rerun(Decider decider, OfferWatcher watcher) {
        this.words = new CommandWords(decider.scene());
        this.replayer = new Replayer(decider, (sequence, nowNs, wallMs, record) -> { });
        this.watcher = watcher;
        decider.watchedBy(this);
    }

    void decide(long sequence, long nowNs, long wallMs, ByteBuffer body, int at, int commandLength,
            int effectsLength) {
        moment = new Moment(sequence, nowNs, wallMs);
        timer = null;
        command.wrap(body, at, commandLength);
        replayer.onRecord(sequence, nowNs, wallMs, body, at, commandLength, effectsLength);
    }

    /** The record in hand, or the last one. */
    Moment moment() {
        return moment;
    }

    /** What has set off the present step. */
    Trigger trigger() {
        return timer == null ? words.of(command, 0) : timer;
    }

    @Override
    public void timerFires(String what, Owner owner, long id) {
        timer = words.timer(what, owner, id);
    }

    @Override
    public void offerComes(long offerId, Call call, Agent agent, boolean picked) {
        watcher.offerComes(offerId, call, agent, picked);
    }
}
