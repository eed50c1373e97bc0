package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.CenterReader;

/** Widening, overflow and the conditions of joining and leaving, from {@code center.yml} to the offer. */
class StepsTest {
    private Trial trial;

    private void centre(String queues, String agents) {
        String yaml = """
                center: steps
                skills: [dutch, tax]
                defaults: {ranking: [idle], callRanking: arrival, wrapUp: 0s, overdueAfter: 0s}
                queues:
                %s
                agents:
                %s
                entry: {queue: sales}
                """.formatted(queues.indent(2), agents.indent(2));
        trial = new Trial(CenterReader.read("center.yml", yaml.getBytes(StandardCharsets.UTF_8)));
        trial.told();
    }

    @Test
    void shouldLowerALevelAfterItsTimeAndOfferInThatStep() {
        // given
        centre("""
                sales: {needs: {dutch: 80}, steps: [{after: 20s, do: [{lowerLevel: {skill: dutch, by: 40}}]}]}
                """, "ann: {skills: {dutch: 50}, queues: [sales]}");
        trial.signIn("ann");
        long call = trial.arrives();
        trial.told();
        // when
        trial.passes(19, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("STEP_DONE call " + call + " in sales DONE",
                "OFFER_MADE call " + call + " in sales agent ann", "dial 1 ann"), trial.told());
    }

    @Test
    void shouldSkipAStepThatNobodyCouldServeAndRecordIt() {
        // given
        centre("""
                sales: {needs: {dutch: 80}, steps: [{after: 20s, skipIf: {signedIn: {atMost: 0}}, do: [{dropSkill: dutch}]}]}
                """, "ann: {skills: {tax: 50}, queues: [sales]}");
        trial.signIn("ann");
        long call = trial.arrives();
        trial.signOut("ann").told();
        // when
        trial.passes(20, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("STEP_DONE call " + call + " in sales SKIPPED"), trial.told());
    }

    @Test
    void shouldBorrowThePoolOfAnotherQueueAfterItsOwnMembers() {
        // given
        centre("""
                sales: {steps: [{after: 10s, do: [{addPool: tax}]}]}
                tax: {}
                """, """
                ann: {queues: [sales]}
                ben: {queues: [tax]}
                """);
        trial.signIn("ann").signIn("ben").notReady("ann", NotReadyReason.BREAK);
        long call = trial.arrives();
        trial.told();
        // when
        trial.passes(10, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("STEP_DONE call " + call + " in sales DONE",
                "OFFER_MADE call " + call + " in sales agent ben", "dial 1 ben"), trial.told());
    }

    @Test
    void shouldOpenTheNextTierAfterItsDelayAndAtOnceWhereTheFirstIsNotStaffed() {
        // given
        centre("sales: {tierDelay: 10s}", """
                ann: {queues: {sales: {tier: 1}}}
                ben: {queues: {sales: {tier: 3}}}
                """);
        trial.signIn("ann").signIn("ben").notReady("ann", NotReadyReason.BREAK);
        long first = trial.arrives();
        trial.told();
        // when
        trial.passes(9, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.signOut("ann");
        // then: a tier with nobody signed in costs no wait
        assertEquals(List.of("AGENT_CHANGED agent ann LOGGED_OFF",
                "OFFER_MADE call " + first + " in sales agent ben", "dial 1 ben"), trial.told());
    }

    @Test
    void shouldLiftACallThatWasPassedTooOften() {
        // given: urgent calls pass the first caller, three times at most
        centre("sales: {callRanking: urgent, maxOvertaken: 3, missesAllowed: 0}", "ann: {queues: [sales]}");
        trial.signIn("ann");
        long talking = trial.arrives(1, "100");
        trial.answers(1).bridged(talking, 1);
        long patient = trial.arrives(1, "100");
        long leg = 1;
        for (int pass = 1; pass <= 3; pass++) {
            long urgent = trial.arrives(90, "100");
            trial.told();
            // when
            trial.ends(talking, Reason.NORMAL);
            // then
            assertEquals(pass == 3, trial.told().contains("CALL_MOVED call " + patient + " in sales"));
            leg += 2;
            trial.answers(leg).bridged(urgent, leg);
            talking = urgent;
        }
        trial.arrives(90, "100");
        trial.told();
        trial.ends(talking, Reason.NORMAL);
        assertEquals("OFFER_MADE call " + patient + " in sales agent ann",
                trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).findFirst().orElse(""));
    }

