package org.strowger.core.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.agent.AgentState;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.decide.Scene;

/**
 * Looks at every agent and every call between two commands and names each breach of a law. Far too slow for a
 * running engine, which watches by samples; for tests and for journals that are decided again.
 */
public final class LawCheck {
    private final Scene scene;
    private final Judge judge;

    /** Checks the state of a decider that was made from a centre. */
    public LawCheck(Scene scene) {
        this.scene = scene;
        this.judge = new Judge(scene);
    }

    /** A sentence for each breach; none is the rule. Law 6 is not judged while a due timer has not fired. */
    public List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        int[] waiting = new int[scene.layout().queues().size()];
        Tiers[] tiers = new Tiers[waiting.length];
        int offers = 0;
        for (int slot = 0; slot < scene.calls().callSlots(); slot++) {
            Call call = scene.calls().call(slot);
            if (!scene.calls().isLiving(slot)) {
                continue;
            }
            offers += call.openOffers;
            if (isQueued(call)) {
                waiting[call.queue]++;
                if (call.openOffers == 0 && !scene.isAnythingDue()) {
                    if (tiers[call.queue] == null) {
                        tiers[call.queue] = Tiers.of(scene, call.queue);
                    }
                    checkWork(judge.ask(call, tiers[call.queue]), breaches);
                }
            }
        }
        checkAccounts(waiting, breaches);
        checkLeases(offers, breaches);
        return breaches;
    }

    /** Whether a call is in a queue, rung or not. */
    public static boolean isQueued(Call call) {
        return Judge.isQueued(call);
    }

    /** Law 6: nobody is idle beside a call that he may take. */
    private void checkWork(Ask ask, List<String> breaches) {
        for (int i = 0; i < scene.agents(); i++) {
            Agent agent = scene.agent(i);
            boolean away = agent.state == AgentState.LOGGED_OFF || agent.state == AgentState.NOT_READY;
            if (!away && judge.judge(agent, ask).isEmpty()) {
                breaches.add("law 6: agent " + scene.layout().agent(i).name() + " is idle while call "
                        + ask.call().callId + " waits in queue " + ask.queue().name());
            }
        }
    }

    /** Law 7: a queue counts as waiting the calls that wait in it. */
    private void checkAccounts(int[] waiting, List<String> breaches) {
        for (int queue = 0; queue < waiting.length; queue++) {
            if (scene.waiting(queue) != waiting[queue]) {
                breaches.add("law 7: queue " + scene.layout().queue(queue).name() + " counts " + scene.waiting(queue)
                        + " calls as waiting, and " + waiting[queue] + " wait in it");
            }
        }
    }

    /** Law 3: each open offer hangs on one call and on one agent. */
    private void checkLeases(int offersOfCalls, List<String> breaches) {
        int offersOfAgents = 0;
        for (int i = 0; i < scene.agents(); i++) {
            for (int at = scene.agent(i).offerSlot; at != Agent.NO_SLOT;) {
                Offer offer = scene.calls().offer(at);
                if (offer.agent != i) {
                    breaches.add("law 3: offer " + offer.offerId + " hangs on agent " + scene.layout().agent(i).name()
                            + " and is to agent " + scene.layout().agent(offer.agent).name());
                }
                offersOfAgents++;
                at = offer.nextOfAgent;
            }
        }
        int open = scene.calls().openOffers();
        if (offersOfCalls != open || offersOfAgents != open) {
            breaches.add("law 3: " + open + " offers are open, " + offersOfCalls + " hang on calls and "
                    + offersOfAgents + " on agents");
        }
    }
}
