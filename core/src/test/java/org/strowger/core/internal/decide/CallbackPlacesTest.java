package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.OnConfigChange;
import org.strowger.core.center.EngineConfig.RemovedQueue;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepConfig;
import org.strowger.core.center.rule.StepEffect;
import org.strowger.core.center.rule.Target;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.record.RecordBuffer;
import org.strowger.core.internal.replay.Replayer;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.EncodedCommand;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/**
 * A flow has its caller called back from a queue that he was in before others on this call: he keeps the place there.
 * Queue 0 is sales, 1 is help; number 100 is the flow's, 200 enters sales. The first callback is call 1.
 */
class CallbackPlacesTest {
    private final RoamingFlow flow = new RoamingFlow();
    private Trial trial;

    private static QueueConfig.Builder sales() {
        return open("sales").overdueAfter(Duration.ZERO);
    }

    private static QueueConfig.Builder open(String name) {
        return Trial.queue(name).joinWhen(Condition.ALWAYS).maxWaitNoAgent(Duration.ZERO);
    }

    private static CenterConfig.Builder centre(QueueConfig.Builder... queues) {
        CenterConfig.Builder centre = CenterConfig.named("test").skill("dutch").entryFlow("roam")
                .number("200", new CenterConfig.Entry.Queue("sales"));
        for (QueueConfig.Builder queue : queues) {
            centre.queue(queue);
        }
        return centre;
    }

    private static AgentConfig.Builder ann() {
        return AgentConfig.named("ann").queues(List.of()).queue("sales");
    }

    private static AgentConfig.Builder cora() {
        return AgentConfig.named("cora").queues(List.of()).queue("sales").skill("dutch", 80);
    }

    private void open(CenterConfig.Builder centre) {
        trial = new Trial(centre.build(), flow);
    }

    private void openPlain() {
        open(centre(sales(), open("help")).agent(ann()));
    }

    /** A caller presses a key; whatever he entered has let him go when the time is over. */
    private void presses(long call, char key) {
        trial.key(call, key).passes(10, TimeUnit.SECONDS);
    }

    /** A caller was in sales for 10 s from now on, then in help for as long, and is in his flow again. */
    private long roams() {
        long call = trial.arrives();
        presses(call, '1');
        presses(call, '2');
        return call;
    }

    private Call call(long callId) {
        return trial.decider.floor().calls.named(callId);
    }

    private List<String> offers() {
        return trial.told().stream().filter(line -> line.startsWith("OFFER_MADE")).toList();
    }

    /** Calls of sales in the order in which ann is rung for them. */
    private void served(String agent, long... calls) {
        trial.told();
        trial.signIn(agent);
        for (long call : calls) {
            assertEquals(List.of("OFFER_MADE call " + call + " in sales agent " + agent), offers());
            trial.withdraw(call);
        }
        assertEquals(List.of(), offers());
    }

    private void replays() {
        Decider again = trial.again();
        trial.tape().play(new Replayer(again, (sequence, nowNs, wallMs, record) -> { }));
        assertEquals(trial.decider.digest(), again.digest());
    }

    @Test
    void shouldKeepThePlaceInAQueueBeforeTheLastAndOvertakeNobodyOlder() {
        // given: older ones, one of the same moment as the caller, and younger ones
        openPlain();
        long older = trial.arrives(-1, "200");
        long caller = trial.arrives();
        trial.key(caller, '1');
        long younger = trial.arrives(-1, "200");
        trial.passes(10, TimeUnit.SECONDS);
        presses(caller, '2');
        long youngest = trial.arrives(-1, "200");
        replays();
        // when
        trial.key(caller, '6');
        // then
        assertEquals(List.of(true), flow.answers);
        assertEquals(0, call(1).firstQueuedAtNs);
        assertEquals(0, call(1).placeSinceNs);
        assertEquals(20_000_000_000L, call(1).enqueuedAtNs);
        replays();
        served("ann", older, 1, younger, youngest);
    }

