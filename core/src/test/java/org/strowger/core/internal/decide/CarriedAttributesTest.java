package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.internal.call.Call;

/** What the switch said of a call goes with it: into the callback and the errand that stand for it. */
class CarriedAttributesTest {
    private static final Map<String, String> GOLD = Map.of("tier", "gold");

    private static CenterConfig centre() {
        return CenterConfig.named("test").queue(Trial.queue("sales").joinWhen(Condition.ALWAYS)).queue(Trial.queue("other"))
                .agent(AgentConfig.named("ann").queue("sales")).agent(AgentConfig.named("ben").queue("other"))
                .entryFlow("front").build();
    }

    private static String tier(Trial trial, long callId) {
        return trial.decider.floor().calls.named(callId).attributes.of("tier").toString();
    }

    @Test
    void shouldGoIntoTheCallbackThatACallBecomes() {
        // given
        Trial trial = new Trial(centre(), new ComfortFlow());
        long call = trial.arrivesWith(GOLD);
        // when
        trial.callbacks(host -> host.ask(call, ""));
        // then
        assertEquals("gold", tier(trial, 1));
    }

    @Test
    void shouldGoWithAConsultation() {
        // given
        TalkTrial talk = new TalkTrial(centre(), new ComfortFlow(), EnumSet.allOf(Capability.class));
        talk.trial.signIn("ann").signIn("ben");
        long call = talk.trial.arrivesWith(GOLD);
        talk.trial.answers(1).bridged(call, 1);
        // when
        talk.consultQueue(call, "other");
        // then
        Call errand = talk.trial.decider.floor().calls.call(talk.trial.decider.floor().calls.named(call).errandSlot);
        assertEquals("gold", errand.attributes.of("tier").toString());
    }

    @Test
    void shouldHaveTheNumbersInTheState() {
        // given
        Trial one = new Trial(centre(), new ComfortFlow());
        Trial other = new Trial(centre(), new ComfortFlow());
        // when
        one.arrives(-1, "100");
        other.arrives(-1, "101");
        // then
        assertNotEquals(one.decider.digest(), other.decider.digest());
    }

    @Test
    void shouldBePartOfTheState() {
        // given
        Trial gold = new Trial(centre(), new ComfortFlow());
        Trial plain = new Trial(centre(), new ComfortFlow());
        // when
        gold.arrivesWith(GOLD);
        plain.arrivesWith(Map.of("tier", "golf"));
        // then
        assertNotEquals(gold.decider.digest(), plain.decider.digest());
    }
}
