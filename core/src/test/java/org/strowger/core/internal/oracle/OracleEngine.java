package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.call.OfferStage;
import org.strowger.core.internal.oracle.OracleCalls.Over;
import org.strowger.core.internal.oracle.Picture.CallLine;
import org.strowger.core.internal.oracle.Picture.OfferLine;

/** Takes commands in, finds out whom they concern, and lets {@link OracleFloor} do what follows. */
final class OracleEngine {
    private final CenterConfig center;
    private final OracleFloor floor;
    private List<Long> orderNow = List.of();

    OracleEngine(CenterConfig center) {
        this.center = center;
        this.floor = new OracleFloor(center);
    }

    /** The moment of what comes next. */
    void at(long nowNs) {
        floor.nowNs = nowNs;
    }

    /** Fires what is due. @param order as in {@link #apply} */
    void tick(List<Long> order) {
        orderNow = order;
        floor.timers.fire(floor.nowNs);
    }

    /**
     * Applies a command other than the passing of time.
     *
     * @param order ids of living calls, in the order in which a command that concerns many takes them; the
     *     specification leaves it open
     */
    void apply(Command command, List<Long> order) {
        if (command instanceof Command.SignIn in) {
            floor.wishes.signIn(agent(in.agent()), in.ready(), in.reason());
        } else if (command instanceof Command.Ready ready) {
            floor.wishes.ready(agent(ready.agent()));
        } else if (command instanceof Command.NotReady away) {
            floor.wishes.away(agent(away.agent()), AgentState.NOT_READY, away.reason());
        } else if (command instanceof Command.SignOut out) {
            floor.wishes.away(agent(out.agent()), AgentState.LOGGED_OFF, NotReadyReason.NONE);
        } else if (command instanceof Command.EndWrapUp end) {
            floor.wishes.endWrapUp(agent(end.agent()));
        } else if (command instanceof Command.OptOut member) {
            floor.wishes.optOut(agent(member.agent()), floor.queues.get(member.queue()), member.out());
        } else if (command instanceof Command.ExtendWrapUp extend) {
            floor.wishes.extendWrapUp(agent(extend.agent()), extend.ns());
        } else if (command instanceof Command.ForceOff force) {
            floor.wishes.forceOff(agent(force.agent()), force.how());
        } else if (command instanceof Command.Up || command instanceof Command.Down
                || command instanceof Command.Alive || command instanceof Command.InventoryEnds
                || command instanceof Command.Restarts) {
            ofAdapter(command, order);
        } else if (command instanceof Command.Rings || command instanceof Command.Answers
                || command instanceof Command.Ends || command instanceof Command.Bridged
                || command instanceof Command.Failed || command instanceof Command.BridgeFailed) {
            ofLine(command);
        } else {
            ofCall(command);
        }
        floor.settle();
    }

    private void ofCall(Command command) {
        if (command instanceof Command.Arrives in) {
            if (call(in.call()) == null) {
                OracleCall call = new OracleCall(in.call(), in.adapter(), in.priority(), in.called());
                call.seenInEpoch = floor.epoch[in.adapter()];
                floor.calls.add(call);
                watch(in.adapter());
            }
        } else if (command instanceof Command.Enqueue into) {
            OracleCall call = call(into.call());
            if (call != null) {
                floor.ends.enqueueByHost(call, floor.queues.get(into.queue()), into.priority());
            }
        } else if (command instanceof Command.Withdraw withdraw) {
            OracleCall call = call(withdraw.call());
            if (call != null && call.isInQueue()) {
                floor.ends.over(call, Over.HOST);
            }
        } else if (command instanceof Command.HangUp hangUp) {
            OracleCall call = call(hangUp.call());
            if (call != null) {
                floor.ends.over(call, Over.HOST);
            }
        } else if (command instanceof Command.Key key) {
            OracleCall call = call(key.call());
            if (call != null) {
                floor.flows.key(call, key.key());
            }
        } else {
            throw new IllegalArgumentException("the oracle does not know: " + command);
        }
    }

