package org.strowger.core.center.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.OccupancyLevel;
import org.strowger.core.call.Medium;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.rule.OverflowConfig.Cause;
import org.strowger.core.center.rule.Requirement.All;
import org.strowger.core.center.rule.Requirement.Any;
import org.strowger.core.center.rule.Requirement.Not;
import org.strowger.core.center.rule.Requirement.Skill;
import org.strowger.core.hours.CalendarDate;
import org.strowger.core.hours.Window;
import org.strowger.core.yaml.Faults;

class RuleReaderTest {
    private static final long SECOND = 1_000_000_000L;

    static Stream<Arguments> needs() {
        return Stream.of(
                Arguments.of("[dutch, english]", Requirement.of("dutch", "english")),
                Arguments.of("dutch", Requirement.of("dutch")),
                Arguments.of("[]", Requirement.NOTHING),
                Arguments.of("{dutch: 40, english: 40-60}",
                        new All(List.of(new Skill("dutch", 40, 100), new Skill("english", 40, 60)))),
                Arguments.of("[english, {any: [dutch, {flemish: 60}]}, {not: trainee}]",
                        new All(List.of(new Skill("english"),
                                new Any(List.of(new Skill("dutch"), new Skill("flemish", 60, 100))),
                                new Not(new Skill("trainee"))))),
                Arguments.of("{any: [{dutch: 10, english: 20}, {all: [flemish, english]}]}",
                        new All(List.of(new Any(List.of(
                                new All(List.of(new Skill("dutch", 10, 100), new Skill("english", 20, 100))),
                                new All(List.of(new Skill("flemish"), new Skill("english")))))))),
                Arguments.of("{any: {dutch: 10, english: 20}}",
                        new All(List.of(new Any(List.of(
                                new Skill("dutch", 10, 100), new Skill("english", 20, 100)))))),
                Arguments.of("{not: {any: [dutch, trainee]}}",
                        new All(List.of(new Not(
                                new Any(List.of(new Skill("dutch"), new Skill("trainee"))))))),
                Arguments.of("{not: [dutch, trainee]}",
                        new All(List.of(new Not(
                                new All(List.of(new Skill("dutch"), new Skill("trainee"))))))));
    }

    @ParameterizedTest
    @MethodSource("needs")
    void shouldReadNeedsWhenTheyAreWrittenInAnyForm(String yaml, Requirement expected) {
        assertEquals(expected, RuleFile.needs(yaml));
    }

    private static Condition compare(Measure measure, long lowest, long highest) {
        return new Condition.Compare(measure, Optional.empty(), lowest, highest);
    }

    private static Condition attribute(AttributeTest test) {
        return new Condition.Attribute("tier", test);
    }

