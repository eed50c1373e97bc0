package org.strowger.core.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.TelephonyCommand.AttachData;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Collect;
import org.strowger.core.adapter.TelephonyCommand.Conference;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyCommand.Hangup;
import org.strowger.core.adapter.TelephonyCommand.Hold;
import org.strowger.core.adapter.TelephonyCommand.Inventory;
import org.strowger.core.adapter.TelephonyCommand.Monitor;
import org.strowger.core.adapter.TelephonyCommand.PromptItem;
import org.strowger.core.adapter.TelephonyCommand.Recording;
import org.strowger.core.adapter.TelephonyCommand.Resume;
import org.strowger.core.adapter.TelephonyCommand.StopCollect;
import org.strowger.core.adapter.TelephonyCommand.TransferOut;
import org.strowger.core.adapter.TelephonyCommand.TransferReply;
import org.strowger.core.adapter.TelephonyCommand.Unbridge;
import org.strowger.core.adapter.TelephonyCommand.Watch;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.Collected;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.ConferenceJoined;
import org.strowger.core.adapter.TelephonyEvent.ConferenceLeft;
import org.strowger.core.adapter.TelephonyEvent.Dtmf;
import org.strowger.core.adapter.TelephonyEvent.EndpointState;
import org.strowger.core.adapter.TelephonyEvent.Held;
import org.strowger.core.adapter.TelephonyEvent.InventoryTaken;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorStarted;
import org.strowger.core.adapter.TelephonyEvent.RecordingFinished;
import org.strowger.core.adapter.TelephonyEvent.Resumed;
import org.strowger.core.adapter.TelephonyEvent.TransferRequested;
import org.strowger.core.adapter.TelephonyEvent.Unbridged;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.PromptKind;

/**
 * The part of {@link TelephonyAdapterContract} about people who talk: hold, transfer, conference, monitoring,
 * recording, screens, the state of phones and the inventory of legs.
 */
abstract class ConversationContract extends PromptContract {
    private static final String SECOND = "contract-phone-2";
    private static final String OUTSIDE = "contract-outside";

    /** A caller and an agent who hear each other. */
    private record Talk(long bridge, Call caller, long agent) {}

    private Talk talk() throws IOException {
        needs(Capability.ANSWER, Capability.DIAL, Capability.BRIDGE);
        connect();
        Call caller = answeredCall();
        long agent = answeredPhone();
        long bridge = newName();
        done(new Bridge(bridge, caller.leg(), agent));
        return new Talk(bridge, caller, agent);
    }

    private long answers(String endpoint) {
        far.phone(endpoint, FarSide.Manner.ANSWERS, Duration.ofMillis(100));
        long leg = newLegId();
        done(new Dial(leg, endpoint, RING, new OfferData(2, "other", "queue")));
        await(() -> sink.facts(leg).contains(new LegAnswered(leg)), "LegAnswered of " + endpoint);
        return leg;
    }

    /** Executes it twice and once more under a new id: done, the same again, already. */
    private void doneOnce(TelephonyCommand command) {
        long commandId = execute(command);
        TelephonyEvent first = outcomeOf(commandId, SOON);
        assertEquals(new CommandDone(commandId, false), first);
        adapter.execute(commandId, sink.epoch(), command);
        await(() -> sink.outcomes(commandId).size() == 2, "rule T5: the outcome, reported again");
        assertEquals(List.of(first, first), sink.outcomes(commandId), "rule T5: the same outcome");
        already(command);
    }

    private void already(TelephonyCommand command) {
        long again = execute(command);
        assertEquals(new CommandDone(again, true), outcomeOf(again, SOON), "rule T5: already");
    }

    private <T extends TelephonyEvent> void reported(List<T> expected, Class<T> kind) {
        await(() -> sink.all(kind).size() >= expected.size(), expected.toString());
        quiet(Duration.ofSeconds(1));
        assertEquals(expected, sink.all(kind));
    }