    @Test
    void shouldStandAtTheEndWhenTheNodeSaysSoOrTheCallerWasInOtherQueuesAlone() {
        // given
        openPlain();
        long roamed = roams();
        long other = trial.arrives();
        presses(other, '2');
        long waits = trial.arrives(-1, "200");
        // when: one callback of each, from now on, for two numbers
        trial.key(roamed, '0');
        // then
        assertEquals(trial.nowNs(), call(1).placeSinceNs);
        assertEquals(trial.nowNs(), call(1).firstQueuedAtNs);
        served("ann", waits, 1);
        // when
        trial.passes(1, TimeUnit.SECONDS).key(other, '6');
        // then
        assertEquals(trial.nowNs(), call(7).placeSinceNs);
        replays();
    }

    @Test
    void shouldKeepThePlaceWithWhatItAskedForWhenAnotherEntryWasRefusedSince() {
        // given
        flow.skills = Requirement.of("dutch");
        open(centre(sales(), open("help").maxWaiting(1)).number("300", new CenterConfig.Entry.Queue("help"))
                .agent(ann()).agent(cora()));
        trial.arrives(-1, "300");
        long caller = trial.arrives();
        presses(caller, '*');
        // when
        trial.key(caller, '2').key(caller, '6');
        // then
        assertEquals(1, call(1).added);
        assertEquals(0, call(1).placeSinceNs);
        served("ann");
        served("cora", 1);
    }

    @Test
    void shouldOweNoCallbackInAQueueThatIsGone() {
        // given: who finds it closed is to be called back
        QueueConfig.Builder sales = sales().overflow(List.of(new OverflowConfig(new OverflowConfig.Cause.Closed(),
                List.of(new Target.Callback()))));
        open(centre(sales, open("help")).agent(ann()));
        long caller = trial.arrives();
        trial.reconfigure(CenterConfig.named("test").skill("dutch").queue(open("help")).entryFlow("roam").agent(
                AgentConfig.named("ann").queue("help")).build());
        // when
        trial.told();
        trial.key(caller, '1');
        // then
        assertEquals(List.of("QUEUE_REFUSED call 2 in sales CLOSED"), trial.told());
        assertEquals(CallState.IN_FLOW, call(caller).state);
    }

    @Test
    void shouldMoveACallOfAQueueThatIsGonePastTheCallbackThatWouldBeCancelled() {
        // given
        QueueConfig.Builder sales = sales().overflow(List.of(new OverflowConfig(new OverflowConfig.Cause.Empty(),
                List.of(new Target.Callback(), new Target.Queue("help")))));
        open(centre(sales, open("help")).agent(ann()));
        long caller = trial.arrives(-1, "200");
        // when
        trial.reconfigure(CenterConfig.named("test").skill("dutch").queue(open("help")).entryFlow("roam")
                .removedQueue(RemovedQueue.MOVE).agent(AgentConfig.named("ann").queue("help")).build());
        trial.passes(0, TimeUnit.SECONDS);
        // then
        assertEquals(trial.queueIndex("help"), call(caller).queue);
        assertEquals(CallState.WAITING, call(caller).state);
    }

    @Test
    void shouldKeepThePlaceOfAStayThatAnAgentAnswered() {
        // given
        openPlain();
        trial.signIn("ann");
        long caller = trial.arrives();
        trial.key(caller, '1').answers(1).bridged(caller, 1).passes(5, TimeUnit.SECONDS);
        trial.signOut("ann").ends(1, Reason.NORMAL);
        long younger = trial.arrives(-1, "200");
        presses(caller, '2');
        // when
        trial.key(caller, '6');
        // then
        served("ann", 3, younger);
        replays();
    }

    @Test
    void shouldCountNoPassesThatACallDidNotSufferOnceAnAgentHasAnswered() {
        // given: the second call comes when nobody has passed another, the first was passed twice
        open(centre(sales().callRanking("urgent")).agent(ann()));
        trial.signInNotReady("ann", NotReadyReason.LUNCH);
        long caller = trial.arrives();
        trial.key(caller, '1');
        for (int i = 0; i < 2; i++) {
            long urgent = trial.arrives(90, "200");
            trial.passes(1, TimeUnit.SECONDS).ready("ann");
            trial.notReady("ann", NotReadyReason.LUNCH);
            trial.ends(urgent, Reason.NORMAL);
        }
        // when
        trial.passes(1, TimeUnit.SECONDS).ready("ann");
        long leg = trial.decider.floor().calls.offer(call(caller).offerSlot).legId;
        trial.answers(leg).bridged(caller, leg);
        // then
        assertEquals(-2, call(caller).passesAtJoin);
    }

