package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.ForcedLogOff;

/** What others do to agents: logged off, or set ready or not, with who and why. */
class AgentForceTest {
    private static final String BY = " by eve: fire drill";

    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("sales").wrapUp(Duration.ofSeconds(30)))
                .agent(AgentConfig.named("ann")).agent(AgentConfig.named("ben")).entryQueue("sales").build());
        trial.signIn("ann");
    }

    private long talks() {
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1).told();
        return call;
    }

    private void logOff(ForcedLogOff calls) {
        trial.asks(shift -> shift.forceOff(0, calls.ordinal(), "eve", "fire drill"));
    }

    private void force(boolean ready, int reason) {
        trial.asks(shift -> shift.forceState(0, ready, reason, "eve", "fire drill"));
    }

    @Test
    void shouldWithdrawTheOfferAndLogOffAnAgentWhoIsRung() {
        // given
        trial.arrives();
        trial.told();
        // when
        logOff(ForcedLogOff.KEEP);
        // then
        assertEquals(List.of("AGENT_FORCED agent ann LOGGED_OFF" + BY, "hangup 1 CANCELLED",
                "OFFER_ENDED call 2 in sales agent ann WITHDRAWN", "AGENT_CHANGED agent ann LOGGED_OFF"), trial.told());
    }

    @Test
    void shouldLetTheCallEndAndThenLogOffWithoutAfterCallWorkWhenCallsAreKept() {
        // given
        talks();
        // when
        logOff(ForcedLogOff.KEEP);
        // then
        assertEquals(List.of("AGENT_FORCED agent ann LOGGED_OFF" + BY, "AGENT_WISHED agent ann LOGGED_OFF"),
                trial.told());
        trial.ready("ann").notReady("ann", NotReadyReason.BREAK).signOut("ann");
        trial.asks(shift -> shift.breakRequest(0));
        force(true, 0);
        assertEquals(List.of("COMMAND_REFUSED agent ann FORCED_OFF", "COMMAND_REFUSED agent ann FORCED_OFF",
                "COMMAND_REFUSED agent ann FORCED_OFF", "COMMAND_REFUSED agent ann FORCED_OFF",
                "COMMAND_REFUSED agent ann FORCED_OFF"), trial.told());
        trial.ends(1, Reason.NORMAL);
        assertEquals(List.of("SEGMENT_COMPLETED call 2 in sales agent ann AGENT_HUNG_UP",
                "AGENT_CHANGED agent ann LOGGED_OFF", "hangup 2 NORMAL", "CALL_ENDED call 2 AGENT_HUNG_UP"),
                trial.told());
        trial.signIn("ann");
        assertEquals(AgentState.READY, trial.agentStatus("ann").state(), "he may come back");
    }

    @Test
    void shouldEndTheCallWhenCallsAreEnded() {
        // given
        talks();
        // when
        logOff(ForcedLogOff.END);
        // then
        assertEquals(List.of("AGENT_FORCED agent ann LOGGED_OFF" + BY, "hangup 2 NORMAL", "hangup 1 NORMAL",
                "SEGMENT_COMPLETED call 2 in sales agent ann HOST", "AGENT_CHANGED agent ann LOGGED_OFF",
                "CALL_ENDED call 2 HOST"), trial.told());
    }

    @Test
    void shouldPutTheCallBackAtItsOldPlaceWhenCallsAreRequeued() {
        // given
        talks();
        trial.passes(10, TimeUnit.SECONDS);
        trial.arrives();
        trial.told();
        // when
        logOff(ForcedLogOff.REQUEUE);
        // then: nobody is signed in, and still it waits
        assertEquals(List.of("AGENT_FORCED agent ann LOGGED_OFF" + BY, "hangup 1 NORMAL",
                "SEGMENT_COMPLETED call 2 in sales agent ann TRANSFERRED", "AGENT_CHANGED agent ann LOGGED_OFF",
                "CALL_QUEUED call 2 in sales", "music 2"), trial.told());
        trial.signIn("ben");
        assertEquals(List.of("AGENT_CHANGED agent ben READY", "OFFER_MADE call 2 in sales agent ben", "dial 3 ben"),
                trial.told(), "before the call that came later");
        assertEquals(2, trial.status("sales").waiting());
        assertEquals(3, trial.status("sales").offered());
    }

    @Test
    void shouldEndAfterCallWorkAndACallOfHisOwn() {
        // given
        talks();
        trial.ends(1, Reason.NORMAL).told();
        // when
        logOff(ForcedLogOff.KEEP);
        // then
        assertEquals(List.of("AGENT_FORCED agent ann LOGGED_OFF" + BY, "WRAP_UP_ENDED call 2 in sales agent ann",
                "AGENT_CHANGED agent ann LOGGED_OFF"), trial.told());
        trial.signIn("ann");
        trial.asks(shift -> shift.ownCallBegin(0)).told();
        logOff(ForcedLogOff.END);
        assertEquals(List.of("AGENT_FORCED agent ann LOGGED_OFF" + BY, "OWN_CALL_ENDED agent ann",
                "AGENT_CHANGED agent ann LOGGED_OFF"), trial.told());
    }

    @Test
    void shouldSetAnAgentNotReadyAndReady() {
        // given
        trial.arrives();
        trial.told();
        // when
        force(false, 3);
        // then
        assertEquals(List.of("AGENT_FORCED agent ann NOT_READY" + BY, "hangup 1 CANCELLED",
                "OFFER_ENDED call 2 in sales agent ann WITHDRAWN", "AGENT_CHANGED agent ann NOT_READY"), trial.told());
        assertEquals(NotReadyReason.MEETING, trial.agentStatus("ann").reason());
        force(false, 4);
        assertEquals(NotReadyReason.TRAINING, trial.agentStatus("ann").reason());
        force(true, 0);
        assertEquals(AgentState.READY, trial.agentStatus("ann").state());
    }

    @Test
    void shouldEndAfterCallWorkWhenAStateIsForced() {
        for (boolean ready : new boolean[] {true, false}) {
            // given
            openCentre();
            talks();
            trial.ends(1, Reason.NORMAL).told();
            // when
            force(ready, ready ? 0 : 3);
            // then
            String state = ready ? "READY" : "NOT_READY";
            List<String> told = trial.told();
            assertEquals("AGENT_FORCED agent ann " + state + BY, told.get(0));
            assertEquals("AGENT_CHANGED agent ann " + state, told.get(told.size() - 1));
        }
    }
}