    private void hears(String who, String... whom) {
        await(() -> far.voices(who).equals(Set.of(whom)), who + " hears " + List.of(whom));
    }

    /** One of each command about conversations. */
    static List<TelephonyCommand> conversationCommands(long leg, long other) {
        return List.of(
                new Unbridge(901, leg), new Hold(leg), new Resume(leg), new TransferOut(leg, OUTSIDE, RING),
                new TransferReply(leg, 902, TransferAnswer.ACCEPTED),
                new Conference(903, leg, ConferenceAct.JOIN), new Monitor(leg, other, MonitorMode.SILENT),
                new Recording(leg, 904, RecordingAct.START), new AttachData(leg, new OfferData(2, "agent", "queue")),
                collect(leg, 905), new StopCollect(leg, 905), new Watch(PHONE, true));
    }

    private static Collect collect(long leg, long collectId) {
        return new Collect(leg, collectId, "", List.of(new PromptItem(PromptKind.PROMPT, "one")), Duration.ofSeconds(2),
                Duration.ofSeconds(2), Duration.ofSeconds(20), 4, 12, "#", false);
    }

    @Test
    @DisplayName("A20 (T15) what is known of the call reaches the phone that rings, and again on a leg that is there")
    void shouldShowWhatIsKnownOfTheCall() throws IOException {
        needs(Capability.DIAL, Capability.CALL_DATA);
        needs(FarSide.Act.SCREEN);
        connect();
        far.phone(PHONE, FarSide.Manner.IGNORES, Duration.ZERO);
        OfferData data = new OfferData(2, 3, "0501", "100", "agent", "queue", Duration.ofSeconds(7), 1,
                Map.of("customer", "Zo\u00EB"));
        long leg = newLegId();
        execute(new Dial(leg, PHONE, RING, data));
        await(() -> far.screen(PHONE).equals(Optional.of(data)), "the screen shows the offer");
        OfferData later = new OfferData(2, "agent", "other-queue");
        doneOnce(new AttachData(leg, later));
        await(() -> far.screen(PHONE).equals(Optional.of(later)), "the screen shows what was attached");
    }

    @Test
    @DisplayName("A29 (T6) after Unbridge both legs live and can be played to, and be bridged anew")
    void shouldTakeABridgeApart() throws IOException {
        needs(Capability.UNBRIDGE, Capability.PLAY);
        Talk talk = talk();
        doneOnce(new Unbridge(talk.bridge(), talk.caller().leg()));
        reported(List.of(new Unbridged(talk.bridge(), talk.caller().leg(), talk.agent())), Unbridged.class);
        done(play(talk.caller().leg(), "one"));
        done(play(talk.agent(), "one"));
        done(new Bridge(newName(), talk.caller().leg(), talk.agent()));
        assertTrue(talk.caller().party().connected());
    }

    @Test
    @DisplayName("A36 (T6) a key pressed while bridged or held carries the right leg")
    void shouldReportKeysInAConversation() throws IOException {
        needs(Capability.DTMF_IN, Capability.HOLD);
        needs(FarSide.Act.KEYS);
        Talk talk = talk();
        talk.caller().party().press("1");
        done(new Hold(talk.caller().leg()));
        talk.caller().party().press("2");
        reported(List.of(new Dtmf(talk.caller().leg(), '1'), new Dtmf(talk.caller().leg(), '2')), Dtmf.class);
    }

    @Test
    @DisplayName("A37 (T6) a person holds and takes back: Held, Resumed; the other end hears nobody meanwhile")
    void shouldReportThatAPersonHolds() throws IOException {
        needs(Capability.HOLD_EVENTS);
        needs(FarSide.Act.HOLD, FarSide.Act.HEAR);
        Talk talk = talk();
        far.phoneHolds(PHONE, true);
        reported(List.of(new Held(talk.agent())), Held.class);
        hears(talk.caller().party().number());
        far.phoneHolds(PHONE, false);
        reported(List.of(new Resumed(talk.agent())), Resumed.class);
        hears(talk.caller().party().number(), PHONE);
    }