    @Test
    void shouldOverflowAtTheDoorToAnotherQueueAndCountTheRefusalApart() {
        // given
        centre("""
                sales: {maxWaiting: 1, overflow: [{on: FULL, to: [{queue: tax}]}]}
                tax: {}
                """, """
                ann: {queues: [sales]}
                ben: {queues: [tax]}
                """);
        trial.signIn("ann").signIn("ben").notReady("ann", NotReadyReason.BREAK);
        trial.arrives();
        trial.told();
        // when
        long second = trial.arrives();
        // then
        assertEquals(List.of("CALL_ARRIVED call " + second, "answer " + second,
                "QUEUE_REFUSED call " + second + " in sales FULL", "CALL_QUEUED call " + second + " in tax",
                "music " + second, "OFFER_MADE call " + second + " in tax agent ben", "dial 1 ben"),
                trial.told());
        assertEquals(1, trial.status("sales").refused());
        assertEquals(1, trial.status("sales").offered());
        assertEquals(1, trial.status("tax").offered());
    }

    @Test
    void shouldMoveACallOnAfterSoManyOffersMissedAndKeepItsPlace() {
        // given
        centre("""
                sales: {missesAllowed: 0, overflow: [{on: {missed: 1}, to: [{queue: tax}]}]}
                tax: {}
                """, """
                ann: {queues: [sales]}
                ben: {queues: [tax]}
                """);
        trial.signIn("ann").signIn("ben").notReady("ben", NotReadyReason.BREAK);
        long call = trial.arrives();
        trial.told();
        // when
        trial.passes(20, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("hangup 1 NO_ANSWER", "OFFER_ENDED call " + call + " in sales agent ann NO_ANSWER",
                "SEGMENT_EXITED call " + call + " in sales RULE", "CALL_QUEUED call " + call + " in tax",
                "music " + call), trial.told());
        assertEquals(1, trial.status("sales").overflowed());
    }

    @Test
    void shouldLetNobodyOutWhileTheOnlyAgentIsRungAndAllWhenHeHasGone() {
        // given: R14
        centre("sales: {leaveWhen: {signedIn: {atMost: 0}}}", "ann: {queues: [sales]}");
        trial.signIn("ann");
        long rung = trial.arrives();
        long waiting = trial.arrives();
        trial.passes(3, TimeUnit.SECONDS).told();
        // when
        trial.ends(1, Reason.BUSY).passes(1, TimeUnit.SECONDS);
        assertEquals(0, trial.status("sales").overflowed());
        trial.told();
        trial.signOut("ann");
        // then
        List<String> told = trial.told();
        assertEquals(2, told.stream().filter(line -> line.endsWith("EMPTY")).count(), told.toString());
        assertEquals(2, trial.status("sales").overflowed(), rung + " and " + waiting);
    }

    @Test
    void shouldLetCallersLeaveAQueueWithoutAgentsAfterAMinute() {
        // given
        centre("sales: {joinWhen: always}", "ann: {queues: [sales]}");
        long call = trial.arrives();
        trial.told();
        // when
        trial.passes(59, TimeUnit.SECONDS);
        assertEquals(List.of(), trial.told());
        trial.passes(1, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("SEGMENT_EXITED call " + call + " in sales EMPTY",
                "hangup " + call + " NO_ANSWER", "CALL_ENDED call " + call + " NOT_SERVED"), trial.told());
    }

