package org.strowger.core.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/**
 * Random commands, sense and nonsense, to a centre of agents {@code a0} up and queues {@code q0} to
 * {@code q3}, which numbers 200 to 400 lead to.
 */
final class RandomActs {
    private final QueueCommandEncoders host = new QueueCommandEncoders();
    private final Trial trial;
    private final SplittableRandom random;
    private final List<Long> callers = new ArrayList<>();

    RandomActs(Trial trial, SplittableRandom random) {
        this.trial = trial;
        this.random = random;
    }

    /** One command, and a little time. */
    void act() {
        String agent = "a" + random.nextInt(trial.center.agents().size());
        Offer offer = trial.anyOffer(random);
        if (random.nextInt(4) == 0) {
            actOfShift(agent);
        }
        switch (random.nextInt(25)) {
            case 0, 1, 2, 3 -> callers.add(trial.arrives(random.nextInt(101) - 1, (1 + random.nextInt(4)) + "00"));
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    trial.signInNotReady(agent, NotReadyReason.MEETING);
                } else {
                    trial.signIn(agent);
                }
            }
            case 5 -> trial.ready(agent);
            case 6 -> trial.notReady(agent, NotReadyReason.BREAK);
            case 7 -> trial.endWrapUp(agent);
            case 8 -> {
                if (random.nextInt(2) == 0) {
                    trial.signOut(agent);
                }
            }
            case 9 -> trial.ends(anyCaller(), Reason.NORMAL);
            case 10 -> trial.withdraw(anyCaller());
            case 11 -> trial.enqueue(anyCaller(), "q" + random.nextInt(4), random.nextInt(101));
            case 12 -> trial.passes(random.nextInt(30_000), TimeUnit.MILLISECONDS);
            case 13 -> trial.hangUp(anyCaller());
            case 14 -> {
                if (random.nextInt(40) == 0) {
                    trial.adapterDown();
                    trial.adapterUp(2 + trial.tape().size(), livingLegs());
                }
            }
            case 15 -> trial.ends(1 + 2 * random.nextInt(1 + trial.tape().size() / 4), Reason.NORMAL);
            case 16 -> {
                if (offer != null) {
                    if (random.nextBoolean()) {
                        trial.rings(offer.legId);
                    }
                    trial.ends(offer.legId, random.nextBoolean() ? Reason.BUSY : Reason.UNREACHABLE);
                }
            }
            case 22, 23, 24 -> trial.ends(anyTalkingLeg(), Reason.NORMAL);
            default -> {
                if (offer != null) {
                    long caller = trial.decider.floor().calls.call(offer.callSlot).callId;
                    if (random.nextBoolean()) {
                        trial.rings(offer.legId);
                    }
                    trial.answers(offer.legId);
                    if (random.nextInt(4) > 0) {
                        trial.bridged(caller, offer.legId);
                    }
                }
            }
        }
        trial.passes(random.nextInt(2_000), TimeUnit.MILLISECONDS);
        trial.told();
    }

    private void actOfShift(String name) {
        int agent = trial.agent(name);
        int dice = random.nextInt(100);
        long seconds = random.nextInt(60);
        long caller = anyCaller();
        int queue = random.nextInt(4);
        boolean yes = random.nextBoolean();
        switch (random.nextInt(18)) {
            case 0 -> trial.asks(shift -> shift.extendWrapUp(agent, TimeUnit.SECONDS.toNanos(1 + seconds)));
            case 1 -> trial.asks(shift -> shift.disposition(agent, caller, 0, yes));
            case 2, 3 -> trial.asks(shift -> shift.ownCallBegin(agent));
            case 4, 5 -> trial.asks(shift -> shift.ownCallEnd(agent));
            case 6 -> trial.asks(shift -> shift.optOut(agent, queue, dice < 40));
            case 7 -> trial.asks(shift -> shift.breakRequest(agent));
            case 8 -> trial.asks(shift -> shift.breakCancel(agent));
            case 9 -> trial.asks(shift -> dice < 40
                    ? shift.forceOff(agent, dice % 3, "eve", "drill")
                    : shift.forceState(agent, yes, 3, "eve", "drill"));
            case 10 -> trial.inventory(0);
            case 11 -> trial.asks(shift -> shift.signInTo(agent, yes, 2, new int[] {queue}));
            case 14, 15 -> trial.command(host.callDifficulty(caller, 1 + dice));
            case 16 -> trial.asks(shift -> shift.difficultyLimit(agent, 1 + dice));
            default -> trial.phone(0, name, DeviceState.values()[dice < 60 ? 1 : dice % 5]);
        }
    }

    /** A command that keeps a centre at work. */
    void work() {
        String agent = "a" + random.nextInt(trial.center.agents().size());
        switch (random.nextInt(5)) {
            case 0 -> callers.add(trial.arrives(random.nextInt(101) - 1, (1 + random.nextInt(4)) + "00"));
            case 1 -> {
                int index = trial.agent(agent);
                int queue = random.nextInt(4);
                trial.signIn(agent).ready(agent);
                trial.asks(shift -> shift.ownCallEnd(index));
                trial.asks(shift -> shift.optOut(index, queue, false));
                trial.phone(0, agent, DeviceState.IDLE);
            }
            case 2 -> trial.ends(anyTalkingLeg(), Reason.NORMAL).endWrapUp(agent);
            default -> {
                Offer offer = trial.anyOffer(random);
                if (offer != null) {
                    long caller = trial.decider.floor().calls.call(offer.callSlot).callId;
                    trial.answers(offer.legId).bridged(caller, offer.legId);
                }
            }
        }
        trial.passes(random.nextInt(1_000), TimeUnit.MILLISECONDS);
        trial.told();
    }

    private long anyCaller() {
        return callers.isEmpty() ? 9_998 : callers.get(Math.max(0, callers.size() - 1 - random.nextInt(12)));
    }

    /** The leg of an agent who talks, or one that nobody has. */
    private long anyTalkingLeg() {
        Floor floor = trial.decider.floor();
        Agent agent = floor.agents[random.nextInt(floor.agents.length)];
        return agent.slots.live() == 0 ? 9_999 : floor.calls.call(agent.slots.call(0)).agentLegId;
    }

    private long[] livingLegs() {
        List<Long> legs = new ArrayList<>();
        Floor floor = trial.decider.floor();
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            if (floor.calls.isLiving(slot) && random.nextInt(10) > 0) {
                legs.add(floor.calls.call(slot).callId);
                if (floor.calls.call(slot).agentLegId != 0) {
                    legs.add(floor.calls.call(slot).agentLegId);
                }
            }
        }
        return legs.stream().mapToLong(Long::longValue).toArray();
    }
}
