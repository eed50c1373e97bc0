package org.strowger.core.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Measure;
import org.strowger.core.hours.Schedule;

class CenterRulesTest {
    private static final CenterConfig CENTER = CenterReader.read("center.yml", """
            center: bank
            zone: Europe/London
            skills: [dutch, english]
            hours: {office: {mon-fri: 09:00-17:00, names: {lunch: {mon-fri: 12:00-13:00}}}}
            reasons: {coaching: {paid: true}}
            segments: {gold: {priority: 80}, silver: {priority: 60}}
            stepProfiles: {quick: [{after: 5s, do: {play: sorry}}]}
            queues:
              sales:
                needs: [dutch, {not: {english: 90}}]
                hours: office
                steps: quick
                joinWhen: {inState: {state: NOT_READY, reason: coaching, atMost: 1}}
                leaveWhen: {opening: lunch}
                overflow: [{on: {when: {segment: silver}}, to: {queue: billing}}]
              billing: {steps: {escalation: sales}, joinWhen: {workers: {with: {name: site, is: north}, atLeast: 1}}}
            agents:
              ann: {skills: {dutch: 60}, attributes: {site: north}}
              bob: {skills: {english: 60}}
            entry: {queue: sales}
            """.getBytes(StandardCharsets.UTF_8));

    @Test
    void shouldCompileAllThatAQueueHas() {
        // when
        RulePlan plan = CenterRules.compile(CENTER, Optional.of(List.of("welcome", "sorry")));
        // then
        assertEquals(new StepAction(StepAction.Kind.PLAY, 1, 0, "sorry", List.of()),
                plan.steps(0).step(0).actions().get(0));
        assertEquals(plan.profile(plan.profileNamed("quick")), plan.steps(0));
        assertEquals(3, plan.steps(1).size());
        PlainFacts facts = new PlainFacts();
        facts.opening[0] = Schedule.NAMED;
        assertEquals(true, plan.leaveWhen(0).holds(facts));
        facts.segment = 1;
        assertEquals(true, plan.overflow(0).get(0).when().holds(facts));
        facts.segment = 0;
        assertEquals(false, plan.overflow(0).get(0).when().holds(facts));
        facts.queue = 1;
        assertEquals(false, plan.joinWhen(1).holds(facts));
        facts.signedIn[0] = true;
        assertEquals(true, plan.joinWhen(1).holds(facts), "ann is from the north");
    }

    @Test
    void shouldNumberReasonsFromTheEnginesOwn() {
        // given
        List<String> reasons = CenterRules.reasons(CENTER);
        // then
        assertEquals(NotReadyReason.LUNCH.name(), reasons.get(NotReadyReason.common().indexOf(NotReadyReason.LUNCH)));
        assertEquals(NotReadyReason.common().size(), reasons.indexOf("coaching"));
        PlainFacts facts = new PlainFacts();
        facts.states[0][AgentState.NOT_READY.ordinal()] = 3;
        assertEquals(false, CenterRules.compile(CENTER, Optional.empty()).joinWhen(0).holds(facts),
                PlainFacts.share(3, reasons.indexOf("coaching")) + " of them are coached");
    }

    @Test
    void shouldLetAMemberJoinWhenNothingElseIsSaid() {
        // given
        CenterConfig plain = CenterConfig.named("plain")
                .queue(QueueConfig.named("q")).entryQueue("q").build();
        RulePlan plan = CenterRules.compile(plain, Optional.empty());
        PlainFacts facts = new PlainFacts();
        // then
        assertEquals(false, plan.joinWhen(0).holds(facts));
        assertEquals(true, plan.joinWhen(0).holds(facts.with(Map.of(Measure.SIGNED_IN, 1L))));
        assertEquals(false, plan.leaveWhen(0).holds(facts));
    }

    @Test
    void shouldRefuseAPromptThatTheFlowsLack() {
        assertEquals("rules: no prompt is named 'sorry'",
                assertThrows(IllegalArgumentException.class,
                        () -> CenterRules.compile(CENTER, Optional.of(List.of("welcome")))).getMessage());
    }
}