    @Test
    void shouldAskAConditionOnceASecondAndFireItsStepOnce() {
        // given
        centre("""
                sales: {callRanking: urgent, steps: [{when: {waiting: {atLeast: 2}}, do: [{raisePriority: 10}]}]}
                """, "ann: {queues: [sales]}");
        trial.signIn("ann").notReady("ann", NotReadyReason.BREAK);
        long first = trial.arrives();
        trial.passes(5, TimeUnit.SECONDS).told();
        // when
        long second = trial.arrives();
        trial.told();
        trial.passes(3, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("STEP_DONE call " + first + " in sales DONE",
                "CALL_MOVED call " + first + " in sales", "STEP_DONE call " + second + " in sales DONE",
                "CALL_MOVED call " + second + " in sales"), trial.told());
    }

    @Test
    void shouldRingSeveralAndReleaseTheRivalsInTheStepThatRecordsTheAnswer() {
        // given
        centre("sales: {offerPolicy: RING_ALL, maxRinging: 3}", """
                ann: {queues: [sales]}
                ben: {queues: [sales]}
                cid: {queues: [sales]}
                dee: {queues: [sales]}
                """);
        trial.signIn("ann").signIn("ben").signIn("cid").signIn("dee");
        long call = trial.arrives();
        assertEquals(3, trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).count());
        // when
        trial.answers(3);
        // then
        assertEquals(List.of("bridge " + call + " 3", "hangup 1 ANSWERED_ELSEWHERE",
                "OFFER_ENDED call " + call + " in sales agent ann WITHDRAWN",
                "hangup 5 ANSWERED_ELSEWHERE",
                "OFFER_ENDED call " + call + " in sales agent cid WITHDRAWN"), trial.told());
        // and a late second answer is hung up
        trial.answers(5);
        assertEquals(List.of("hangup 5 CANCELLED"), trial.told());
    }

    @Test
    void shouldRingOneMoreAfterEachGap() {
        // given
        centre("sales: {offerPolicy: RING_PROGRESSIVELY, ringGap: 5s}", """
                ann: {queues: [sales]}
                ben: {queues: [sales]}
                cid: {queues: [sales]}
                """);
        trial.signIn("ann").signIn("ben").signIn("cid");
        long call = trial.arrives();
        assertEquals(1, trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).count());
        // when
        trial.passes(5, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("OFFER_MADE call " + call + " in sales agent ben", "dial 3 ben"), trial.told());
        trial.passes(5, TimeUnit.SECONDS);
        assertEquals(List.of("OFFER_MADE call " + call + " in sales agent cid", "dial 5 cid"), trial.told());
    }

    @Test
    void shouldRingAllFromTheStepOnThatSaysSo() {
        // given
        centre("sales: {steps: [{after: 5s, do: [{setOfferPolicy: RING_ALL}]}]}", """
                ann: {queues: [sales]}
                ben: {queues: [sales]}
                """);
        trial.signIn("ann").signIn("ben");
        long call = trial.arrives();
        assertEquals(1, trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).count());
        // when
        trial.passes(5, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("STEP_DONE call " + call + " in sales DONE", "OFFER_MADE call " + call
                + " in sales agent ben", "dial 3 ben"), trial.told());
    }

    @Test
    void shouldEscalateByTheReadyMadeProfile() {
        // given
        centre("""
                sales: {steps: {escalation: tax}}
                tax: {}
                """, """
                ann: {queues: [sales]}
                ben: {queues: [tax]}
                """);
        trial.signIn("ann").signIn("ben").notReady("ann", NotReadyReason.BREAK)
                .notReady("ben", NotReadyReason.BREAK);
        long call = trial.arrives();
        trial.told();
        // when
        trial.passes(15, TimeUnit.SECONDS);
        assertEquals(List.of("STEP_DONE call " + call + " in sales DONE"), trial.told());
        trial.passes(15, TimeUnit.SECONDS);
        assertEquals(1, trial.told().stream().filter(line -> line.startsWith("STEP_ALARM")).count());
        trial.passes(90, TimeUnit.SECONDS);
        // then
        List<String> told = trial.told();
        assertEquals(true, told.contains("SEGMENT_EXITED call " + call + " in sales RULE"), told.toString());
        assertEquals(true, told.contains("CALL_QUEUED call " + call + " in tax"), told.toString());
    }
}
