package org.strowger.core.internal.explain;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
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
    /** Timers of the present step, each for whom, and whose it is. */
    private final List<Trigger> timers = new ArrayList<>();
    private final List<Owner> owners = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();

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
        timersFire();
        command.wrap(body, at, commandLength);
        replayer.onRecord(sequence, nowNs, wallMs, body, at, commandLength, effectsLength);
    }

    /** The record in hand, or the last one. */
    Moment moment() {
        return moment;
    }

    /** What has set off an offer in the present step: of timers that fired together one of its agent, or of its call. */
    Trigger trigger(Call call, Agent agent) {
        if (timers.isEmpty()) {
            return words.of(command, 0);
        }
        int at = 0;
        for (int i = 0; i < timers.size(); i++) {
            if (owners.get(i) == Owner.AGENT && ids.get(i) == agent.index
                    || owners.get(i) == Owner.CALL && ids.get(i) == call.callId) {
                at = i;
            }
        }
        return timers.get(at);
    }

    @Override
    public void timersFire() {
        timers.clear();
        owners.clear();
        ids.clear();
    }

    @Override
    public void timerFires(String what, Owner owner, long id) {
        timers.add(words.timer(what, owner, id));
        owners.add(owner);
        ids.add(id);
    }

    @Override
    public void offerComes(long offerId, Call call, Agent agent, boolean picked) {
        watcher.offerComes(offerId, call, agent, picked);
    }
}
