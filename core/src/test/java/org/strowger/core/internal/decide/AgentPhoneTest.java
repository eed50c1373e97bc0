package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.WatchDecoder;

/** Agents' phones: advice that may hold an agent back, and takes him out when his phone is out of reach. */
class AgentPhoneTest {
    private static final String WATCH = "command " + WatchDecoder.TEMPLATE_ID;
    private static final Set<Capability> WATCHES = Set.of(Capability.WATCH);

    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales"))
                .agent(AgentConfig.named("ann")).agent(AgentConfig.named("ben"))
                .deviceGrace(Duration.ofSeconds(15)).entryQueue("sales").build());
        trial.signIn("ann");
        trial.phone(0, "ann", DeviceState.IDLE).told();
    }

    @Test
    void shouldHoldOffersWhileThePhoneIsInUseByACallThatIsNotTheEngines() {
        // given
        trial.phone(0, "ann", DeviceState.BUSY);
        assertEquals(List.of("AGENT_HELD agent ann DEVICE_IN_USE"), trial.told());
        assertEquals(Set.of(AgentHold.DEVICE_IN_USE), trial.agentStatus("ann").holds());
        // when
        trial.arrives();
        assertEquals(0, trial.agentStatus("ann").openOffers());
        trial.told();
        trial.phone(0, "ann", DeviceState.IDLE);
        // then
        assertEquals(List.of("AGENT_RELEASED agent ann DEVICE_IN_USE", "OFFER_MADE call 2 in sales agent ann",
                "dial 1 ann"), trial.told());
    }

    @Test
    void shouldNotHoldAnAgentForALegOfTheEnginesAndHoldHimUntilItIsGone() {
        // given
        long call = trial.arrives();
        trial.phone(0, "ann", DeviceState.RINGING).answers(1).phone(0, "ann", DeviceState.BUSY).bridged(call, 1);
        assertEquals(Set.of(), trial.agentStatus("ann").holds());
        trial.told();
        // when
        trial.ends(call, Reason.NORMAL);
        // then
        assertEquals(List.of("hangup 1 NORMAL", "SEGMENT_COMPLETED call 2 in sales agent ann CALLER_HUNG_UP",
                "AGENT_CHANGED agent ann READY", "AGENT_HELD agent ann DEVICE_IN_USE",
                "CALL_ENDED call 2 CALLER_HUNG_UP"), trial.told());
        trial.phone(0, "ann", DeviceState.IDLE);
        assertEquals(List.of("AGENT_RELEASED agent ann DEVICE_IN_USE"), trial.told());
    }

    @Test
    void shouldBelieveAPhoneInUseNoLongerThanTwoInventoriesWithoutConfirmation() {
        // given
        trial.phone(0, "ann", DeviceState.BUSY).inventory(0).phone(0, "ann", DeviceState.BUSY).inventory(0).told();
        assertEquals(Set.of(AgentHold.DEVICE_IN_USE), trial.agentStatus("ann").holds(), "confirmed in between");
        // when
        trial.inventory(0);
        // then
        assertEquals(List.of("AGENT_RELEASED agent ann DEVICE_IN_USE"), trial.told());
    }

    @Test
    void shouldTakeAnAgentOutWhenHisPhoneIsGoneForLongerThanTheGraceAndBringHimBack() {
        // given
        trial.phone(0, "ann", DeviceState.GONE);
        assertEquals(List.of("AGENT_HELD agent ann ADAPTER_DOWN"), trial.told());
        // when
        trial.passes(15, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("AGENT_RELEASED agent ann ADAPTER_DOWN", "AGENT_CHANGED agent ann NOT_READY"),
                trial.told());
        assertEquals(NotReadyReason.TECHNICAL, trial.agentStatus("ann").reason());
        assertEquals(1, trial.decider.floor().queues[0].members, "he stays a member");
        trial.phone(0, "ann", DeviceState.IDLE);
        assertEquals(List.of("AGENT_CHANGED agent ann READY"), trial.told());
    }

    @Test
    void shouldForgetAPhoneThatIsBackWithinTheGrace() {
        // given
        trial.phone(0, "ann", DeviceState.GONE).passes(14, TimeUnit.SECONDS).told();
        // when
        trial.phone(0, "ann", DeviceState.IDLE).passes(60, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("AGENT_RELEASED agent ann ADAPTER_DOWN"), trial.told());
        assertEquals(AgentState.READY, trial.agentStatus("ann").state());
    }

    @Test
    void shouldKeepTheBreakOfAnAgentWhosePhoneIsGoneAndSayTechnicalWhenHeIsReady() {
        // given
        trial.notReady("ann", NotReadyReason.LUNCH).phone(0, "ann", DeviceState.GONE).passes(60, TimeUnit.SECONDS);
        assertEquals(NotReadyReason.LUNCH, trial.agentStatus("ann").reason());
        // when
        trial.ready("ann");
        // then
        assertEquals(NotReadyReason.TECHNICAL, trial.agentStatus("ann").reason());
        trial.notReady("ann", NotReadyReason.BREAK).phone(0, "ann", DeviceState.IDLE);
        assertEquals(NotReadyReason.BREAK, trial.agentStatus("ann").reason(), "his own break does not end by it");
        trial.ready("ann");
        assertEquals(AgentState.READY, trial.agentStatus("ann").state());
    }

    @Test
    void shouldWithdrawTheOfferOfAPhoneThatIsGone() {
        // given
        trial.phone(0, "ann", DeviceState.GONE).phone(0, "ann", DeviceState.IDLE);
        trial.arrives();
        trial.phone(0, "ann", DeviceState.GONE).told();
        // when
        trial.passes(15, TimeUnit.SECONDS);
        // then
        assertEquals(List.of("AGENT_RELEASED agent ann ADAPTER_DOWN", "hangup 1 CANCELLED",
                "OFFER_ENDED call 2 in sales agent ann WITHDRAWN", "AGENT_CHANGED agent ann NOT_READY"), trial.told());
    }

    @Test
    void shouldComeTrueAfterTheCallWhenThePhoneIsLostWhileHeTalks() {
        // given
        long call = trial.arrives();
        trial.answers(1).bridged(call, 1).phone(0, "ann", DeviceState.GONE).passes(15, TimeUnit.SECONDS).told();
        assertEquals(AgentState.BUSY, trial.agentStatus("ann").state(), "live contacts are judged by their legs");
        // when
        trial.ends(1, Reason.NORMAL);
        // then
        assertEquals(NotReadyReason.TECHNICAL, trial.agentStatus("ann").reason());
    }

    @Test
    void shouldCountAFaultAndEndTheBreakOfTooManyWhenThePhoneIsBack() {
        // given
        trial.arrives();
        for (int leg = 1; leg <= 5; leg += 2) {
            trial.failed(DialDecoder.TEMPLATE_ID, leg, Reason.UNREACHABLE).passes(5, TimeUnit.SECONDS);
        }
        assertEquals(NotReadyReason.TECHNICAL, trial.agentStatus("ann").reason());
        trial.told();
        // when
        trial.phone(0, "ann", DeviceState.RINGING).phone(0, "ann", DeviceState.IDLE);
        assertEquals(List.of(), trial.told(), "it was never gone");
        trial.phone(0, "ann", DeviceState.GONE).phone(0, "ann", DeviceState.IDLE);
        // then
        assertEquals(List.of("AGENT_HELD agent ann ADAPTER_DOWN", "AGENT_RELEASED agent ann ADAPTER_DOWN",
                "AGENT_CHANGED agent ann READY", "OFFER_MADE call 2 in sales agent ann", "dial 7 ann"), trial.told());
    }

    @Test
    void shouldJudgeThePhonesOfASwitchThatIsLostAndAskForThemWhenItIsBack() {
        // given
        trial.adapterUp(0, 2, WATCHES).passes(0, TimeUnit.SECONDS);
        trial.phone(0, "ann", DeviceState.IDLE).told();
        // when
        trial.adapterDown(0);
        trial.passes(15, TimeUnit.SECONDS);
        // then
        assertEquals(NotReadyReason.TECHNICAL, trial.agentStatus("ann").reason());
        trial.told();
        trial.adapterUp(0, 3, WATCHES).passes(0, TimeUnit.SECONDS);
        assertEquals(List.of("connection 3", WATCH), trial.told());
        trial.phone(0, "ann", DeviceState.IDLE);
        assertEquals(List.of("AGENT_CHANGED agent ann READY"), trial.told());
    }

    @Test
    void shouldBringAgentsBackWithTheirSwitchWhereNobodyCanTellOfPhones() {
        // given
        trial.adapterDown(0);
        trial.passes(15, TimeUnit.SECONDS);
        assertEquals(NotReadyReason.TECHNICAL, trial.agentStatus("ann").reason());
        // when
        trial.adapterUp(2).passes(0, TimeUnit.SECONDS);
        // then
        assertEquals(AgentState.READY, trial.agentStatus("ann").state());
    }

    @Test
    void shouldLeaveAnAgentAloneWhosePhoneAnotherSwitchHas() {
        // given
        trial.adapterUp(1, 1, WATCHES).passes(0, TimeUnit.SECONDS).told();
        // when
        trial.phone(1, "ann", DeviceState.GONE);
        trial.adapterDown(1);
        trial.passes(60, TimeUnit.SECONDS);
        // then
        assertEquals(List.of(), trial.told());
        assertEquals(AgentState.READY, trial.agentStatus("ann").state());
    }

    @Test
    void shouldWatchPhonesFromSignInToSignOutAtSwitchesThatCan() {
        // given
        trial.adapterUp(0, 2, WATCHES).passes(0, TimeUnit.SECONDS).told();
        // when
        trial.signIn("ben");
        // then
        assertEquals(List.of("AGENT_CHANGED agent ben READY", WATCH), trial.told());
        trial.phone(0, "ben", DeviceState.GONE).told();
        trial.signOut("ben");
        assertEquals(List.of("AGENT_CHANGED agent ben LOGGED_OFF", WATCH, "AGENT_RELEASED agent ben ADAPTER_DOWN"),
                trial.told());
        trial.signIn("ben");
        assertEquals(List.of("AGENT_CHANGED agent ben READY", WATCH, "AGENT_HELD agent ben ADAPTER_DOWN"),
                trial.told(), "known to be gone");
    }

    @Test
    void shouldAskAgainForAPhoneInUseAtEachInventory() {
        // given
        trial.adapterUp(0, 2, WATCHES).passes(0, TimeUnit.SECONDS);
        trial.phone(0, "ann", DeviceState.BUSY).told();
        // when
        trial.inventory(0);
        // then
        assertEquals(List.of(WATCH), trial.told());
    }
}
