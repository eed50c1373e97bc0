package org.strowger.core.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.strowger.core.center.Arbitration;
import org.strowger.core.explain.Moment;
import org.strowger.core.explain.OfferExplanation;
import org.strowger.core.explain.PassedCall;
import org.strowger.core.explain.Rejected;
import org.strowger.core.explain.Rejection;
import org.strowger.core.explain.Trigger;
import org.strowger.core.explain.WaitExplanation;
import org.strowger.core.explain.WaitingCall;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Errand;
import org.strowger.core.internal.decide.Scene;
import org.strowger.core.internal.explain.Needs.Verdict;
import org.strowger.core.internal.match.Matcher;

/** Makes explanations of the state as it is at the moment. */
public final class Explainer {
    /** Candidates, and calls passed over, that are shown. */
    private static final int SHOWN = 10;

    private final Scene scene;
    private final Judge judge;

    /** Explains the state of a decider that was made from a centre. */
    public Explainer(Scene scene) {
        this.scene = scene;
        this.judge = new Judge(scene);
    }

    /** Why a call is about to be offered to an agent. @param picked whether a person picked it for him */
    public OfferExplanation offer(
            long offerId, Call call, Agent agent, boolean picked, Moment moment, Trigger trigger) {
        if (call.queue == Call.NONE) {
            return direct(offerId, call, agent, moment, trigger);
        }
        CandidateList candidates = new CandidateList(scene, judge, call);
        List<Call> before = callsBefore(call);
        List<PassedCall> passedOver = new ArrayList<>();
        for (Call passed : before) {
            Verdict verdict = whyPassed(passed, call, agent, picked);
            if (verdict.why() != Rejection.NOT_MEMBER && passedOver.size() < SHOWN) {
                passedOver.add(new PassedCall(passed.toldId, scene.layout().queue(passed.queue).name(), passed.priorityClass,
                        passed.effectiveNs, verdict.why(), verdict.detail()));
            }
        }
        return new OfferExplanation(offerId, moment, trigger, scene.layout().agent(agent.index).name(), picked,
                waitingCall(call), candidates.size(), candidates.best(SHOWN), candidates.margin(),
                candidates.rejected(), before.size(), passedOver);
    }

    /** A call to a named agent, past all queues: nobody else was looked at. */
    private OfferExplanation direct(long offerId, Call call, Agent agent, Moment moment, Trigger trigger) {
        String name = scene.layout().agent(agent.index).name();
        WaitingCall asked = new WaitingCall(call.toldId, "", call.priorityClass, call.effectiveNs, call.entry, 0, 0,
                "no skill", "agent " + name + " alone: " + whyAlone(call), 0, call.offersMade, call.openOffers);
        return new OfferExplanation(offerId, moment, trigger, name, true, asked, 0, List.of(), Optional.empty(),
                List.of(), 0, List.of());
    }

    private String whyAlone(Call call) {
        if (call.errand == Errand.NONE) {
            return call.home == Call.NONE ? "the call was sent to him"
                    : "the call overflowed to him from queue " + scene.layout().queue(call.home).name();
        }
        String by = "agent " + scene.layout().agent(call.errandByAgent).name();
        return by + (call.errand == Errand.CONSULT ? " consults him" : " transfers the call to him");
    }

    /** Why a call that is in a queue still waits. */
    public WaitExplanation waits(Call call, Moment moment) {
        List<String> ringing = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        Ask ask = judge.ask(call);
        for (int i = 0; i < scene.agents(); i++) {
            Agent agent = scene.agent(i);
            String name = scene.layout().agent(i).name();
            if (judge.ringsAt(call, agent)) {
                ringing.add(name);
            } else {
                Verdict verdict = judge.judge(agent, ask).orElseGet(() -> new Verdict(
                        call.openOffers > 0 ? Rejection.RINGS_ALREADY : Rejection.NONE_FOUND));
                rejected.add(new Rejected(name, verdict.why(), verdict.detail()));
            }
        }
        return new WaitExplanation(moment, waitingCall(call), ringing, rejected);
    }

    private WaitingCall waitingCall(Call call) {
        Ask ask = judge.ask(call);
        return new WaitingCall(call.toldId, ask.queue().name(), call.priorityClass, call.effectiveNs,
                call.entry, scene.position(call), scene.nowNs() - call.enqueuedAtNs,
                Needs.inWords(ask.needs(), ask.difficulty()), ask.pool(), ask.steps(), call.offersMade, call.openOffers);
    }

    /** Calls of any queue that wait for an agent and stand before one, best first. */
    private List<Call> callsBefore(Call call) {
        List<Call> before = new ArrayList<>();
        for (int slot = 0; slot < scene.calls().callSlots(); slot++) {
            Call other = scene.calls().call(slot);
            if (scene.calls().isLiving(slot) && Judge.isQueued(other) && !Judge.isAnswered(other)
                    && Matcher.isBefore(other, call)) {
                before.add(other);
            }
        }
        before.sort(Comparator.comparing((Call one) -> -one.priorityClass)
                .thenComparing(one -> one.effectiveNs).thenComparing(one -> one.entry));
        return before;
    }

    private Verdict whyPassed(Call passed, Call served, Agent agent, boolean picked) {
        Optional<Verdict> verdict = judge.judge(agent, judge.ask(passed));
        if (verdict.isPresent()) {
            return verdict.get();
        }
        if (picked) {
            return new Verdict(Rejection.PICKED);
        }
        if (passed.openOffers > 0) {
            return new Verdict(Rejection.RINGS_ALREADY);
        }
        return passed.queue != served.queue && scene.layout().center().routing().arbitration() != Arbitration.GLOBAL
                ? new Verdict(Rejection.ARBITRATION, scene.layout().center().routing().arbitration().name())
                : new Verdict(Rejection.NONE_FOUND);
    }
}
