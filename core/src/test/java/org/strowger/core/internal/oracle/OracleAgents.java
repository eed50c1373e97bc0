package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.center.AfterOfferConfig;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.center.OfferingConfig.NotReadyDuringOffer;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.WrapUpConfig.NotReadyInWrapUp;

/** Rules about agents: wishes, wrap-up, cooldowns. */
final class OracleAgents {
    private final OracleFloor floor;

    OracleAgents(OracleFloor floor) {
        this.floor = floor;
    }

    void signIn(OracleAgent agent, boolean ready, NotReadyReason reason) {
        if (agent.signedIn) {
            return;
        }
        agent.clearCounts();
        agent.forcedOff = false;
        agent.wish = ready ? AgentState.READY : AgentState.NOT_READY;
        agent.wishReason = ready ? NotReadyReason.NONE : reason;
        if (ready) {
            agent.idleSinceNs = floor.nowNs;
        }
        member(agent, true);
        floor.matching.refresh(agent);
    }

    /** Leaves one of his queues for now, or comes back; an offer that is open goes on. */
    void optOut(OracleAgent agent, OracleQueue queue, boolean out) {
        String name = queue.config.name();
        if (agent.tier(name) == 0 || agent.optedOut.contains(name) == out) {
            return;
        }
        Runnable change = out ? () -> agent.optedOut.add(name) : () -> agent.optedOut.remove(name);
        if (!agent.signedIn) {
            change.run();
            return;
        }
        othersMayFit(agent, queue, change);
        floor.waits.watchEmpty(queue);
        floor.matching.moved(agent);
    }

    void ready(OracleAgent agent) {
        if (!agent.signedIn || agent.forcedOff) {
            return;
        }
        boolean wasAway = agent.state() == AgentState.NOT_READY;
        agent.returning = floor.timers.cancel(agent.returning);
        agent.wish = AgentState.READY;
        agent.wishReason = NotReadyReason.NONE;
        if (wasAway) {
            agent.clearCounts();
            agent.idleSinceNs = floor.nowNs;
        }
        floor.matching.refresh(agent);
    }

    /** A break, or the end of the shift: open offers are withdrawn, or finished first if the queue says so. */
    void away(OracleAgent agent, AgentState wish, NotReadyReason reason) {
        if (!agent.signedIn || agent.forcedOff) {
            return;
        }
        goes(agent, wish, reason);
        if (agent.wrapUp != null && agent.breakEndsWrapUp && wish == AgentState.NOT_READY) {
            endWrapUp(agent);
        }
        leavesIfFree(agent);
        floor.matching.refresh(agent);
    }

    /** Somebody logs him off: after-call work ends, and he is gone when he has no call. */
    void forceOff(OracleAgent agent, ForcedLogOff how) {
        if (!agent.signedIn) {
            return;
        }
        agent.forcedOff = true;
        goes(agent, AgentState.LOGGED_OFF, NotReadyReason.NONE);
        endWrapUp(agent);
        if (agent.call != null && how == ForcedLogOff.REQUEUE) {
            floor.ends.waitsAgain(agent.call);
        } else if (agent.call != null && how == ForcedLogOff.END) {
            floor.ends.over(agent.call, OracleCalls.Over.HOST);
        }
        leavesIfFree(agent);
        floor.matching.refresh(agent);
    }

    private void goes(OracleAgent agent, AgentState wish, NotReadyReason reason) {
        agent.wish = wish;
        agent.wishReason = reason;
        agent.returning = floor.timers.cancel(agent.returning);
        OracleOffer open = agent.offer;
        if (open != null && (wish == AgentState.LOGGED_OFF || !isFinished(open))) {
            floor.offers.close(open);
            floor.offers.callReturns(open.call);
        }
    }

    private static boolean isFinished(OracleOffer offer) {
        return offer.call.queue.config.offering().notReadyDuringOffer() == NotReadyDuringOffer.FINISH;
    }

    /** The wish to leave comes true when nothing holds him. */
    private void leavesIfFree(OracleAgent agent) {
        if (agent.wish == AgentState.LOGGED_OFF && agent.signedIn && agent.offer == null && agent.call == null
                && agent.wrapUp == null) {
            member(agent, false);
        }
    }

    /** Signs an agent in or out. Others may serve more calls when that changes which tiers are staffed. */
    private void member(OracleAgent agent, boolean in) {
        for (OracleQueue queue : floor.queues) {
            if (agent.tier(queue.config.name()) > 0) {
                othersMayFit(agent, queue, () -> agent.signedIn = in);
                agent.signedIn = !in;
            }
        }
        agent.signedIn = in;
        for (OracleQueue queue : floor.queues) {
            if (agent.tier(queue.config.name()) > 0) {
                floor.waits.watchEmpty(queue);
            }
        }
    }

    private void othersMayFit(OracleAgent agent, OracleQueue queue, Runnable change) {
        Set<String> before = fitting(queue);
        change.run();
        Set<String> after = fitting(queue);
        for (OracleAgent other : floor.agents) {
            if (other.stands && other != agent
                    && after.stream().anyMatch(fit -> fit.startsWith(other.index + " ") && !before.contains(fit))) {
                floor.matching.moved(other);
            }
        }
    }

