package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.call.PartyStage;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.TransferOutDecoder;

/** Random commands of conversations to a small centre: what must always hold is checked after each, and replayed. */
class RandomTalkTest {
    private static final int STEPS = 4_000;
    private static final int AGENTS = 6;
    private static final int MOST_CALLS = 6;
    /** Seeds of a longer run by hand: so many, from a first one on. */
    private static final int SEEDS = Integer.getInteger("strowger.talks", 3);
    private static final long FIRST_SEED = Long.getLong("strowger.talk", 21);

    private TalkTrial talk;
    private Trial trial;
    private SplittableRandom random;
    private TalkLaws laws;
    private final Set<String> never = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldKeepEveryAgentAndStayAccountedForUnderRandomCommandsAndReplay(long seed) {
        // given
        open(seed);
        for (int step = 0; step < STEPS; step++) {
            // when
            act();
            // then
            laws.check("seed " + seed + ", step " + step);
        }
        endAll();
        assertEquals(0, trial.decider.floor().calls.living(), "seed " + seed);
        talk.assertEmpty();
        laws.checkOver("seed " + seed);
        trial.assertReplays("seed " + seed);
    }

    @Test
    void shouldTakeEveryTransitionOfACall() {
        // given
        Set<String> missed = null;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            open(seed);
            // when
            playAll(seed);
            never.addAll(trial.decider.floor().callLife.neverTaken());
            missed = missed == null ? new TreeSet<>(never) : missed;
            missed.retainAll(never);
            never.clear();
        }
        // then: what remains needs a flow, see FlowInEngineTest of the IVR module
        assertTrue(Set.of("WAITING -- RETURNED --> IN_FLOW").containsAll(missed), missed.toString());
    }

    private void playAll(long seed) {
        try {
            for (int step = 0; step < STEPS; step++) {
                act();
            }
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
        }
    }

    private void open(long seed) {
        random = new SplittableRandom(seed);
        CenterConfig.Builder centre = CenterConfig.named("random")
                .queue(Trial.queue("q0").wrapUp(Duration.ofSeconds(3)).maxWait(Duration.ofSeconds(90)))
                .queue(Trial.queue("q1").maxWait(Duration.ofSeconds(60)).maxWaiting(4));
        for (int i = 0; i < AGENTS; i++) {
            centre.agent(AgentConfig.named("a" + i).queue(i % 3 == 0 ? "q1" : "q0"));
        }
        talk = new TalkTrial(centre.number("500", new CenterConfig.Entry.Flow("dial")).entryQueue("q0").build(),
                new DiallingFlow(), EnumSet.allOf(Capability.class));
        trial = talk.trial;
        laws = new TalkLaws(trial);
        for (int i = 0; i < AGENTS; i++) {
            trial.signIn("a" + i);
        }
    }

    private void act() {
        if (random.nextInt(2) == 0) {
            answerSome();
            bridgeOne();
        }
        String agent = "a" + random.nextInt(AGENTS);
        long call = anyCall();
        long leg = anyLeg();
        switch (random.nextInt(36)) {
            case 0, 1, 2 -> {
                if (trial.decider.floor().calls.living() < MOST_CALLS) {
                    trial.arrives();
                }
            }
            case 3, 4, 5, 6 -> trial.answers(leg);
            case 7, 8, 9, 10 -> bridgeOne();
            case 11 -> talk.ends(leg);
            case 12 -> talk.ends(call);
            case 13 -> talk.ends(leg, Reason.TRANSFERRED);
            case 14 -> talk.hold(call);
            case 15 -> talk.retrieve(call);
            case 16 -> talk.presses(leg, random.nextBoolean());
            case 17 -> talk.toQueue(call, "q" + random.nextInt(2), random.nextBoolean());
            case 18 -> talk.toAgent(call, agent);
            case 19 -> talk.toNumber(call, "0800");
            case 20 -> talk.consultAgent(call, agent);
            case 21 -> talk.consultQueue(call, "q" + random.nextInt(2));
            case 22 -> talk.consultNumber(call, "0800");
            case 23 -> consultByAny(call, agent);
            case 24 -> talk.complete(call);
            case 25 -> talk.cancel(call);
            case 26, 27 -> talk.confer(call);
            case 28 -> talk.drop(call, leg);
            case 29 -> listen(agent, call);
            case 30 -> comeAndGo(agent);
            case 31 -> talk.asks(leg, TransferManner.values()[random.nextInt(5)],
                    TransferTarget.Kind.values()[random.nextInt(4)], random.nextInt(2));
            case 32 -> fail(leg, call);
            case 33 -> {
                if (trial.decider.floor().calls.living() < MOST_CALLS) {
                    trial.arrives(-1, "500");
                }
            }
            case 34 -> leaveFlow(call);
            default -> trial.passes(random.nextInt(6_000), TimeUnit.MILLISECONDS);
        }
        String other = "a" + random.nextInt(AGENTS);
        if (talk.state(other).equals("LOGGED_OFF")) {
            trial.signIn(other);
        } else if (random.nextInt(3) == 0) {
            trial.ready(other);
        }
        trial.told();
    }

    /** The flow of a call rings nobody longer, or rings again, or the host takes it. */
    private void leaveFlow(long call) {
        if (random.nextBoolean()) {
            trial.key(call, (char) ('0' + random.nextInt(2)));
        } else {
            trial.enqueue(call, "q" + random.nextInt(2), -1);
        }
    }

    private void consultByAny(long call, String other) {
        talk.consultBy(call, "a" + random.nextInt(AGENTS), other);
        talk.mute(call, anyLeg(), random.nextBoolean());
        talk.record(call, RecordingAct.values()[random.nextInt(4)]);
    }

    /** People who are rung answer, or not. */
    private void answerSome() {
        for (long leg : living()) {
            if (leg % 2 != 0 && random.nextBoolean()) {
                trial.answers(leg);
            }
        }
    }

    private void listen(String agent, long call) {
        switch (random.nextInt(5)) {
            case 0 -> talk.listenTo(agent, call, MonitorMode.SILENT);
            case 1 -> talk.follow(agent, "a" + random.nextInt(AGENTS), MonitorMode.WHISPER);
            case 2 -> talk.mode(agent, MonitorMode.BARGE);
            case 3 -> talk.takeOver(agent);
            default -> talk.stopListening(agent);
        }
    }

    private void comeAndGo(String agent) {
        switch (random.nextInt(6)) {
            case 0 -> trial.signOut(agent);
            case 1, 2 -> trial.signIn(agent);
            case 3 -> trial.ready(agent);
            case 4 -> talk.release(agent);
            default -> trial.asks(shift -> shift.forceOff(
                    trial.agent(agent), random.nextInt(3), "somebody", "because"));
        }
    }

    private void fail(long leg, long call) {
        switch (random.nextInt(5)) {
            case 0 -> trial.failed(DialDecoder.TEMPLATE_ID, leg, Reason.UNREACHABLE);
            case 1 -> trial.failed(TransferOutDecoder.TEMPLATE_ID, call, Reason.BUSY);
            case 2 -> trial.bridgeFailed(call, random.nextInt(1 + (int) bridgeOf(call)), Reason.MEDIA_ERROR);
            case 3 -> trial.failed(BridgeDecoder.TEMPLATE_ID, leg, Reason.MEDIA_ERROR);
            default -> {
                trial.adapterDown();
                talk.connects(3 + trial.tape().size(), living());
            }
        }
    }

    private long bridgeOf(long id) {
        Call call = trial.decider.floor().calls.named(id);
        return call == null ? 0 : call.bridgeId;
    }

    /** Bridges somebody who has answered, as a switch would. */
    private void bridgeOne() {
        Floor floor = trial.decider.floor();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (floor.calls.isLiving(slot) && call.answeredOffer != Call.NONE) {
                trial.bridged(call.legId, floor.calls.offer(call.answeredOffer).legId);
                return;
            }
            if (floor.calls.isLiving(slot) && call.partySlot != Call.NONE
                    && floor.parties.party(call.partySlot).stage == PartyStage.ANSWERED) {
                trial.bridged(call.legId, floor.parties.party(call.partySlot).legId);
                return;
            }
        }
    }

    /** One that is talked on, mostly. */
    private long anyCall() {
        List<Long> ids = new ArrayList<>();
        boolean talkedOn = random.nextInt(5) > 0;
        Floor floor = trial.decider.floor();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (floor.calls.isLiving(slot) && call.errand == Errand.NONE && (!talkedOn || call.parties > 0)) {
                ids.add(call.callId);
            }
        }
        return ids.isEmpty() ? 98 : ids.get(random.nextInt(ids.size()));
    }

    /** A leg that the engine dialled: rung, talking, or a supervisor's. */
    private long anyLeg() {
        long[] legs = Arrays.stream(living()).filter(leg -> leg % 2 != 0).toArray();
        return legs.length == 0 ? 99 : legs[random.nextInt(legs.length)];
    }

    private long[] living() {
        List<Long> legs = new ArrayList<>();
        Floor floor = trial.decider.floor();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            if (floor.calls.isLiving(slot)) {
                Call call = floor.calls.call(slot);
                if (call.errand == Errand.NONE) {
                    legs.add(call.callId);
                }
                for (int at = call.partySlot; at != Call.NONE; at = floor.parties.party(at).next) {
                    legs.add(floor.parties.party(at).legId);
                }
                for (int at = call.offerSlot; at != Call.NONE; at = floor.calls.offer(at).nextOfCall) {
                    legs.add(floor.calls.offer(at).legId);
                }
            }
        }
        for (long leg = 1; leg < 20_000; leg += 2) {
            if (trial.decider.talk().monitors.knows(leg)) {
                legs.add(leg);
            }
        }
        return legs.stream().mapToLong(id -> id).toArray();
    }

    private void endAll() {
        Floor floor = trial.decider.floor();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            if (floor.calls.isLiving(slot) && floor.calls.call(slot).errand == Errand.NONE) {
                trial.hangUp(floor.calls.call(slot).callId);
            }
        }
        trial.passes(300, TimeUnit.SECONDS);
    }
}
