package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.HoldCause;
import org.strowger.core.call.Medium;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.InterruptionConfig;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.explain.LawCheck;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/** Random contacts of three media under random rules of interruption: who is on hold, beside a plain question. */
class InterruptionRandomTest {
    private static final int STEPS = 3_000;
    private static final List<Medium> MEDIA = List.of(Medium.VOICE, Medium.CHAT, Medium.EMAIL);

    private final QueueCommandEncoders host = new QueueCommandEncoders();
    private final List<Long> contacts = new ArrayList<>();
    private SplittableRandom random;
    private InterruptionConfig rules;
    private Trial trial;
    private long nextContact = 1_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldHoldExactlyWhatIsInterruptedAndKeepTheLaws(long seed) {
        // given
        random = new SplittableRandom(seed);
        trial = new Trial(centre());
        trial.adapterUp(0, 2, EnumSet.allOf(Capability.class));
        LawCheck laws = new LawCheck(trial.decider.scene());
        int held = 0;
        for (int step = 0; step < STEPS; step++) {
            // when
            if (random.nextInt(100) == 0) {
                trial.reconfigure(centre());
            } else {
                act();
            }
            trial.passes(random.nextInt(3_000), TimeUnit.MILLISECONDS).told();
            // then
            String where = "seed " + seed + ", step " + step;
            assertEquals(List.of(), laws.breaches(), where);
            held += checkHolds(where);
        }
        assertTrue(held > STEPS / 20, "held " + held);
        trial.assertReplays("seed " + seed);
    }

    private CenterConfig centre() {
        rules = InterruptionConfig.none();
        for (Medium present : MEDIA) {
            List<Medium> arriving = MEDIA.stream()
                    .filter(medium -> medium != present && random.nextInt(2) == 0).toList();
            rules = rules.of(present, arriving.toArray(new Medium[0]));
        }
        CenterConfig.Builder centre = CenterConfig.named("random").interruption(rules).entryQueue("VOICE");
        MEDIA.forEach(medium -> centre.queue(Trial.queue(medium.name()).medium(medium).missesAllowed(0)));
        for (int i = 0; i < 4; i++) {
            centre.agent(AgentConfig.named("a" + i).capacity(Medium.CHAT, 1 + i % 3));
        }
        return centre.build();
    }

    private void act() {
        String agent = "a" + random.nextInt(4);
        switch (random.nextInt(12)) {
            case 0 -> trial.arrives();
            case 1, 2 -> {
                int medium = 1 + random.nextInt(2);
                contacts.add(nextContact);
                trial.command(host.contactBegin(nextContact, MEDIA.get(medium), medium, -1, -1, 0));
                nextContact += 2;
            }
            case 3 -> trial.signIn(agent);
            case 4 -> trial.ready(agent);
            case 5 -> {
                if (random.nextInt(4) == 0) {
                    trial.notReady(agent, NotReadyReason.BREAK);
                }
            }
            case 6 -> {
                if (!contacts.isEmpty()) {
                    trial.command(host.contactEnd(contacts.get(random.nextInt(contacts.size())), random.nextBoolean()));
                }
            }
            case 7 -> {
                Agent who = trial.decider.floor().agents[random.nextInt(4)];
                if (who.slots.calls() > 0) {
                    Call call = trial.decider.floor().calls.call(who.slots.call(random.nextInt(who.slots.calls())));
                    if (call.adapter != Floor.HOST) {
                        trial.ends(random.nextBoolean() ? call.callId : call.agentLegId, Reason.NORMAL);
                    }
                }
            }
            default -> takeAnOffer();
        }
    }

    private void takeAnOffer() {
        Floor floor = trial.decider.floor();
        Agent who = floor.agents[random.nextInt(4)];
        if (who.offerSlot == Agent.NO_SLOT) {
            return;
        }
        Offer offer = floor.calls.offer(who.offerSlot);
        Call call = floor.calls.call(offer.callSlot);
        if (call.adapter == Floor.HOST) {
            trial.command(host.offerReply(call.callId, offer.offerId, random.nextInt(5) > 0));
        } else {
            long caller = call.callId;
            trial.answers(offer.legId).bridged(caller, offer.legId);
        }
    }

    private int checkHolds(String where) {
        Floor floor = trial.decider.floor();
        int held = 0;
        for (Agent agent : floor.agents) {
            for (int i = 0; i < agent.slots.calls(); i++) {
                Call call = floor.calls.call(agent.slots.call(i));
                boolean interrupted = false;
                for (int j = 0; j < agent.slots.calls(); j++) {
                    Medium one = Medium.values()[call.medium];
                    Medium other = Medium.values()[floor.calls.call(agent.slots.call(j)).medium];
                    interrupted |= j != i && one != other && rules.allows(one, other)
                            && (j > i || !rules.allows(other, one));
                }
                assertEquals(interrupted, TalkDesk.isHeldBy(call, HoldCause.INTERRUPTED),
                        where + ", call " + call.callId);
                held += interrupted ? 1 : 0;
            }
        }
        return held;
    }
}