    private Set<String> fitting(OracleQueue queue) {
        List<String> fits = new ArrayList<>();
        for (OracleCall call : floor.calls) {
            if ((call.isWaiting() || call.isInQueue() && call.wantsMore) && call.queue == queue) {
                for (OracleAgent agent : floor.agents) {
                    if (floor.matching.isEligible(agent, call)) {
                        fits.add(agent.index + " " + call.id);
                    }
                }
            }
        }
        return Set.copyOf(fits);
    }

    void endWrapUp(OracleAgent agent) {
        if (agent.wrapUp != null) {
            floor.timers.cancel(agent.wrapUp);
            wrapUpOver(agent);
        }
    }

    void extendWrapUp(OracleAgent agent, long ns) {
        if (agent.wrapUp != null && agent.wrapUp.atNs() + ns <= agent.wrapUpLatestNs) {
            long endsNs = agent.wrapUp.atNs() + ns;
            floor.timers.cancel(agent.wrapUp);
            agent.wrapUp = floor.timers.set(endsNs, () -> wrapUpOver(agent));
        }
    }

    private void wrapUpOver(OracleAgent agent) {
        agent.wrapUp = null;
        freed(agent);
    }

    private void freed(OracleAgent agent) {
        if (agent.wish == AgentState.READY) {
            agent.idleSinceNs = floor.nowNs;
        }
        leavesIfFree(agent);
        floor.matching.refresh(agent);
    }

    void connected(OracleAgent agent, OracleCall call) {
        agent.call = call;
        agent.clearCounts();
        floor.matching.refresh(agent);
    }

    void talkEnds(OracleAgent agent, QueueConfig answeredFrom) {
        agent.call = null;
        if (answeredFrom.wrapUp().wrapUp().isZero() || agent.forcedOff) {
            freed(agent);
        } else {
            agent.breakEndsWrapUp = answeredFrom.wrapUp().notReadyInWrapUp() == NotReadyInWrapUp.AT_ONCE;
            long endsNs = floor.nowNs + answeredFrom.wrapUp().wrapUp().toNanos();
            long mostNs = answeredFrom.wrapUp().wrapUpMax().toNanos();
            agent.wrapUpLatestNs = mostNs == 0 ? Long.MAX_VALUE : floor.nowNs + mostNs;
            agent.wrapUp = floor.timers.set(endsNs, () -> wrapUpOver(agent));
        }
    }

    /** An offer that came to nothing counts against him or his device, and keeps offers from him for a time. */
    void rests(OracleAgent agent, OracleCall call, OfferOutcome outcome) {
        AfterOfferConfig queue = call.queue.config.afterOffer();
        boolean benched;
        long cooldownNs;
        switch (outcome) {
            case NO_ANSWER -> {
                cooldownNs = queue.noAnswerCooldown().toNanos();
                benched = ++agent.misses >= queue.missesAllowed() && queue.missesAllowed() > 0;
            }
            case REJECTED -> {
                cooldownNs = queue.rejectCooldown().toNanos();
                benched = ++agent.rejects >= queue.rejectsAllowed() && queue.rejectsAllowed() > 0;
            }
            default -> {
                cooldownNs = queue.faultCooldown().toNanos();
                benched = ++agent.faults >= queue.faultsAllowed() && queue.faultsAllowed() > 0;
            }
        }
        agent.pairs.add(new OracleAgent.Pair(call.id, floor.nowNs + queue.pairCooldown().toNanos()));
        agent.coolUntilNs = Math.max(agent.coolUntilNs, floor.nowNs + cooldownNs);
        setCooldownTimer(agent);
        if (benched && agent.wish == AgentState.READY) {
            agent.wish = AgentState.NOT_READY;
            agent.returnAfterNs = queue.missedReturn().toNanos();
            agent.wishReason = outcome == OfferOutcome.FAILED ? NotReadyReason.TECHNICAL : NotReadyReason.MISSED;
        }
    }

    /** At the end of each cooldown he looks again. */
    private void setCooldownTimer(OracleAgent agent) {
        floor.timers.cancel(agent.cooldown);
        long nextNs = agent.coolUntilNs > floor.nowNs ? agent.coolUntilNs : Long.MAX_VALUE;
        for (OracleAgent.Pair pair : agent.pairs) {
            nextNs = Math.min(nextNs, pair.untilNs());
        }
        agent.cooldown = nextNs == Long.MAX_VALUE ? null : floor.timers.set(nextNs, () -> {
            agent.pairs.removeIf(pair -> pair.untilNs() <= floor.nowNs);
            setCooldownTimer(agent);
            floor.matching.refresh(agent);
            floor.matching.moved(agent);
        });
    }

    /** An offer to him is over: a wish that waited for that comes true. */
    void offerOver(OracleAgent agent) {
        leavesIfFree(agent);
        if (agent.state() == AgentState.NOT_READY && agent.wishReason == NotReadyReason.MISSED
                && agent.returnAfterNs > 0 && agent.returning == null) {
            agent.returning = floor.timers.set(floor.nowNs + agent.returnAfterNs, () -> returns(agent));
        }
        floor.matching.refresh(agent);
    }

    /** A break that too many misses brought is over. */
    private void returns(OracleAgent agent) {
        agent.returning = null;
        agent.wish = AgentState.READY;
        agent.wishReason = NotReadyReason.NONE;
        agent.clearCounts();
        agent.idleSinceNs = floor.nowNs;
        floor.matching.refresh(agent);
    }
}