    @Test
    void shouldKeepThePlaceOfACallThatWasLiftedBecauseItWaitedTooLong() {
        // given: both are lifted in sales, the caller first
        open(centre(sales().callRanking("urgent").overdueAfter(Duration.ofSeconds(8)), open("help")).agent(ann()));
        long caller = roams();
        long urgent = trial.arrives(90, "200");
        trial.passes(9, TimeUnit.SECONDS);
        // when
        trial.key(caller, '6');
        // then
        assertEquals(PlaceDesk.OVERDUE, call(1).priorityClass);
        served("ann", 1, urgent);
        replays();
    }

    @Test
    void shouldAskForWhatItsStayInThatQueueHadComeToAskFor() {
        // given: dutch is dropped after 5 s
        open(centre(sales().needs("dutch", 40).steps(List.of(
                StepConfig.after(Duration.ofSeconds(5), new StepEffect.DropSkill("dutch")))), open("help")).agent(ann()));
        long caller = roams();
        // when
        trial.key(caller, '6');
        // then
        served("ann", 1);
    }

    @Test
    void shouldAskForTheSkillsThatItsFlowAddedInThatQueueAndNotForThoseOfALaterOne() {
        // given
        flow.skills = Requirement.of("dutch");
        open(centre(sales(), open("help")).agent(ann()).agent(cora()));
        long dutch = trial.arrives();
        presses(dutch, '*');
        presses(dutch, '2');
        trial.key(dutch, '6');
        assertEquals(1, call(1).added);
        // when: the configuration lets waiting calls work out anew what they ask for
        trial.reconfigure(centre(sales().steps(List.of(
                StepConfig.after(Duration.ofHours(1), new StepEffect.NextTier()))), open("help")).agent(ann())
                .agent(cora()).build());
        // then
        served("ann");
        served("cora", 1);
        // when: he is in help without, and then in sales with them
        long plain = trial.arrives();
        trial.signOut("ann").signOut("cora");
        presses(plain, '2');
        presses(plain, '*');
        trial.key(plain, '7');
        // then
        assertEquals(0, call(5).added);
        assertEquals(trial.queueIndex("help"), call(5).queue);
        replays();
    }

    @Test
    void shouldLoseThePlaceInAQueueThatIsGoneAlsoWhenItComesBack() {
        // given
        openPlain();
        long caller = roams();
        // when
        trial.reconfigure(CenterConfig.named("test").skill("dutch").queue(open("help")).entryFlow("roam").agent(
                AgentConfig.named("ann").queue("help")).build());
        // then
        assertEquals(0, trial.decider.floor().calls.earlier().size());
        trial.key(caller, '6');
        assertEquals(List.of(false), flow.answers);
        // when: he goes to a third place meanwhile, and to the queue that is back
        trial.reconfigure(centre(sales(), open("help")).agent(ann()).build());
        long younger = trial.arrives(-1, "200");
        trial.key(caller, '6');
        // then
        served("ann", younger, 1);
        replays();
    }

    @Test
    void shouldAskByTheRulesOfNowWithTheOldTimeStampWhenTheQueueHasOthers() {
        // given
        open(centre(sales(), open("help")).agent(ann()).agent(cora()));
        long caller = roams();
        long younger = trial.arrives(-1, "200");
        // when
        trial.reconfigure(centre(sales().needs("dutch", 40), open("help")).agent(ann()).agent(cora()).build());
        trial.key(caller, '6');
        // then
        assertEquals(0, call(1).placeSinceNs);
        assertEquals(0, call(1).firstQueuedAtNs);
        served("ann");
        served("cora", 1, younger);
        replays();
    }

    @Test
    void shouldAskByTheOldRulesWhenTheCentreLetsCallsKeepThem() {
        // given
        open(centre(sales(), open("help")).agent(ann()));
        long caller = roams();
        // when
        trial.reconfigure(centre(sales().needs("dutch", 40), open("help")).onConfigChange(OnConfigChange.KEEP)
                .agent(ann()).build());
        trial.key(caller, '6');
        // then
        served("ann", 1);
        replays();
    }

