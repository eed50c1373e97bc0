package org.strowger.core.center;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.strowger.core.call.Medium;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.AgentConfig.Membership;
import org.strowger.core.center.QueueConfig.RankingConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.center.rule.Target;

class CenterConfigTest {
    private static void assertRefused(String message, Executable attempt) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, attempt).getMessage());
    }

    @Test
    void shouldHaveTheDocumentedDefaults() {
        // when
        QueueConfig queue = QueueConfig.named("billing").build();
        // then
        Duration five = Duration.ofSeconds(5);
        assertEquals(new QueueConfig("billing", Medium.VOICE, Requirement.NOTHING,
                List.of(RankingConfig.named("tierFirst"), RankingConfig.named("longestIdle")),
                new OfferingConfig(Duration.ofSeconds(20), five, Duration.ofSeconds(30), OfferPolicy.ONE,
                        10, Duration.ofSeconds(10), OfferingConfig.ReleaseRivals.ON_ANSWER,
                        OfferingConfig.NotReadyDuringOffer.WITHDRAW, Duration.ZERO),
                new AfterOfferConfig(five, Duration.ofSeconds(2), five, five, 2, 0, 3, Duration.ZERO),
                new WrapUpConfig(Duration.ofSeconds(30), Duration.ofMinutes(10),
                        WrapUpConfig.NotReadyInWrapUp.AFTER),
                new WaitingConfig(Duration.ofMinutes(30), Duration.ofSeconds(60),
                        WaitingConfig.MaxWaitDuringOffer.EXTEND, 1_000, 8, WaitingConfig.Closing.DRAIN,
                        WaitingConfig.MEMBER_SIGNED_IN, WaitingConfig.NEVER),
                new OrderConfig(RankingConfig.named("fifo"), 50, Duration.ZERO, 100,
                        Duration.ofMinutes(15), 1, Duration.ofSeconds(10), Duration.ZERO,
                        Duration.ofSeconds(20), Duration.ofHours(24), 1),
                new AnnounceConfig(Duration.ofSeconds(60), Duration.ofSeconds(15), 0, true, Optional.empty(),
                        Optional.empty()),
                new CallbackConfig(3, Duration.ofMinutes(5), Duration.ofHours(8), Duration.ZERO,
                        CallbackConfig.First.AGENT),
                new MeasureConfig(Duration.ofSeconds(20), five, MeasureConfig.WaitEnds.BRIDGE),
                Optional.empty(), List.of(), List.of()), queue);
        assertEquals("ann", AgentConfig.named("ann").build().endpoint());
        assertEquals(Map.of("dutch", 50), AgentConfig.named("ann").skill("dutch").build().skills());
    }

    @Test
    void shouldRefuseEachSettingJustOutsideItsRangeAndTakeItsEnds() {
        List<Setting.Time> times = List.of(Settings.OFFER_TIMEOUT, Settings.CONNECT_TIMEOUT, Settings.WRAP_UP,
                Settings.MAX_WAIT, Settings.PAIR_COOLDOWN, Settings.REJECT_COOLDOWN,
                Settings.NO_ANSWER_COOLDOWN,
                Settings.FAULT_COOLDOWN, Settings.SERVICE_LEVEL_TIME);
        for (Setting.Time time : times) {
            with(time.name(), time.lowest());
            with(time.name(), time.highest());
            assertThrows(IllegalArgumentException.class, () ->
                    with(time.name(), time.lowest().minusMillis(1)), time::name);
            assertThrows(IllegalArgumentException.class, () ->
                    with(time.name(), time.highest().plusMillis(1)), time::name);
        }
        assertRefused("queue 'billing': wrapUp was -5s; use 0s to 1h, or leave it out for 30s",
                () -> with("wrapUp", Duration.ofSeconds(-5)));
        assertRefused("queue 'billing': maxWait was 25h; use 0s to 24h, or leave it out for 30m",
                () -> with("maxWait", Duration.ofHours(25)));
        assertRefused("queue 'billing': offerTimeout was 2999ms; use 3s to 2m, or leave it out for 20s",
                () -> with("offerTimeout", Duration.ofMillis(2_999)));
        assertRefused("queue 'billing': serviceLevelTime was 999ms; use 1s to 30d, or leave it out for 20s",
                () -> with("serviceLevelTime", Duration.ofMillis(999)));
        assertRefused("queue 'billing': priority was 101; use 0 to 100, or leave it out for 50",
                () -> QueueConfig.named("billing").priority(101).build());
        assertRefused("queue 'billing': maxWaiting was -1; use 0 to 1000000, or leave it out for 1000",
                () -> QueueConfig.named("billing").maxWaiting(-1).build());
        assertRefused("queue 'billing': missesAllowed was 101; use 0 to 100, or leave it out for 2",
                () -> QueueConfig.named("billing").missesAllowed(101).build());
        assertRefused("queue 'billing': rejectsAllowed was -1; use 0 to 100, or leave it out for 0",
                () -> QueueConfig.named("billing").rejectsAllowed(-1).build());
        assertRefused("queue 'billing': faultsAllowed was 101; use 0 to 100, or leave it out for 3",
                () -> QueueConfig.named("billing").faultsAllowed(101).build());
    }

    private static QueueConfig with(String setting, Duration value) {
        QueueConfig.Builder queue = QueueConfig.named("billing");
        return switch (setting) {
            case "offerTimeout" -> queue.offerTimeout(value).build();
            case "connectTimeout" -> queue.connectTimeout(value).build();
            case "wrapUp" -> queue.wrapUp(value).build();
            case "maxWait" -> queue.maxWait(value).build();
            case "pairCooldown" -> queue.pairCooldown(value).build();
            case "rejectCooldown" -> queue.rejectCooldown(value).build();
            case "noAnswerCooldown" -> queue.noAnswerCooldown(value).build();
            case "faultCooldown" -> queue.faultCooldown(value).build();
            case "serviceLevelTime" -> queue.serviceLevelTime(value).build();
            default -> throw new AssertionError(setting);
        };
    }

    @Test
    void shouldRefuseLevelsTiersAndNamesOutOfRange() {
        assertRefused("skill 'dutch': levels were 60 to 40; use 1 to 100, the lowest first",
                () -> QueueConfig.named("a").needs("dutch", 60, 40));
        assertRefused("agent 'ann': skill 'dutch': level was 0; use 1 to 100, or leave it out for 50",
                () -> AgentConfig.named("ann").skill("dutch", 0).build());
        assertRefused("agent 'ann': attribute 'site' has 201 characters; use 1 to 200",
                () -> AgentConfig.named("ann").attribute("site", "x".repeat(201)).build());
        assertRefused("team 'north': occupancyLevels was [80, 70, 90]; use three rising whole numbers from 1"
                + " to 100, or leave it out for [70, 80, 90]",
                () -> TeamConfig.named("north").occupancyLevels(List.of(80, 70, 90)).build());
        assertRefused("maxOnBreak was 101%; use 0% to 100%, or a number of agents from 0 to 10000, or leave it"
                + " out for 20%", () -> MostAway.share(101));
        assertRefused("queue 'a': tier was 11; use 1 to 10, or leave it out for 1", () ->
                new Membership("a", 11));
        assertRefused("queue 'a b': the name cannot be used; a name is a letter, then letters, digits, _ or -, 64 at"
                + " most", () -> QueueConfig.named("a b").build());
        assertRefused("queue 'a': ranking was empty; name one, or leave it out for tierFirst, longestIdle",
                () -> QueueConfig.named("a").ranking().build());
        assertRefused("queue 'a': need 'dutch' stands twice; name it once",
                () -> QueueConfig.named("a").needs("dutch").needs("dutch").build());
    }

    @Test
    void shouldRefuseReferencesToNothing() {
        CenterConfig.Builder empty = CenterConfig.named("bank");
        assertRefused("center 'bank': no entry was given; say where calls start with entryFlow or entryQueue",
                empty::build);
        assertRefused("entry: no queue is named 'billing'", () -> empty.entryQueue("billing").build());
        assertRefused("queue 'a': no skill is named 'duch'; did you mean \"dutch\"?",
                () -> CenterConfig.named("bank").skill("dutch").queue(QueueConfig.named("a").needs("duch"))
                        .entryQueue("a").build());
        assertRefused("queue 'a': no schedule is named 'office'",
                () -> CenterConfig.named("bank").queue(QueueConfig.named("a").hours("office"))
                .entryQueue("a").build());
        assertRefused("agent 'ann': no queue is named 'other'", () -> CenterConfig.named("bank")
                .queue(QueueConfig.named("a")).agent(AgentConfig.named("ann").queue("other"))
                .entryQueue("a").build());
        CenterConfig.Builder one = CenterConfig.named("bank").queue(QueueConfig.named("a")).entryQueue("a");
        assertRefused("agent 'ann': no team is named 'north'",
                () -> CenterConfig.named("bank").agent(AgentConfig.named("ann").team("north"))
                        .entryFlow("main").build());
        assertRefused("step profile 'late': no queue is named 'b'; did you mean \"a\"?", () -> one.stepProfile("late",
                List.of(StepConfig.every(Duration.ofSeconds(9), new StepEffect.AddPool("b")))).build());
        assertRefused("queue 'b': no agent is named 'eve'", () -> CenterConfig.named("bank").entryFlow("main")
                .queue(QueueConfig.named("b").leaveWhen(new Condition.Not(
                        new Condition.AgentIs("eve", Condition.Presence.FREE)))).build());
        assertRefused("queue 'b': no step profile is named 'late'", () -> CenterConfig.named("bank")
                .queue(QueueConfig.named("b").overflow(List.of(new OverflowConfig(
                        new OverflowConfig.Cause.Full(), List.of(new Target.HangUp()))))
                        .steps(List.of(StepConfig.when(Condition.ALWAYS, new StepEffect.AddSteps("late")))))
                .entryFlow("main").build());
        assertRefused("segment 'gold': no queue is named 'b'", () -> CenterConfig.named("bank")
                .segment("gold", SegmentConfig.usual().queue("b")).entryFlow("main").build());
        assertRefused("queue 'a' stands twice; name it once",
                () -> CenterConfig.named("bank").queue(QueueConfig.named("a")).queue(QueueConfig.named("a"))
                        .entryQueue("a").build());
    }

    @Test
    void shouldKeepWhatAnAgentIsGiven() {
        // when
        AgentConfig agent = AgentConfig.named("ann").capacity(Medium.CHAT, 2).attribute("grade", 7)
                .attribute("site", "north").wrapUp(Duration.ZERO).difficultyRise(50, 10).build();
        // then
        assertEquals(2, agent.capacity().of(Medium.CHAT));
        assertEquals(5, agent.capacity().of(Medium.EMAIL));
        assertEquals(OptionalInt.of(7), agent.number("grade"));
        assertEquals(OptionalInt.empty(), agent.number("site"));
        assertEquals(Optional.of(Duration.ZERO), agent.wrapUp());
        assertEquals(Optional.of(new DifficultyRise(50, 10)), agent.difficultyRise());
    }

    @Test
    void shouldTurnBreakRulesOnWhenATeamNamesOne() {
        assertEquals(Optional.empty(), TeamConfig.named("north").occupancyMargin(1).build().breaks());
        assertEquals(Optional.of(new BreakConfig(Duration.ofHours(2), Duration.ofMinutes(15),
                Duration.ofMinutes(2), MostAway.agents(3))),
                TeamConfig.named("north").maxOnBreak(MostAway.agents(3)).build().breaks());
    }

    @Test
    void shouldGiveAnAgentTheQueuesThatHisSkillsMeet() {
        // when
        CenterConfig center = CenterConfig.named("bank").skill("dutch")
                .agent(AgentConfig.named("ann").skill("dutch", 60))
                .agent(AgentConfig.named("bob"))
                .agent(AgentConfig.named("eve").queue("high", 2))
                .agent(AgentConfig.named("joe").skill("dutch", 60).build())
                .queue(QueueConfig.named("low").needs("dutch", 1, 40))
                .queue(QueueConfig.named("high").needs("dutch", 60))
                .queue(QueueConfig.named("all")).entryQueue("all").build();
        // then
        assertEquals(List.of(new Membership("high", 1), new Membership("all", 1)),
                center.agents().get(0).queues());
        assertEquals(List.of(new Membership("all", 1)), center.agents().get(1).queues());
        assertEquals(List.of(new Membership("high", 2)), center.agents().get(2).queues());
        assertEquals(List.of(), center.agents().get(3).queues(), "one built by itself has what he names");
    }
}