    @Test
    @DisplayName("A38 (T6) engine and person hold at once: nobody hears until both have taken back")
    void shouldSettleWhenBothSidesHold() throws IOException {
        needs(Capability.HOLD, Capability.HOLD_EVENTS);
        needs(FarSide.Act.HOLD, FarSide.Act.HEAR);
        Talk talk = talk();
        done(new Hold(talk.caller().leg()));
        far.phoneHolds(PHONE, true);
        done(new Resume(talk.caller().leg()));
        hears(PHONE);
        far.phoneHolds(PHONE, false);
        hears(PHONE, talk.caller().party().number());
    }

    @Test
    @DisplayName("A39 (T13) a person asks for a transfer: refusal and acceptance reach his phone, nothing else happens")
    void shouldAskTheEngineForATransfer() throws IOException {
        needs(Capability.PARTY_TRANSFER);
        needs(FarSide.Act.ASK);
        Talk talk = talk();
        TransferTarget target = TransferTarget.queue("billing");
        far.phoneAsks(PHONE, TransferManner.BLIND, target);
        await(() -> sink.all(TransferRequested.class).size() == 1, "TransferRequested");
        TransferRequested first = sink.all(TransferRequested.class).get(0);
        assertEquals(new TransferRequested(talk.agent(), first.requestId(), TransferManner.BLIND, target), first);
        doneOnce(new TransferReply(talk.agent(), first.requestId(), TransferAnswer.REFUSED));
        await(() -> far.phoneWasTold(PHONE).equals(List.of(TransferAnswer.REFUSED)), "the refusal at the phone");
        far.phoneAsks(PHONE, TransferManner.BLIND, target);
        await(() -> sink.all(TransferRequested.class).size() == 2, "TransferRequested again");
        TransferRequested second = sink.all(TransferRequested.class).get(1);
        assertTrue(second.requestId() != first.requestId(), "rule T4: a request id of its own");
        done(new TransferReply(talk.agent(), second.requestId(), TransferAnswer.ACCEPTED));
        done(new TransferReply(talk.agent(), second.requestId(), TransferAnswer.DONE));
        await(() -> far.phoneWasTold(PHONE).equals(List.of(TransferAnswer.ACCEPTED, TransferAnswer.DONE)),
                "the success at the phone");
        fails(new TransferReply(talk.agent(), second.requestId(), TransferAnswer.FAILED), Reason.GONE);
        assertTrue(talk.caller().party().connected(), "the switch does nothing by itself");
    }

    @Test
    @DisplayName("A40 (T6) consultation: the third party leaves, and the agent has the caller back")
    void shouldGiveTheCallerBackAfterAConsultation() throws IOException {
        needs(Capability.UNBRIDGE);
        Talk talk = talk();
        done(new Unbridge(talk.bridge(), talk.caller().leg()));
        long third = answers(SECOND);
        done(new Bridge(newName(), talk.agent(), third));
        far.phoneHangsUp(SECOND);
        assertEquals(Reason.NORMAL, theEnd(third).reason());
        done(new Bridge(newName(), talk.caller().leg(), talk.agent()));
        assertTrue(talk.caller().party().connected());
        // when the consultation goes on to a transfer
        long fourth = answers(SECOND);
        done(new Hangup(talk.agent(), Reason.TRANSFERRED));
        done(new Bridge(newName(), talk.caller().leg(), fourth));
        assertTrue(talk.caller().party().connected());
    }

    @Test
    @DisplayName("A57 (T5) Hold and Resume: the leg hears nobody and can be played to; Resume ends what plays")
    void shouldHoldALeg() throws IOException {
        needs(Capability.HOLD, Capability.PLAY);
        needs(FarSide.Act.HEAR);
        Talk talk = talk();
        doneOnce(new Hold(talk.caller().leg()));
        hears(talk.caller().party().number());
        hears(PHONE);
        done(play(talk.caller().leg(), "one"));
        doneOnce(new Resume(talk.caller().leg()));
        hears(talk.caller().party().number(), PHONE);
        assertEquals(List.of(), sink.all(Held.class), "Held is for persons");
    }