    private void ofLine(Command command) {
        if (command instanceof Command.Rings rings) {
            OracleOffer offer = offer(rings.leg());
            if (offer != null) {
                floor.offers.rings(offer);
            }
        } else if (command instanceof Command.Answers answers) {
            OracleOffer offer = offer(answers.leg());
            OracleCall call = caller(answers.leg());
            if (call != null) {
                answered(call);
            } else if (offer != null) {
                floor.offers.answers(offer);
            }
        } else if (command instanceof Command.Ends ends) {
            ends(ends.leg(), ends.reason());
        } else if (command instanceof Command.Bridged bridged) {
            OracleOffer offer = offer(bridged.leg()) != null ? offer(bridged.leg()) : offer(bridged.other());
            if (offer != null) {
                floor.offers.bridged(offer);
            }
        } else if (command instanceof Command.BridgeFailed failed) {
            OracleCall call = call(failed.call());
            OracleOffer offer = call == null ? null : call.answeredOffer;
            if (offer != null && !offer.lost && offer.bridge == call.bridges - failed.back()) {
                fails(offer, OfferOutcome.FAILED, failed.reason());
            }
        } else if (command instanceof Command.Failed failed && failed.dial()) {
            OracleOffer offer = offer(failed.leg());
            if (offer != null && !offer.lost) {
                boolean answered = offer.stage == OfferStage.ANSWERED;
                fails(offer, answered ? OfferOutcome.FAILED : outcome(failed.reason()), failed.reason());
            }
        } else if (command instanceof Command.Failed failed) {
            ends(failed.leg(), failed.reason());
        }
    }

    private void answered(OracleCall call) {
        CenterConfig.Entry entry = center.numbers().getOrDefault(call.called, center.entry());
        if (entry instanceof CenterConfig.Entry.Flow toFlow) {
            floor.ends.answered(call, toFlow.flow(), null);
        } else {
            String name = ((CenterConfig.Entry.Queue) entry).queue();
            floor.ends.answered(call, null, floor.queues.stream()
                    .filter(queue -> queue.config.name().equals(name)).findFirst().orElseThrow());
        }
    }

    private void ends(Leg leg, Reason reason) {
        OracleCall call = caller(leg);
        OracleOffer offer = offer(leg);
        if (call != null) {
            boolean lost = reason == Reason.LOST || reason == Reason.ADAPTER_STOPPED || reason == Reason.ADAPTER_DOWN;
            floor.ends.over(call, lost ? Over.LOST : Over.CALLER_GONE);
        } else if (offer != null) {
            if (!offer.lost) {
                boolean dropped = offer.stage == OfferStage.ANSWERED;
                fails(offer, dropped ? OfferOutcome.REJECTED : outcome(reason), reason);
            }
        } else {
            OracleCall talking = talksOver(leg);
            if (talking != null) {
                floor.ends.agentLeft(talking);
            }
        }
    }

    private void fails(OracleOffer offer, OfferOutcome outcome, Reason reason) {
        floor.offers.fails(offer, outcome, reason == Reason.ADAPTER_DOWN && floor.down[offer.call.adapter]);
    }

    private static OfferOutcome outcome(Reason reason) {
        return switch (reason) {
            case NO_ANSWER -> OfferOutcome.NO_ANSWER;
            case REJECTED, BUSY -> OfferOutcome.REJECTED;
            default -> OfferOutcome.FAILED;
        };
    }

    private void ofAdapter(Command command, List<Long> order) {
        if (command instanceof Command.Up up) {
            if (up.fresh()) {
                floor.epoch[up.adapter()]++;
                down(up.adapter(), order);
            }
        } else if (command instanceof Command.Down down) {
            down(down.adapter(), order);
        } else if (command instanceof Command.Restarts) {
            restarts(order);
        } else if (command instanceof Command.Alive alive && connected(alive.adapter())) {
            OracleCall call = caller(alive.leg());
            OracleCall talking = talksOver(alive.leg());
            if (call != null && call.adapter == alive.adapter()) {
                call.seenInEpoch = floor.epoch[call.adapter];
            } else if (talking != null && talking.adapter == alive.adapter()) {
                talking.agentSeenInEpoch = floor.epoch[talking.adapter];
            }
        } else if (command instanceof Command.InventoryEnds ends && connected(ends.adapter())) {
            inventoryEnds(ends.adapter(), order);
        }
    }

    /** Whether a switch has connected since the last restart. */
    private boolean connected(int adapter) {
        return floor.epoch[adapter] > floor.epochBefore[adapter];
    }

    private void restarts(List<Long> order) {
        floor.resync = floor.timers.cancel(floor.resync);
        boolean any = false;
        for (int adapter = 0; adapter < floor.down.length; adapter++) {
            int which = adapter;
            floor.epochBefore[adapter] = floor.epoch[adapter];
            floor.awaited[adapter] = floor.calls.stream().anyMatch(call -> call.adapter == which);
            any |= floor.awaited[adapter];
            down(adapter, order);
        }
        if (any) {
            floor.resync = floor.timers.set(
                    floor.nowNs + center.engine().resyncWindow().toNanos(), this::resyncOver);
        }
    }