    static Stream<Arguments> conditions() {
        long most = Condition.NO_LIMIT;
        Optional<String> own = Optional.empty();
        Optional<String> sales = Optional.of("sales");
        return Stream.of(
                Arguments.of("always", Condition.ALWAYS),
                Arguments.of("never", new Condition.Not(Condition.ALWAYS)),
                Arguments.of("{waited: {atLeast: 2m}}", compare(Measure.WAITED_NS, 120 * SECOND, most)),
                Arguments.of("{sinceStep: {atMost: 500ms}}",
                        compare(Measure.SINCE_STEP_NS, 0, SECOND / 2)),
                Arguments.of("{position: {atLeast: 2, atMost: 3}}", compare(Measure.POSITION, 2, 3)),
                Arguments.of("{offersMade: {atLeast: 1}}", compare(Measure.OFFERS_MADE, 1, most)),
                Arguments.of("{offersMissed: {atLeast: 1}}", compare(Measure.OFFERS_MISSED, 1, most)),
                Arguments.of("{signedIn: {atMost: 0}}", compare(Measure.SIGNED_IN, 0, 0)),
                Arguments.of("{eligible: {queue: sales, atLeast: 1}}",
                        new Condition.Compare(Measure.ELIGIBLE, sales, 1, most)),
                Arguments.of("{available: {atLeast: 1}}", compare(Measure.AVAILABLE, 1, most)),
                Arguments.of("{away: {atLeast: 1}}", compare(Measure.AWAY, 1, most)),
                Arguments.of("{waiting: {atLeast: 1}}", compare(Measure.WAITING, 1, most)),
                Arguments.of("{waitingOfCustomer: {atLeast: 1}}",
                        compare(Measure.WAITING_OF_CUSTOMER, 1, most)),
                Arguments.of("{waitingOfNeed: {atLeast: 1}}", compare(Measure.WAITING_OF_NEED, 1, most)),
                Arguments.of("{expectedWait: {atLeast: 2m}}",
                        compare(Measure.EXPECTED_WAIT_NS, 120 * SECOND, most)),
                Arguments.of("{longestWait: {atLeast: 1s}}",
                        compare(Measure.LONGEST_WAIT_NS, SECOND, most)),
                Arguments.of("{serviceLevel: {atLeast: 50%, atMost: 82.5%}}",
                        compare(Measure.SERVICE_LEVEL, 500, 825)),
                Arguments.of("{occupancy: {atLeast: BUSY}}",
                        compare(Measure.OCCUPANCY_LEVEL, OccupancyLevel.BUSY.ordinal(), most)),
                Arguments.of("{inState: {state: NOT_READY, reason: LUNCH, atLeast: 3}}",
                        new Condition.InState(own, AgentState.NOT_READY, Optional.of("LUNCH"), 3, most)),
                Arguments.of("{inState: {queue: sales, state: BUSY, atMost: 3}}",
                        new Condition.InState(sales, AgentState.BUSY, Optional.empty(), 0, 3)),
                Arguments.of("{tierEmpty: 2}", new Condition.TierEmpty(own, 2)),
                Arguments.of("{tierEmpty: {queue: sales, tier: 1}}", new Condition.TierEmpty(sales, 1)),
                Arguments.of("{agentSignedIn: ann}",
                        new Condition.AgentIs("ann", Condition.Presence.SIGNED_IN)),
                Arguments.of("{agentFree: 1001}",
                        new Condition.AgentIs("1001", Condition.Presence.FREE)),
                Arguments.of("{workers: {with: {name: site, is: north}, atLeast: 2}}",
                        new Condition.Workers(own, "site", new AttributeTest.Is("north"), 2, most)),
                Arguments.of("{attribute: {name: tier, is: gold}}",
                        attribute(new AttributeTest.Is("gold"))),
                Arguments.of("{attribute: {name: tier, in: [a, b]}}",
                        attribute(new AttributeTest.In(List.of("a", "b")))),
                Arguments.of("{attribute: {name: tier, prefix: g}}",
                        attribute(new AttributeTest.Prefix("g"))),
                Arguments.of("{attribute: {name: tier, matches: 'g[a-z]+'}}",
                        attribute(new AttributeTest.Matches("g[a-z]+"))),
                Arguments.of("{attribute: {name: tier, atLeast: -5}}",
                        attribute(new AttributeTest.Between(-5, most))),
                Arguments.of("{attribute: {name: tier, atLeast: 1, atMost: 9}}",
                        attribute(new AttributeTest.Between(1, 9))),
                Arguments.of("{segment: gold}", new Condition.SegmentIs("gold")),
                Arguments.of("{segment: [gold, silver]}", new Condition.Any(List.of(
                        new Condition.SegmentIs("gold"), new Condition.SegmentIs("silver")))),
                Arguments.of("{medium: CHAT}", new Condition.MediumIs(Medium.CHAT)),
                Arguments.of("{time: 22:00-06:00}", new Condition.TimeOfDay(new Window(1_320, 1_800))),
                Arguments.of("{weekday: [sat-mon, wed]}", new Condition.Weekday(List.of(DayOfWeek.MONDAY,
                        DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))),
                Arguments.of("{date: 12-24}", new Condition.Date(new CalendarDate(0, 12, 24))),
                Arguments.of("{date: [12-24, 2027-03-26]}", new Condition.Any(List.of(
                        new Condition.Date(new CalendarDate(0, 12, 24)),
                        new Condition.Date(new CalendarDate(2027, 3, 26))))),
                Arguments.of("{opening: [closed, lunch]}",
                        new Condition.Opening(own, List.of("closed", "lunch"))),
                Arguments.of("{opening: {queue: sales, is: open}}",
                        new Condition.Opening(sales, List.of("open"))),
                Arguments.of("{medium: VOICE, segment: gold, x-note: why}", new Condition.All(List.of(
                        new Condition.MediumIs(Medium.VOICE), new Condition.SegmentIs("gold")))),
                Arguments.of("{any: [{medium: VOICE}, {all: [{segment: gold}, {not: {tierEmpty: 1}}]}]}",
                        new Condition.Any(List.of(new Condition.MediumIs(Medium.VOICE),
                                new Condition.All(List.of(new Condition.SegmentIs("gold"),
                                        new Condition.Not(new Condition.TierEmpty(own, 1))))))));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void shouldReadAConditionWhenItIsOfAnyKind(String yaml, Condition expected) {
        assertEquals(expected, RuleFile.condition(yaml));
    }

    static Stream<Arguments> effects() {
        Target voicemail = new Target.Voicemail(Optional.empty());
        return Stream.of(
                Arguments.of("{setLevel: {skill: dutch, to: 40}}",
                        new StepEffect.SetLevel("dutch", 40, 100)),
                Arguments.of("{setLevel: {skill: dutch, to: 40-60}}",
                        new StepEffect.SetLevel("dutch", 40, 60)),
                Arguments.of("{lowerLevel: {skill: dutch, by: 20}}",
                        new StepEffect.LowerLevel("dutch", 20)),
                Arguments.of("{capLevel: {skill: dutch, at: 80}}", new StepEffect.CapLevel("dutch", 80)),
                Arguments.of("{addSkill: dutch}", new StepEffect.AddSkill("dutch", 1, 100)),
                Arguments.of("{addSkill: {skill: dutch, level: 30-50}}",
                        new StepEffect.AddSkill("dutch", 30, 50)),
                Arguments.of("{dropSkill: dutch}", new StepEffect.DropSkill("dutch")),
                Arguments.of("{replaceSkill: {skill: dutch, with: flemish}}",
                        new StepEffect.ReplaceSkill("dutch", "flemish")),
                Arguments.of("nextTier", new StepEffect.NextTier()),
                Arguments.of("{addPool: sales}", new StepEffect.AddPool("sales")),
                Arguments.of("{addAgents: [ann, bob]}", new StepEffect.AddAgents(List.of("ann", "bob"))),
                Arguments.of("{addAgents: ann}", new StepEffect.AddAgents(List.of("ann"))),
                Arguments.of("{setOfferPolicy: RING_ALL}",
                        new StepEffect.SetOfferPolicy(OfferPolicy.RING_ALL)),
                Arguments.of("{setPriority: 80}", new StepEffect.SetPriority(80)),
                Arguments.of("{raisePriority: 10}", new StepEffect.RaisePriority(10)),
                Arguments.of("{addHeadStart: 30s}",
                        new StepEffect.AddHeadStart(Duration.ofSeconds(30))),
                Arguments.of("{play: sorry}", new StepEffect.Play("sorry")),
                Arguments.of("stayOrLeave",
                        new StepEffect.StayOrLeave(List.of(new Target.Callback()))),
                Arguments.of("{stayOrLeave: [callback, voicemail]}",
                        new StepEffect.StayOrLeave(List.of(new Target.Callback(), voicemail))),
                Arguments.of("{overflow: {queue: sales}}",
                        new StepEffect.Overflow(List.of(new Target.Queue("sales")))),
                Arguments.of("{overflow: [{queue: sales, time: RESET}, hangUp]}",
                        new StepEffect.Overflow(List.of(
                                new Target.Queue("sales", Target.Time.RESET), new Target.HangUp()))),
                Arguments.of("voicemail", new StepEffect.Overflow(List.of(voicemail))),
                Arguments.of("{voicemail: late}", new StepEffect.Overflow(
                        List.of(new Target.Voicemail(Optional.of("late"))))),
                Arguments.of("{alarm: a call waits}", new StepEffect.Alarm("a call waits")),
                Arguments.of("{addSteps: vip}", new StepEffect.AddSteps("vip")),
                Arguments.of("end", new StepEffect.End()));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void shouldReadAnEffectWhenItIsOfAnyKind(String yaml, StepEffect expected) {
        assertEquals(List.of(StepConfig.after(Duration.ofSeconds(20), expected)),
                RuleFile.steps("[{after: 20s, do: [" + yaml + "]}]"));
    }

    @Test
    void shouldHaveATestForEachKindOfEffect() {
        List<Class<?>> tested = effects().map(Arguments::get).<Class<?>>map(row -> row[1].getClass()).toList();
        for (Class<?> kind : StepEffect.class.getPermittedSubclasses()) {
            List<Class<?>> leaves = kind.isInterface() ? List.of(kind.getPermittedSubclasses()) : List.of(kind);
            assertTrue(tested.containsAll(leaves), () -> "no case for one of " + leaves);
        }
    }

    @Test
    void shouldHaveATestForEachKindOfConditionAndMeasure() {
        List<Condition> tested = conditions().map(row -> (Condition) row.get()[1]).toList();
        for (Class<?> kind : Condition.class.getPermittedSubclasses()) {
            assertTrue(tested.stream().anyMatch(kind::isInstance), () -> "no case for " + kind);
        }
        for (Measure measure : Measure.values()) {
            assertTrue(tested.stream().anyMatch(condition -> condition instanceof Condition.Compare compare
                    && compare.measure() == measure), () -> "no case for " + measure);
        }
    }

    @Test
    void shouldReadTriggersAndConditionsOfSteps() {
        // when
        List<StepConfig> steps = RuleFile.steps("""

                  - {after: 60s, skipIf: {eligible: {atMost: 0}}, do: [{dropSkill: dutch}, nextTier]}
                  - {every: 30s, if: {waiting: {queue: sales, atMost: 3}}, do: {addPool: [sales, billing]}}
                  - {when: {expectedWait: {atLeast: 2m}}, do: stayOrLeave}
                """);
        // then
        assertEquals(List.of(
                StepConfig.after(Duration.ofSeconds(60), new StepEffect.DropSkill("dutch"),
                        new StepEffect.NextTier()).skipIf(Condition.atMost(Measure.ELIGIBLE, 0)),
                StepConfig.every(Duration.ofSeconds(30), new StepEffect.AddPool("sales"),
                        new StepEffect.AddPool("billing"))
                        .onlyIf(Condition.atMost(Measure.WAITING, 3).in("sales")),
                StepConfig.when(Condition.atLeast(Measure.EXPECTED_WAIT_NS, 120 * SECOND),
                        new StepEffect.StayOrLeave(List.of(new Target.Callback())))), steps);
    }

    @Test
    void shouldReadOverflowWithEachCauseAndTarget() {
        // when
        List<OverflowConfig> rules = RuleFile.overflow("""

                  - {on: FULL, to: {queue: sales, time: RESET}}
                  - {on: EMPTY, to: callback}
                  - {on: CLOSED, to: hangUp}
                  - {on: {missed: 3}, to: [{agent: ann}, {number: "100"}, voicemail]}
                  - {on: {waited: 5m}, to: [{voicemail: late}, {flow: main}]}
                  - {on: {when: {expectedWait: {atLeast: 20m}}}, to: {queue: sales}}
                """);
        // then
        assertEquals(List.of(
                new OverflowConfig(new Cause.Full(), List.of(new Target.Queue("sales", Target.Time.RESET))),
                new OverflowConfig(new Cause.Empty(), List.of(new Target.Callback())),
                new OverflowConfig(new Cause.Closed(), List.of(new Target.HangUp())),
                new OverflowConfig(new Cause.Missed(3), List.of(new Target.Agent("ann"),
                        new Target.Number("100"), new Target.Voicemail(Optional.empty()))),
                new OverflowConfig(new Cause.Waited(Duration.ofMinutes(5)),
                        List.of(new Target.Voicemail(Optional.of("late")), new Target.Flow("main"))),
                new OverflowConfig(
                        new Cause.When(Condition.atLeast(Measure.EXPECTED_WAIT_NS, 1_200 * SECOND)),
                        List.of(new Target.Queue("sales", Target.Time.KEEP)))), rules);
    }

    @Test
    void shouldTakeStepsOfAProfileWhenItIsNamed() {
        // given
        RuleFile file = new RuleFile("""
                stepProfiles: {nightly: [{after: 1m, do: nextTier}]}
                steps: nightly
                """);
        // then
        assertEquals(List.of(StepConfig.after(Duration.ofMinutes(1), new StepEffect.NextTier())),
                file.read(RuleReader::steps));
    }

    @Test
    void shouldShipTheEscalation() {
        StepConfig nextTier = StepConfig.after(Duration.ofSeconds(15), new StepEffect.NextTier());
        StepEffect alarm = new StepEffect.Alarm("a call has waited for 30 s");
        assertEquals(List.of(nextTier, StepConfig.after(Duration.ofSeconds(30), alarm),
                StepConfig.after(Duration.ofMinutes(2),
                        new StepEffect.StayOrLeave(List.of(new Target.Callback())))),
                RuleFile.steps("escalation"));
        assertEquals(List.of(nextTier,
                StepConfig.after(Duration.ofSeconds(30), new StepEffect.AddPool("sales"), alarm),
                StepConfig.after(Duration.ofMinutes(2),
                        new StepEffect.Overflow(List.of(new Target.Queue("sales"))))),
                RuleFile.steps("{escalation: sales}"));
    }

    @Test
    void shouldGiveProfilesByNameWithTheReadyMade() {
        // given
        Faults faults = new Faults();
        RuleReader reader = new RuleReader("f.yml", RuleFile.NAMES, faults);
        // then
        assertEquals(Map.of("escalation", StepProfiles.escalation(Optional.empty())),
                reader.profiles(List.of()));
        assertEquals(0, faults.count());
    }

    @Test
    void shouldLeaveOutWhatIsNotWritten() {
        // given
        RuleFile file = new RuleFile("needs: dutch");
        // then
        assertEquals(List.of(), file.faults());
        boolean nothingElse = new RuleFile("needs: dutch").read((reader, fields) ->
                Optional.of(reader.needs(fields).isPresent() && reader.steps(fields).isEmpty()
                        && reader.overflow(fields).isEmpty()));
        assertTrue(nothingElse);
    }
}