    @Test
    @DisplayName("A58 (T9 T10) TransferOut: the leg ends TRANSFERRED; a target that fails leaves it where it was")
    void shouldSendALegOutside() throws IOException {
        needs(Capability.TRANSFER_OUT);
        Talk talk = talk();
        long leg = talk.caller().leg();
        fails(new TransferOut(leg, "nobody-has-this", RING), Reason.NOT_FOUND);
        far.phone(OUTSIDE, FarSide.Manner.BUSY, Duration.ZERO);
        fails(new TransferOut(leg, OUTSIDE, RING), Reason.BUSY);
        far.phone(OUTSIDE, FarSide.Manner.DECLINES, Duration.ofMillis(200));
        fails(new TransferOut(leg, OUTSIDE, RING), Reason.REJECTED);
        far.phone(OUTSIDE, FarSide.Manner.UNREACHABLE, Duration.ZERO);
        fails(new TransferOut(leg, OUTSIDE, RING), Reason.UNREACHABLE);
        far.phone(OUTSIDE, FarSide.Manner.IGNORES, Duration.ZERO);
        fails(new TransferOut(leg, OUTSIDE, Duration.ofSeconds(1)), Reason.NO_ANSWER);
        assertTrue(talk.caller().party().connected(), "the leg stayed where it was");
        far.phone(OUTSIDE, FarSide.Manner.ANSWERS, Duration.ofMillis(200));
        done(new TransferOut(leg, OUTSIDE, RING));
        assertEquals(new LegEnded(leg, Reason.TRANSFERRED), theEnd(leg));
    }

    @Test
    @DisplayName("A59 (T5 T6) Conference: join, mute, leave; three hear each other, each change is reported once")
    void shouldConfer() throws IOException {
        needs(Capability.CONFERENCE);
        needs(FarSide.Act.HEAR);
        Talk talk = talk();
        String caller = talk.caller().party().number();
        long third = answers(SECOND);
        doneOnce(new Conference(talk.bridge(), third, ConferenceAct.JOIN));
        reported(List.of(new ConferenceJoined(talk.bridge(), third)), ConferenceJoined.class);
        hears(caller, PHONE, SECOND);
        hears(SECOND, caller, PHONE);
        doneOnce(new Conference(talk.bridge(), third, ConferenceAct.MUTE));
        hears(caller, PHONE);
        hears(SECOND, caller, PHONE);
        doneOnce(new Conference(talk.bridge(), third, ConferenceAct.UNMUTE));
        doneOnce(new Conference(talk.bridge(), talk.agent(), ConferenceAct.LEAVE));
        reported(List.of(new ConferenceLeft(talk.bridge(), talk.agent())), ConferenceLeft.class);
        hears(caller, SECOND);
        done(new Conference(talk.bridge(), third, ConferenceAct.LEAVE));
        reported(List.of(new Unbridged(talk.bridge(), talk.caller().leg(), third)), Unbridged.class);
        fails(new Conference(talk.bridge(), third, ConferenceAct.JOIN), Reason.GONE);
    }