    private void resyncOver() {
        floor.resync = null;
        for (int adapter = 0; adapter < floor.down.length; adapter++) {
            if (floor.awaited[adapter]) {
                floor.awaited[adapter] = false;
                losing(adapter, orderNow, floor.epochBefore[adapter] + 1);
            }
        }
    }

    /** A switch that has calls is asked for its lines now and then; here nobody answers. */
    private void watch(int adapter) {
        if (floor.inventory[adapter] == null && !floor.down[adapter]) {
            floor.inventory[adapter] = floor.timers.set(
                    floor.nowNs + center.engine().inventoryEvery().toNanos(), () -> {
                        floor.inventory[adapter] = null;
                        watchIfNeeded(adapter);
                    });
        }
    }

    private void watchIfNeeded(int adapter) {
        if (floor.calls.stream().anyMatch(call -> call.adapter == adapter)) {
            watch(adapter);
        }
    }

    private void down(int adapter, List<Long> order) {
        floor.down[adapter] = true;
        floor.inventory[adapter] = floor.timers.cancel(floor.inventory[adapter]);
        for (OracleCall call : inOrder(order)) {
            if (call.adapter == adapter) {
                call.offers.forEach(floor.offers::adapterLost);
            }
        }
    }

    /** Lines seen last before a connection are lost. */
    private void losing(int adapter, List<Long> order, long since) {
        for (OracleCall call : inOrder(order)) {
            if (call.adapter != adapter) {
                continue;
            }
            boolean seen = call.seenInEpoch >= since;
            boolean agentSeen = call.agent == null || call.agentSeenInEpoch >= since;
            if (!seen && call.lost == null) {
                call.agentLost = floor.timers.cancel(call.agentLost);
                call.lost = floor.timers.set(floor.nowNs, () -> floor.ends.over(call, Over.LOST));
            } else if (seen && !agentSeen && call.lost == null && call.agentLost == null) {
                call.agentLost = floor.timers.set(floor.nowNs, () -> floor.ends.agentLeft(call));
            }
        }
    }

    private void inventoryEnds(int adapter, List<Long> order) {
        floor.down[adapter] = false;
        watchIfNeeded(adapter);
        losing(adapter, order, floor.epoch[adapter]);
        floor.awaited[adapter] = false;
        if (!floor.awaited[0] && !floor.awaited[1] && !floor.awaited[2] && !floor.awaited[3]) {
            floor.resync = floor.timers.cancel(floor.resync);
        }
        floor.agents.forEach(floor.matching::moved);
    }

    private List<OracleCall> inOrder(List<Long> order) {
        List<OracleCall> calls = new ArrayList<>();
        order.forEach(id -> calls.add(call(id)));
        calls.removeIf(java.util.Objects::isNull); // those that ended in this step
        return calls;
    }

    private OracleAgent agent(int index) {
        return floor.agents.get(index);
    }

    private OracleCall call(long id) {
        return floor.calls.stream().filter(call -> call.id == id).findFirst().orElse(null);
    }

    private OracleCall caller(Leg leg) {
        return leg instanceof Leg.Caller caller ? call(caller.id()) : null;
    }

    private OracleOffer offer(Leg leg) {
        long id = agentLeg(leg);
        for (OracleAgent agent : floor.agents) {
            if (agent.offer != null && agent.offer.legId == id) {
                return agent.offer;
            }
        }
        return null;
    }

    private OracleCall talksOver(Leg leg) {
        long id = agentLeg(leg);
        return floor.calls.stream().filter(call -> call.agent != null && call.agentLeg == id).findFirst().orElse(null);
    }

    private long agentLeg(Leg leg) {
        if (leg instanceof Leg.OfAgent of) {
            List<Long> legs = agent(of.agent()).legs;
            return of.back() < legs.size() ? legs.get(legs.size() - 1 - of.back()) : Leg.NOWHERE;
        }
        return Leg.NOWHERE;
    }

    Picture picture() {
        List<CallLine> calls = new ArrayList<>();
        List<OfferLine> offers = new ArrayList<>();
        for (OracleCall call : floor.calls) {
            calls.add(new CallLine(call.id, call.state(), call.queue == null ? -1 : call.queue.index));
            for (OracleOffer offer : call.offers) {
                offers.add(new OfferLine(call.id, offer.agent.index, offer.stage, offer.deadline.atNs()));
            }
        }
        calls.sort(Comparator.comparingLong(CallLine::id));
        offers.sort(Comparator.comparingLong(OfferLine::call).thenComparingInt(OfferLine::agent));
        return new Picture(floor.agents.stream().map(OracleAgent::line).toList(), calls, offers,
                floor.queues.stream().map(queue -> queue.line(floor.waits.waiting(queue))).toList(),
                floor.timers.nextNs());
    }
}
