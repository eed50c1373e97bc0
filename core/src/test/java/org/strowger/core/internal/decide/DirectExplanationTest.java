package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Target;
import org.strowger.core.explain.Moment;
import org.strowger.core.explain.OfferExplanation;
import org.strowger.core.explain.Trigger;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.explain.Explainer;

/** Offers past all queues are explained by what sent the call to the agent, and not as choices. */
class DirectExplanationTest implements DecideProbe {
    private final List<OfferExplanation> offers = new ArrayList<>();
    private TalkTrial talk;

    @BeforeEach
    void openCentre() {
        talk = new TalkTrial(CenterConfig.named("test")
                .queue(Trial.queue("sales").overflow(List.of(new OverflowConfig(
                        new OverflowConfig.Cause.Waited(Duration.ofSeconds(20)), List.of(new Target.Agent("ben"))))))
                .queue(Trial.queue("other"))
                .agent(AgentConfig.named("ann").queue("sales")).agent(AgentConfig.named("ben").queue("other"))
                .entryQueue("sales").build(), null, EnumSet.allOf(Capability.class));
        talk.trial.signIn("ann").signIn("ben");
    }

    @Override
    public void timersFire() {
    }

    @Override
    public void timerFires(String what, Owner owner, long id) {
    }

    @Override
    public void offerComes(long offerId, Call call, Agent agent, boolean picked) {
        offers.add(new Explainer(talk.trial.decider.scene()).offer(
                offerId, call, agent, picked, new Moment(7, 0, 915_170_400_000L), new Trigger("Planted", "")));
    }

    private void assertLast(String why) {
        OfferExplanation last = offers.get(offers.size() - 1);
        assertEquals("offer " + last.offerId() + " of call 2 to agent ben, record 7, 1999-01-01T06:00:00Z\n"
                + "  set off by Planted\n  past all queues, for agent ben alone: " + why + "\n", last.text());
        assertEquals(0, last.candidates());
    }

    @Test
    void shouldNameTheQueueThatACallOverflowedFrom() {
        // given
        talk.trial.notReady("ann", NotReadyReason.BREAK).arrives();
        talk.trial.decider.watchedBy(this);
        // when
        talk.passes(20);
        // then
        assertLast("the call overflowed to him from queue sales");
    }

    @Test
    void shouldNameTheAgentWhoTransfersACallOrConsults() {
        // given
        long call = talk.talks(1);
        talk.trial.decider.watchedBy(this);
        // when
        talk.consultAgent(call, "ben");
        // then
        assertLast("agent ann consults him");
        // when
        talk.cancel(call);
        talk.passes(60).toAgent(call, "ben");
        // then
        assertLast("agent ann transfers the call to him");
        assertEquals(2, offers.size());
    }
}