    @Test
    @DisplayName("A60 (T5 T6) Monitor: silent, whisper, barge, off; who hears whom; it ends with the leg followed")
    void shouldMonitor() throws IOException {
        needs(Capability.MONITOR);
        needs(FarSide.Act.HEAR);
        Talk talk = talk();
        String caller = talk.caller().party().number();
        long listener = answers(SECOND);
        doneOnce(new Monitor(listener, talk.agent(), MonitorMode.SILENT));
        hears(SECOND, caller, PHONE);
        hears(PHONE, caller);
        doneOnce(new Monitor(listener, talk.agent(), MonitorMode.WHISPER));
        hears(PHONE, caller, SECOND);
        hears(caller, PHONE);
        doneOnce(new Monitor(listener, talk.agent(), MonitorMode.BARGE));
        hears(caller, PHONE, SECOND);
        doneOnce(new Monitor(listener, talk.agent(), MonitorMode.OFF));
        hears(SECOND);
        reported(List.of(new MonitorEnded(listener, talk.agent())), MonitorEnded.class);
        done(new Monitor(listener, talk.agent(), MonitorMode.SILENT));
        far.phoneHangsUp(PHONE);
        awaitEnd(talk.agent());
        reported(List.of(new MonitorEnded(listener, talk.agent()), new MonitorEnded(listener, talk.agent())),
                MonitorEnded.class);
        assertEquals(4, sink.all(MonitorStarted.class).size());
        fails(new Monitor(listener, talk.agent(), MonitorMode.SILENT), Reason.GONE);
    }

    @Test
    @DisplayName("A61 (T4 T6 T16) Recording: start, mask, unmask, stop; what is masked is not in its length")
    void shouldRecord() throws IOException {
        needs(Capability.RECORD);
        Talk talk = talk();
        long leg = talk.caller().leg();
        long recording = newName();
        doneOnce(new Recording(leg, recording, RecordingAct.START));
        quiet(Duration.ofSeconds(1));
        doneOnce(new Recording(leg, recording, RecordingAct.MASK));
        quiet(Duration.ofSeconds(5));
        doneOnce(new Recording(leg, recording, RecordingAct.UNMASK));
        doneOnce(new Recording(leg, recording, RecordingAct.STOP));
        await(() -> sink.all(RecordingFinished.class).size() == 1, "RecordingFinished");
        RecordingFinished finished = sink.all(RecordingFinished.class).get(0);
        assertEquals(RecordingEnd.STOPPED, finished.how());
        assertTrue(finished.length().compareTo(Duration.ofSeconds(3)) < 0, () -> "masked, but " + finished);
        fails(new Recording(leg, recording, RecordingAct.START), Reason.DUPLICATE_ID);
        fails(new Recording(leg, recording, RecordingAct.MASK), Reason.GONE);
        // when the leg ends first
        long cut = newName();
        done(new Recording(leg, cut, RecordingAct.START));
        talk.caller().party().hangUp();
        theEnd(leg);
        List<TelephonyEvent> facts = sink.facts(leg);
        assertTrue(facts.get(facts.size() - 2) instanceof RecordingFinished last
                && last.recordingId() == cut && last.how() == RecordingEnd.HANGUP, facts::toString);
    }

    @Test
    @DisplayName("A66 (T5 T6) Recording with a silence: it ends STOPPED by itself, not while the leg is heard")
    void shouldEndARecordingBySilence() throws IOException {
        needs(Capability.ANSWER, Capability.RECORD);
        needs(FarSide.Act.SPEAK);
        connect();
        Call call = answeredCall();
        long recording = newName();
        call.party().speak(Duration.ofSeconds(4));
        done(new Recording(call.leg(), recording, RecordingAct.START, Duration.ofSeconds(2)));
        quiet(Duration.ofSeconds(3));
        assertEquals(List.of(), sink.all(RecordingFinished.class), "the caller still speaks");
        await(() -> sink.all(RecordingFinished.class).size() == 1, "RecordingFinished after the silence");
        RecordingFinished finished = sink.all(RecordingFinished.class).get(0);
        assertEquals(recording, finished.recordingId());
        assertEquals(RecordingEnd.STOPPED, finished.how());
        assertTrue(finished.length().compareTo(Duration.ofSeconds(3)) > 0, () -> "spoken, but " + finished);
        already(new Recording(call.leg(), recording, RecordingAct.STOP));
        // when no silence is named
        done(new Recording(call.leg(), newName(), RecordingAct.START));
        quiet(Duration.ofSeconds(4));
        assertEquals(1, sink.all(RecordingFinished.class).size(), "silence ends no recording without one");
    }

