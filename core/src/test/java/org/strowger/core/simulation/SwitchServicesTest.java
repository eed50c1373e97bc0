package org.strowger.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TelephonyCommand.Answer;
import org.strowger.core.adapter.TelephonyCommand.AttachData;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Conference;
import org.strowger.core.adapter.TelephonyCommand.Hangup;
import org.strowger.core.adapter.TelephonyCommand.Inventory;
import org.strowger.core.adapter.TelephonyCommand.Monitor;
import org.strowger.core.adapter.TelephonyCommand.Recording;
import org.strowger.core.adapter.TelephonyCommand.TransferOut;
import org.strowger.core.adapter.TelephonyCommand.TransferReply;
import org.strowger.core.adapter.TelephonyCommand.Unbridge;
import org.strowger.core.adapter.TelephonyCommand.Watch;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;
import org.strowger.core.adapter.TelephonyEvent.EndpointState;
import org.strowger.core.adapter.TelephonyEvent.Held;
import org.strowger.core.adapter.TelephonyEvent.InventoryTaken;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.Overload;
import org.strowger.core.adapter.TelephonyEvent.RecordingFinished;
import org.strowger.core.adapter.TelephonyEvent.TransferRequested;
import org.strowger.core.adapter.TransferAnswer;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;

/** What the simulated switch does for conversations: recording, transfer, screens, phones, and what it gets wrong. */
class SwitchServicesTest extends TalkBench {
    @Test
    void shouldRecordWithoutWhatIsMasked() {
        // given
        Caller caller = talks(CallerScript.waiting());
        done(new Recording(caller.legId(), 7, RecordingAct.START));
        time.advance(Duration.ofSeconds(10));
        done(new Recording(caller.legId(), 7, RecordingAct.MASK));
        already(new Recording(caller.legId(), 7, RecordingAct.MASK));
        time.advance(Duration.ofSeconds(20));
        done(new Recording(caller.legId(), 7, RecordingAct.UNMASK));
        time.advance(Duration.ofSeconds(5));
        // when
        done(new Recording(caller.legId(), 7, RecordingAct.STOP));
        // then
        assertEquals(List.of(new RecordingFinished(
                caller.legId(), 7, RecordingEnd.STOPPED, Duration.ofSeconds(15))), all(RecordingFinished.class));
        already(new Recording(caller.legId(), 7, RecordingAct.STOP));
        fails(new Recording(caller.legId(), 7, RecordingAct.START), Reason.DUPLICATE_ID);
        fails(new Recording(caller.legId(), 7, RecordingAct.UNMASK), Reason.GONE);
    }

    @Test
    void shouldEndARecordingWhenItsLegHasBeenSilentForLongEnough() {
        // given
        Caller caller = talks(CallerScript.waiting());
        done(new Recording(caller.legId(), 7, RecordingAct.START, Duration.ofSeconds(5)));
        // when
        time.advance(Duration.ofMillis(4_999));
        assertEquals(List.of(), all(RecordingFinished.class));
        time.advance(Duration.ofMillis(1));
        // then
        assertEquals(List.of(new RecordingFinished(
                caller.legId(), 7, RecordingEnd.STOPPED, Duration.ofSeconds(5))), all(RecordingFinished.class));
        already(new Recording(caller.legId(), 7, RecordingAct.STOP));
    }

    @Test
    void shouldCountSilenceFromWhatTheCallerSaidOrPressedLast() {
        // given: he speaks from the 1st to the 3rd second, presses a key in the 7th, and speaks to the 13th
        Caller caller = talks(CallerScript.waiting().speaks(Duration.ofSeconds(1), Duration.ofSeconds(2))
                .presses("1", Duration.ofSeconds(7)));
        done(new Recording(caller.legId(), 7, RecordingAct.START, Duration.ofSeconds(5)));
        time.advance(Duration.ofSeconds(11));
        caller.speak(Duration.ofSeconds(2));
        // when
        time.advance(Duration.ofMillis(6_999));
        assertEquals(List.of(), all(RecordingFinished.class));
        time.advance(Duration.ofMillis(1));
        // then
        assertEquals(List.of(new RecordingFinished(
                caller.legId(), 7, RecordingEnd.STOPPED, Duration.ofSeconds(18))), all(RecordingFinished.class));
    }