    @Test
    void shouldNotMindThatMembersHaveFewerDelaysThanTheCallHadWaitedFor() {
        for (String stays : List.of("1", "12")) {
            // given: ann sees calls of sales after 4 s, and ben after 8
            open(centre(sales(), open("help")).agent(seesSalesAfter("ann", 4)).agent(seesSalesAfter("ben", 8)));
            long caller = trial.arrives();
            stays.chars().forEach(key -> presses(caller, (char) key));
            // when
            trial.reconfigure(centre(sales(), open("help")).agent(seesSalesAfter("ann", 0)).build());
            trial.key(caller, '6');
            // then
            served("ann", 1);
            replays();
        }
    }

    private static AgentConfig.Builder seesSalesAfter(String agent, int seconds) {
        return AgentConfig.named(agent).queues(List.of())
                .queue(new AgentConfig.Membership("sales", 1, Optional.of(Duration.ofSeconds(seconds)), false));
    }

    @Test
    void shouldTakeThePriorityThatTheHostHasNamedSince() {
        // given
        open(centre(sales().callRanking("urgent"), open("help")).agent(ann()));
        long caller = trial.arrives();
        trial.command(new QueueCommandEncoders().callPriority(caller, 20));
        presses(caller, '1');
        presses(caller, '2');
        // when: in none, and then for the callback's place to be worked out anew
        trial.command(new QueueCommandEncoders().callPriority(caller, 70));
        trial.reconfigure(centre(sales().callRanking("urgent").headStart(Duration.ofSeconds(1)), open("help"))
                .agent(ann()).build());
        trial.key(caller, '6');
        // then
        assertEquals(70, call(1).priorityClass);
    }

    @Test
    void shouldKnowThePlacesInTheLastFiveQueues() {
        // given
        open(centre(sales(), open("help"), open("c"), open("d"), open("e"),
                open("f")).agent(ann()));
        long caller = trial.arrives();
        for (char key : "12345".toCharArray()) {
            presses(caller, key);
        }
        trial.key(caller, '6');
        assertEquals(0, call(1).placeSinceNs);
        trial.withdraw(1);
        // when: one of them again
        presses(caller, '2');
        trial.key(caller, '6');
        // then
        assertEquals(0, call(3).placeSinceNs);
        trial.withdraw(3);
        // when: a sixth one
        presses(caller, '#');
        trial.key(caller, '6');
        // then
        assertEquals(trial.nowNs(), call(5).placeSinceNs);
    }

    @Test
    void shouldAllocateNothingOnceWarm() {
        // given
        CenterConfig center = centre(sales(), open("help"), open("c")).agent(ann()).build();
        flow.tells = false;
        Decider decider = new Decider(center, new RoutingPlan(center, Trial.rankings()), flow);
        RecordBuffer record = new RecordBuffer(4_096);
        CommandEncoders encoders = new CommandEncoders();
        Feed feed = new Feed(decider, record);
        feed.decide(encoders.adapterUp(0, 1, -1));
        feed.decide(encoders.inventoryEnd(0));
        // when
        long bytes = Allocation.leastBytes(1_000, () -> {
            long call = feed.nextLeg;
            feed.nextLeg += 2;
            feed.decide(encoders.legOffered(0, call, 50, "0501", "100"));
            feed.decide(encoders.legAnswered(0, call));
            for (int key = '1'; key <= '3'; key++) {
                feed.decide(encoders.dtmf(call, (char) key));
                feed.nowNs += 11_000_000_000L;
                feed.decide(encoders.tick());
            }
            feed.decide(encoders.dtmf(call, '6'));
            feed.decide(encoders.callWithdraw(feed.callback));
            feed.callback += 2;
            feed.decide(encoders.legEnded(call, Reason.NORMAL));
        });
        // then
        assertEquals(0, bytes);
        assertEquals(0, decider.floor().calls.living());
        assertNull(decider.floor().calls.named(1));
    }

    /** Decides commands. */
    private static final class Feed {
        private final Decider decider;
        private final RecordBuffer record;
        private long nowNs;
        private long nextLeg = 2;
        private long callback = 1;

        Feed(Decider decider, RecordBuffer record) {
            this.decider = decider;
            this.record = record;
        }

        void decide(EncodedCommand encoded) {
            record.begin(encoded.length());
            record.buffer().putBytes(RecordBuffer.COMMAND, encoded.bytes(), 0, encoded.length());
            nowNs += 1_000_000;
            decider.decide(record, nowNs, nowNs / 1_000_000);
        }
    }
}