    @Test
    @DisplayName("A65 (T6 T16) Collect: digits stay with the switch; one Collected names them by a token")
    void shouldCollectInSecret() throws IOException {
        needs(Capability.NATIVE_COLLECT);
        needs(FarSide.Act.KEYS);
        connect();
        Call call = answeredCall();
        done(collect(call.leg(), newName()));
        call.party().press("79927398713#");
        await(() -> sink.all(Collected.class).size() == 1, "Collected");
        Collected taken = sink.all(Collected.class).get(0);
        assertEquals(List.of(CollectEnd.TAKEN, 11, true), List.of(taken.how(), taken.length(), taken.luhn()));
        assertTrue(!taken.token().isEmpty() && !taken.token().contains("79927398713"), "the token tells no digits");
        // when nobody types, when it is stopped, and when the leg ends first
        done(collect(call.leg(), newName()));
        await(() -> sink.all(Collected.class).size() == 2, "the second Collected");
        long stopped = newName();
        done(collect(call.leg(), stopped));
        done(new StopCollect(call.leg(), stopped));
        await(() -> sink.all(Collected.class).size() == 3, "the third Collected");
        done(collect(call.leg(), newName()));
        call.party().press("12");
        call.party().hangUp();
        theEnd(call.leg());
        assertEquals(List.of(CollectEnd.TAKEN, CollectEnd.NO_INPUT, CollectEnd.STOPPED, CollectEnd.STOPPED),
                sink.all(Collected.class).stream().map(Collected::how).toList());
        assertEquals(List.of(), sink.all(Dtmf.class), "rule T16: keys of a secret");
    }

    @Test
    @DisplayName("A62 (T5 T11) Watch: the state now and at each change, until told otherwise or the connection ends")
    void shouldReportTheStateOfAWatchedPhone() throws IOException {
        needs(Capability.WATCH, Capability.DIAL);
        connect();
        far.phone(PHONE, FarSide.Manner.IGNORES, Duration.ZERO);
        doneOnce(new Watch(PHONE, true));
        long leg = newLegId();
        execute(dial(leg));
        await(() -> far.rings(PHONE), "the ringing");
        done(new Hangup(leg, Reason.CANCELLED));
        await(() -> states().equals(List.of(DeviceState.IDLE, DeviceState.RINGING, DeviceState.IDLE)),
                "idle, ringing, idle");
        doneOnce(new Watch(PHONE, false));
        far.phone(PHONE, FarSide.Manner.UNREACHABLE, Duration.ZERO);
        quiet(Duration.ofSeconds(1));
        assertEquals(3, states().size(), "it is watched no more");
    }

    private List<DeviceState> states() {
        return sink.all(EndpointState.class).stream().map(EndpointState::state).toList();
    }

    @Test
    @DisplayName("A63 (T11) Inventory: every leg that lives, none that has ended")
    void shouldTakeAnInventory() throws IOException {
        connect();
        Call living = offeredCall();
        Call ended = offeredCall();
        ended.party().hangUp();
        awaitEnd(ended.leg());
        done(new Inventory(77));
        await(() -> !sink.all(InventoryTaken.class).isEmpty(), "InventoryTaken");
        InventoryTaken taken = sink.all(InventoryTaken.class).get(0);
        assertEquals(77, taken.inventoryId());
        assertEquals(Set.of(living.leg()), new HashSet<>(taken.legIds()));
        assertEquals(1, sink.all(AdapterUp.class).size(), "an inventory is no new connection");
    }

    @Test
    @DisplayName("A64 (T8) each command for a leg that has ended fails GONE")
    void shouldFailCommandsForALegThatHasEnded() throws IOException {
        connect();
        Call call = offeredCall();
        call.party().hangUp();
        theEnd(call.leg());
        for (TelephonyCommand command : conversationCommands(call.leg(), call.leg())) {
            boolean declared = adapter.info().capabilities().contains(command.needs().orElseThrow());
            if (declared && command.legId() != 0) {
                fails(command, Reason.GONE);
            }
        }
        theEnd(call.leg());
    }
}