    @Test
    void shouldForgetTheSilenceOfARecordingThatIsOver() {
        // given
        Caller caller = talks(CallerScript.waiting());
        done(new Recording(caller.legId(), 7, RecordingAct.START, Duration.ofSeconds(5)));
        time.advance(Duration.ofSeconds(1));
        done(new Recording(caller.legId(), 7, RecordingAct.STOP));
        done(new Recording(caller.legId(), 8, RecordingAct.START));
        // when
        time.advance(Duration.ofMinutes(5));
        // then
        assertEquals(List.of(new RecordingFinished(
                caller.legId(), 7, RecordingEnd.STOPPED, Duration.ofSeconds(1))), all(RecordingFinished.class));
    }

    @Test
    void shouldFinishARecordingBeforeItsLegEnds() {
        // given
        Caller caller = talks(CallerScript.waiting());
        done(new Recording(caller.legId(), 7, RecordingAct.START));
        // when
        caller.hangUp();
        // then
        RecordingFinished finished = all(RecordingFinished.class).get(0);
        assertEquals(RecordingEnd.HANGUP, finished.how());
        assertTrue(events.indexOf(finished) < events.indexOf(new LegEnded(caller.legId(), Reason.NORMAL)));
    }

    @Test
    void shouldSendACallerOutside() {
        // given
        telephone.phone("0800", PhoneScript.answersAfter(Duration.ofSeconds(4)));
        Caller caller = talks(CallerScript.waiting());
        // when
        long commandId = execute(new TransferOut(caller.legId(), "0800", Duration.ofSeconds(20)));
        fails(new TransferOut(caller.legId(), "0800", Duration.ofSeconds(20)), Reason.NOT_PERMITTED);
        time.advance(Duration.ofSeconds(3));
        assertTrue(caller.connected(), "he stays where he is until somebody answers");
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(Optional.of(Reason.TRANSFERRED), caller.end());
        assertTrue(events.contains(new CommandDone(commandId, false)));
    }

    @Test
    void shouldKeepACallerWhomNobodyOutsideTakes() {
        // given
        telephone.phone("busy", PhoneScript.busy());
        telephone.phone("declines", PhoneScript.declinesAfter(Duration.ofSeconds(1)));
        telephone.phone("rings", PhoneScript.ignores());
        telephone.phone("off", PhoneScript.unreachable());
        Caller caller = talks(CallerScript.waiting());
        for (Object[] row : new Object[][] {{"busy", Reason.BUSY}, {"declines", Reason.REJECTED},
                {"rings", Reason.NO_ANSWER}, {"off", Reason.UNREACHABLE}}) {
            // when
            long commandId = execute(new TransferOut(caller.legId(), (String) row[0], Duration.ofSeconds(5)));
            time.advance(Duration.ofSeconds(5));
            // then
            assertEquals(row[1], ((CommandFailed) outcome(commandId)).reason(), (String) row[0]);
        }
        assertTrue(caller.connected());
    }

    @Test
    void shouldFailATransferWhoseCallerHangsUp() {
        // given
        telephone.phone("rings", PhoneScript.ignores());
        Caller caller = talks(CallerScript.waiting());
        long commandId = execute(new TransferOut(caller.legId(), "rings", Duration.ofSeconds(5)));
        // when
        caller.hangUp();
        // then
        assertEquals(Reason.GONE, ((CommandFailed) outcome(commandId)).reason());
    }

    @Test
    void shouldAskTheEngineForATransferAndHearWhatBecameOfIt() {
        // given
        Caller caller = talks(CallerScript.waiting());
        // when
        PhoneRequest request = telephone.ask(1, TransferManner.BLIND, TransferTarget.queue("billing")).orElseThrow();
        // then
        assertEquals(List.of(new TransferRequested(
                1, request.requestId(), TransferManner.BLIND, TransferTarget.queue("billing"))),
                all(TransferRequested.class));
        assertEquals(Optional.empty(), telephone.ask(1, TransferManner.BLIND, TransferTarget.queue("billing")),
                "one at a time");
        done(new TransferReply(1, request.requestId(), TransferAnswer.ACCEPTED));
        assertTrue(request.isOpen());
        done(new TransferReply(1, request.requestId(), TransferAnswer.DONE));
        already(new TransferReply(1, request.requestId(), TransferAnswer.DONE));
        fails(new TransferReply(1, request.requestId(), TransferAnswer.FAILED), Reason.GONE);
        fails(new TransferReply(1, 999, TransferAnswer.REFUSED), Reason.GONE);
        assertEquals(List.of(TransferAnswer.ACCEPTED, TransferAnswer.DONE), request.answers());
        assertEquals(TransferManner.BLIND, request.manner());
        assertTrue(telephone.ask(1, TransferManner.CONFERENCE, TransferTarget.NONE).isPresent());
        assertTrue(caller.connected(), "the switch does nothing by itself");
    }

    @Test
    void shouldActAsThePhoneScriptSays() {
        // given
        TransferTarget ben = TransferTarget.agent("ben");
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ZERO)
                .consults(Duration.ofSeconds(10), ben).completes(Duration.ofSeconds(30)));
        talks(CallerScript.waiting());
        // when
        time.advance(Duration.ofSeconds(10));
        TransferRequested consult = all(TransferRequested.class).get(0);
        done(new TransferReply(1, consult.requestId(), TransferAnswer.DONE));
        time.advance(Duration.ofSeconds(20));
        // then
        assertEquals(List.of(consult, new TransferRequested(
                1, consult.requestId() + 1, TransferManner.COMPLETE, TransferTarget.NONE)),
                all(TransferRequested.class));
        assertEquals(ben, consult.target());
    }

    @Test
    void shouldActOnceThoughThePhoneIsBridgedTwice() {
        // given
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ZERO).transfers(
                Duration.ofSeconds(10), TransferTarget.queue("billing")));
        Caller caller = talks(CallerScript.waiting());
        done(new Unbridge(BRIDGE, caller.legId()));
        done(new Bridge(101, caller.legId(), 1));
        // when
        time.advance(Duration.ofSeconds(30));
        // then
        assertEquals(1, all(TransferRequested.class).size());
    }

    @Test
    void shouldReportTheStateOfWatchedPhonesAtEachChange() {
        // given
        telephone.phone("ann", PhoneScript.answersAfter(Duration.ofSeconds(1)));
        done(new Watch("ann", true));
        already(new Watch("ann", true));
        // when
        execute(dial(1, "ann"));
        time.advance(Duration.ofSeconds(1));
        execute(new Hangup(1, Reason.NORMAL));
        telephone.phone("ann", PhoneScript.doNotDisturb());
        telephone.phone("ann", PhoneScript.unreachable());
        // then
        assertEquals(List.of(DeviceState.IDLE, DeviceState.RINGING, DeviceState.BUSY, DeviceState.IDLE,
                DeviceState.DO_NOT_DISTURB, DeviceState.GONE),
                all(EndpointState.class).stream().map(EndpointState::state).toList());
        done(new Watch("ann", false));
        telephone.phone("ann", PhoneScript.busy());
        assertEquals(6, all(EndpointState.class).size());
    }

    @Test
    void shouldBeBusyForWhoeverDialsAPhoneThatDoesNotWishIt() {
        telephone.phone("ann", PhoneScript.doNotDisturb());
        execute(dial(1, "ann"));
        assertEquals(List.of(new LegEnded(1, Reason.BUSY)), all(LegEnded.class));
    }

    @Test
    void shouldShowWhatWasAttachedLast() {
        // given
        talks(CallerScript.waiting());
        assertEquals(Optional.of(new OfferData(2, "agent", "queue")), telephone.screen(1));
        // when
        OfferData data = new OfferData(2, "agent", "billing");
        done(new AttachData(1, data));
        already(new AttachData(1, data));
        // then
        assertEquals(Optional.of(data), telephone.screen(1));
    }

    @Test
    void shouldTakeAnInventoryOfTheLivingLegs() {
        Caller caller = talks(CallerScript.waiting());
        done(new Inventory(55));
        assertEquals(List.of(new InventoryTaken(55, List.of(caller.legId(), 1L))), all(InventoryTaken.class));
        telephone.overload(3);
        assertEquals(List.of(new Overload(3)), all(Overload.class));
    }

    @Test
    void shouldLoseTheNextFactsOfAKind() {
        // given
        Caller caller = talks(CallerScript.waiting());
        telephone.lose(LegEnded.class, 1);
        // when
        caller.hangUp();
        telephone.hangUp(1);
        // then
        assertEquals(List.of(new LegEnded(1, Reason.NORMAL)), all(LegEnded.class));
    }

    @Test
    void shouldLoseTheShareOfFactsAskedFor() {
        telephone.faults(SwitchFaults.none().lost(1));
        execute(dial(1, "ann"));
        execute(new Hangup(1, Reason.NORMAL));
        assertEquals(List.of(), all(LegEnded.class));
        assertEquals(List.of(), telephone.livingLegs());
        assertEquals("switch faults: reordered was -0.1; use 0 to 1",
                assertThrows(IllegalArgumentException.class, () -> SwitchFaults.none().reordered(-0.1)).getMessage());
    }

    @Test
    void shouldLetFactsOfOneLegOvertakeEachOther() {
        // given
        telephone.faults(SwitchFaults.none().delay(Duration.ofSeconds(1)).reordered(1));
        boolean overtaken = false;
        for (long leg = 1; leg < 100 && !overtaken; leg += 2) {
            // when
            execute(dial(leg, "phone-" + leg));
            time.advance(Duration.ZERO);
            execute(new Hangup(leg, Reason.NORMAL));
            time.advance(Duration.ofSeconds(3));
            List<TelephonyEvent> facts = events.stream()
                    .filter(event -> !(event instanceof CommandDone)).toList();
            overtaken = !(facts.get(facts.size() - 1) instanceof LegEnded);
        }
        // then
        assertTrue(overtaken, "LegEnded came before another fact of its leg");
    }

    @Test
    void shouldNotReportWhatItDoesNotDeclare() throws IOException {
        // given
        SimulatedSwitch poor = new SimulatedSwitch(time, "poor", 1,
                EnumSet.of(Capability.ANSWER, Capability.DIAL, Capability.BRIDGE));
        poor.everyPhone(PhoneScript.answersAfter(Duration.ZERO));
        poor.start(new Sink());
        time.advance(Duration.ZERO);
        Caller caller = poor.call("1", "2", CallerScript.waiting());
        time.advance(Duration.ZERO);
        poor.execute(901, 1, new Answer(caller.legId()));
        poor.execute(902, 1, dial(1, "ann"));
        time.advance(Duration.ZERO);
        poor.execute(903, 1, new Bridge(BRIDGE, caller.legId(), 1));
        assertTrue(caller.connected());
        // when
        poor.hold(1);
        // then
        assertTrue(caller.onHold());
        assertEquals(List.of(), all(Held.class));
        assertEquals(Optional.empty(), poor.ask(1, TransferManner.CANCEL, TransferTarget.NONE));
    }

    @Test
    void shouldDoubleAndLoseEveryKindOfFactAboutConversations() {
        // given
        Map<String, Long> once = factsOfAllKinds(telephone, SwitchFaults.none());
        assertEquals(13, once.size(), once::toString);
        // when, then
        events.clear();
        Map<String, Long> twice = factsOfAllKinds(telephone, SwitchFaults.none().repeated(1));
        once.forEach((kind, count) -> assertEquals(2 * count, twice.get(kind), kind));
        events.clear();
        assertEquals(Map.of(), factsOfAllKinds(telephone, SwitchFaults.none().lost(1)));
    }

    /** One history with every kind of event about conversations, phones and the switch, and how many came of each. */
    private Map<String, Long> factsOfAllKinds(SimulatedSwitch at, SwitchFaults faults) {
        at.faults(SwitchFaults.none());
        Caller caller = at.call("0501", "100", CallerScript.waiting());
        time.advance(Duration.ZERO);
        long agent = 1_000 * caller.legId() + 1;
        long third = agent + 2;
        execute(new Answer(caller.legId()));
        phone(agent, "ann");
        phone(third, "ben");
        execute(new Bridge(caller.legId(), caller.legId(), agent));
        events.clear();
        at.faults(faults);
        execute(new Monitor(third, agent, MonitorMode.SILENT));
        execute(new Monitor(third, agent, MonitorMode.OFF));
        execute(new Recording(agent, agent, RecordingAct.START));
        execute(new Recording(agent, agent, RecordingAct.STOP));
        at.hold(agent);
        at.resume(agent);
        at.ask(agent, TransferManner.CANCEL, TransferTarget.NONE);
        execute(new Conference(caller.legId(), third, ConferenceAct.JOIN));
        execute(new Conference(caller.legId(), third, ConferenceAct.LEAVE));
        execute(new Unbridge(caller.legId(), caller.legId()));
        execute(new Watch("ann", true));
        execute(new Watch("ann", false));
        execute(new Inventory(caller.legId()));
        at.overload(1);
        at.hangUp(agent);
        at.hangUp(third);
        caller.hangUp();
        time.advance(Duration.ZERO);
        return events.stream()
                .filter(event -> !(event instanceof CommandDone))
                .collect(Collectors.groupingBy(event -> event.getClass().getSimpleName(), TreeMap::new,
                        Collectors.counting()));
    }
}
