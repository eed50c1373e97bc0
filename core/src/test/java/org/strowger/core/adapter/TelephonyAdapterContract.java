package org.strowger.core.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.TelephonyCommand.Answer;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyCommand.Hangup;
import org.strowger.core.adapter.TelephonyCommand.Music;
import org.strowger.core.adapter.TelephonyCommand.Reject;
import org.strowger.core.adapter.TelephonyCommand.StopPlay;
import org.strowger.core.adapter.TelephonyEvent.AdapterDown;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.Bridged;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.adapter.TelephonyEvent.LegRinging;

/**
 * What an adapter has to pass. Extend it, say how to make the adapter and its far side, and run it:
 *
 * <pre>{@code
 * class SipAdapterContractTest extends TelephonyAdapterContract {
 *     protected TelephonyAdapter newAdapter() { return new SipAdapter(SipConfig.onLoopback()); }
 *     protected FarSide newFarSide() { return new TestPhones(); }
 * }
 * }</pre>
 *
 * <p>Each check has the number of its row in the contract and the rules of {@link TelephonyAdapter} that it
 * proves. One whose capability is not declared is skipped and says so; one that the far side cannot act out
 * says UNPROVEN, which is not a pass. Those about conversations stand in {@link ConversationContract}. Numbers that
 * are missing belong to commands that are not there yet.
 */
public abstract class TelephonyAdapterContract extends ConversationContract {
    /** Random histories in check A42; override where a real wire makes them slow. */
    protected int histories() {
        return 10_000;
    }

    @Test
    @DisplayName("A01 (T14) start and stop ten times: no thread is left")
    void shouldLeaveNothingBehindWhenStartedAndStoppedTenTimes() throws IOException {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        for (int i = 0; i < 10; i++) {
            sink.forget();
            connect();
            adapter.stop();
        }
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !before.contains(thread))
                .allMatch(thread -> thread.getName().startsWith("junit") || thread.isDaemon()
                        && thread.getThreadGroup() != null && thread.getThreadGroup().getName().equals("system")),
                "rule T14: the end of every thread");
    }

    @Test
    @DisplayName("A02 (T13) info never changes; an undeclared command fails UNSUPPORTED, without effect")
    void shouldRefuseWhatItDoesNotDeclare() throws IOException {
        AdapterInfo info = adapter.info();
        connect();
        Call call = offeredCall();
        for (TelephonyCommand command : List.of(
                new Answer(call.leg()), new Reject(call.leg(), Reason.BUSY), dial(newLegId()),
                new Bridge(newName(), call.leg(), newLegId()), play(call.leg(), "one"),
                new StopPlay(call.leg(), newName()), new Music(call.leg(), "queue"))) {
            failsUnlessDeclared(info, command);
        }
        for (TelephonyCommand command : conversationCommands(call.leg(), newLegId())) {
            failsUnlessDeclared(info, command);
        }
        assertEquals(1, sink.facts(call.leg()).size(), "rule T13: facts besides the offer");
        assertEquals(info, adapter.info());
    }

    private void failsUnlessDeclared(AdapterInfo info, TelephonyCommand command) {
        if (!info.capabilities().contains(command.needs().orElseThrow())) {
            fails(command, Reason.UNSUPPORTED);
        }
    }

    @Test
    @DisplayName("A03 (T14) stop with legs ringing, playing and bridged: each ends ADAPTER_STOPPED, then silence")
    void shouldEndEveryLegWhenStopped() throws IOException {
        needs(Capability.ANSWER, Capability.DIAL, Capability.BRIDGE, Capability.PLAY);
        connect();
        Call bridged = answeredCall();
        long agent = answeredPhone();
        done(new Bridge(newName(), bridged.leg(), agent));
        Call playing = answeredCall();
        done(play(playing.leg(), "one"));
        far.phone("other-phone", FarSide.Manner.IGNORES, Duration.ZERO);
        long ringing = newLegId();
        execute(new Dial(ringing, "other-phone", RING, new OfferData(2, "agent", "queue")));
        await(() -> far.rings("other-phone"), "the ringing");
        // when
        adapter.stop();
        // then
        int events = sink.events().size();
        for (long leg : List.of(bridged.leg(), agent, playing.leg(), ringing)) {
            assertEquals(new LegEnded(leg, Reason.ADAPTER_STOPPED), theEnd(leg));
        }
        assertEquals(events, sink.events().size(), "rule T14: events after stop had returned");
    }

    @Test
    @DisplayName("A04 (T14) no event before start has returned or after stop has")
    void shouldBeSilentOutsideItsLife() throws IOException {
        adapter.start(sink);
        assertEquals(List.of(), sink.events(), "rule T14: events before start had returned");
        await(sink::isUp, "AdapterUp");
        adapter.stop();
        int events = sink.events().size();
        far.calls("late", "contract");
        quiet(Duration.ofSeconds(2));
        assertEquals(events, sink.events().size(), "rule T14: events after stop had returned");
    }

    @Test
    @DisplayName("A05 (T14) port taken or switch absent: start throws, a later start works")
    void shouldThrowWhenItCannotStartAndStartLater() throws Exception {
        needs(FarSide.Act.OCCUPY);
        try (AutoCloseable occupied = far.occupy()) {
            assertTrue(occupied != null);
            assertThrows(IOException.class, () -> adapter.start(sink));
        }
        quiet(Duration.ofSeconds(1));
        assertEquals(List.of(), sink.events());
        connect();
    }

    @Test
    @DisplayName("A06 (T6) one offer retransmitted: LegOffered once")
    void shouldReportARetransmittedOfferOnce() throws IOException {
        needs(FarSide.Act.RETRANSMIT);
        connect();
        Call call = offeredCall();
        far.retransmitOffer(call.party());
        quiet(Duration.ofSeconds(1));
        assertEquals(1, sink.all(LegOffered.class).size());
    }

    @Test
    @DisplayName("A07 (T15) caller and called arrive whole, with UTF-8 and +")
    void shouldReportNumbersAsTheyAre() throws IOException {
        connect();
        far.calls("+49 30 1234 Zoë", "+1800-contract");
        await(() -> !sink.all(LegOffered.class).isEmpty(), "LegOffered");
        LegOffered offered = sink.all(LegOffered.class).get(0);
        assertEquals("+49 30 1234 Zoë", offered.caller());
        assertEquals("+1800-contract", offered.called());
    }

    @Test
    @DisplayName("A08 (T2 T5) Answer gives one LegAnswered; the same command and a new Answer are harmless")
    void shouldAnswerOnce() throws IOException {
        needs(Capability.ANSWER);
        connect();
        Call call = offeredCall();
        long commandId = execute(new Answer(call.leg()));
        TelephonyEvent first = outcomeOf(commandId, SOON);
        adapter.execute(commandId, sink.epoch(), new Answer(call.leg()));
        await(() -> sink.outcomes(commandId).size() == 2, "rule T5: the outcome, reported again");
        assertEquals(List.of(first, first), sink.outcomes(commandId), "rule T5: the same outcome");
        long again = execute(new Answer(call.leg()));
        assertEquals(new CommandDone(again, true), outcomeOf(again, SOON), "rule T5: already");
        assertEquals(1, sink.all(LegAnswered.class).size());
    }

    @Test
    @DisplayName("A09 (T9) each reason of Reject reaches the caller")
    void shouldRejectWithTheReasonGiven() throws IOException {
        needs(Capability.REJECT);
        connect();
        for (Reason reason : List.of(Reason.BUSY, Reason.CONGESTION, Reason.NOT_FOUND, Reason.REJECTED)) {
            Call call = offeredCall();
            done(new Reject(call.leg(), reason));
            theEnd(call.leg());
            assertEquals(reason, call.party().end().orElseThrow());
        }
    }

    @Test
    @DisplayName("A10 (T6 T8) caller gives up before the answer: ABANDONED once; a late Answer fails GONE")
    void shouldReportACallerWhoGivesUp() throws IOException {
        needs(Capability.ANSWER);
        connect();
        Call call = offeredCall();
        call.party().hangUp();
        assertEquals(Reason.ABANDONED, theEnd(call.leg()).reason());
        fails(new Answer(call.leg()), Reason.GONE);
        theEnd(call.leg());
    }

    @Test
    @DisplayName("A11 (T6) LegRinging, if there is one, comes before LegAnswered")
    void shouldRingBeforeItIsAnswered() throws IOException {
        needs(Capability.DIAL);
        connect();
        long leg = answeredPhone();
        List<TelephonyEvent> facts = sink.facts(leg);
        assertTrue(facts.equals(List.of(new LegRinging(leg), new LegAnswered(leg)))
                || facts.equals(List.of(new LegAnswered(leg))), facts::toString);
    }

    @Test
    @DisplayName("A12 (T9) busy phone")
    void shouldReportABusyPhone() throws IOException {
        dialEndsWith(FarSide.Manner.BUSY, Reason.BUSY);
    }

    @Test
    @DisplayName("A13 (T9) declined")
    void shouldReportADeclinedCall() throws IOException {
        dialEndsWith(FarSide.Manner.DECLINES, Reason.REJECTED);
    }

    @Test
    @DisplayName("A14 (T9) unreachable phone")
    void shouldReportAnUnreachablePhone() throws IOException {
        dialEndsWith(FarSide.Manner.UNREACHABLE, Reason.UNREACHABLE);
    }

    @Test
    @DisplayName("A15 (T9) unknown number")
    void shouldReportAnUnknownNumber() throws IOException {
        needs(Capability.DIAL);
        connect();
        long leg = newLegId();
        fails(new Dial(leg, "nobody-has-this", RING, new OfferData(2, "agent", "queue")), Reason.NOT_FOUND);
        assertTrue(endsOf(leg) <= 1);
    }

    private void dialEndsWith(FarSide.Manner manner, Reason reason) throws IOException {
        needs(Capability.DIAL);
        connect();
        far.phone(PHONE, manner, Duration.ofMillis(500));
        long leg = newLegId();
        assertFailed(outcomeOf(execute(dial(leg)), RING.plus(SOON)), reason);
        quiet(Duration.ofSeconds(1));
        assertTrue(endsOf(leg) <= 1, "rule T6: one LegEnded at most");
        sink.facts(leg).stream().filter(LegEnded.class::isInstance)
                .forEach(end -> assertEquals(new LegEnded(leg, reason), end));
    }

    @Test
    @DisplayName("A16 (T9) no answer after ringFor, give or take half a second")
    void shouldGiveUpRingingInTime() throws IOException {
        needs(Capability.DIAL);
        connect();
        far.phone(PHONE, FarSide.Manner.IGNORES, Duration.ZERO);
        long leg = newLegId();
        long commandId = execute(new Dial(leg, PHONE, Duration.ofSeconds(3), new OfferData(2, "agent", "queue")));
        quiet(Duration.ofMillis(2_500));
        assertEquals(0, endsOf(leg), "it still rings after 2.5 s");
        await(() -> endsOf(leg) == 1, Duration.ofSeconds(1), "the end of ringing by 3.5 s");
        assertEquals(Reason.NO_ANSWER, theEnd(leg).reason());
        assertFailed(outcomeOf(commandId, SOON), Reason.NO_ANSWER);
    }

    @Test
    @DisplayName("A17 (T7) Hangup while it rings: the ringing stops within 1 s; before the dial: it never rings")
    void shouldStopRingingWhenHungUp() throws IOException {
        needs(Capability.DIAL);
        connect();
        far.phone(PHONE, FarSide.Manner.IGNORES, Duration.ZERO);
        long leg = newLegId();
        long dial = execute(dial(leg));
        await(() -> far.rings(PHONE), "the ringing");
        done(new Hangup(leg, Reason.CANCELLED));
        await(() -> !far.rings(PHONE), Duration.ofSeconds(1), "the end of ringing");
        theEnd(leg);
        assertFailed(outcomeOf(dial, SOON), Reason.CANCELLED);
        assertEquals(true, ((CommandDone) settle(new Hangup(leg, Reason.CANCELLED))).already());
        // when the hang-up overtakes
        long overtaken = newLegId();
        done(new Hangup(overtaken, Reason.CANCELLED));
        fails(dial(overtaken), Reason.CANCELLED);
        quiet(Duration.ofSeconds(1));
        assertFalse(far.rings(PHONE));
        assertTrue(endsOf(overtaken) <= 1);
    }

    @Test
    @DisplayName("A18 (T4) a leg id dialled twice: the second fails DUPLICATE_ID, the first is unharmed")
    void shouldRefuseALegIdInUse() throws IOException {
        needs(Capability.DIAL);
        connect();
        long leg = answeredPhone();
        fails(dial(leg), Reason.DUPLICATE_ID);
        quiet(Duration.ofSeconds(1));
        assertEquals(0, endsOf(leg));
    }

    @Test
    @DisplayName("A19 (T10) a command while the switch is dead: ADAPTER_DOWN within the limit")
    void shouldFailCommandsWhileTheSwitchIsDead() throws IOException {
        needs(FarSide.Act.CUT);
        connect();
        Call call = offeredCall();
        far.cut(Duration.ofMinutes(1));
        await(() -> !sink.all(AdapterDown.class).isEmpty(), "rule T11: AdapterDown");
        fails(new Hangup(call.leg(), Reason.NORMAL), Reason.ADAPTER_DOWN);
    }

    @Test
    @DisplayName("A31 (T5) the same Bridge again: the parties stay connected, one Bridged")
    void shouldBridgeOnce() throws IOException {
        needs(Capability.ANSWER, Capability.DIAL, Capability.BRIDGE);
        connect();
        Call call = answeredCall();
        long agent = answeredPhone();
        Bridge bridge = new Bridge(newName(), call.leg(), agent);
        long commandId = execute(bridge);
        assertDone(outcomeOf(commandId, SOON));
        adapter.execute(commandId, sink.epoch(), bridge);
        assertEquals(true, ((CommandDone) settle(bridge)).already());
        quiet(Duration.ofSeconds(1));
        assertEquals(List.of(new Bridged(bridge.bridgeId(), call.leg(), agent)), sink.all(Bridged.class));
        assertTrue(call.party().connected());
    }

    @Test
    @DisplayName("A41 (T6) far hang-up while ringing, in a prompt, in music and bridged: LegEnded once")
    void shouldReportAFarHangUpOnceInEveryState() throws IOException {
        needs(Capability.ANSWER, Capability.DIAL, Capability.BRIDGE, Capability.PLAY, Capability.MUSIC);
        connect();
        Call offered = offeredCall();
        offered.party().hangUp();
        Call playing = answeredCall();
        done(play(playing.leg(), "one"));
        playing.party().hangUp();
        Call waiting = answeredCall();
        done(new Music(waiting.leg(), "queue"));
        waiting.party().hangUp();
        Call bridged = answeredCall();
        long agent = answeredPhone();
        done(new Bridge(newName(), bridged.leg(), agent));
        bridged.party().hangUp();
        assertEquals(Reason.ABANDONED, theEnd(offered.leg()).reason());
        for (Call call : List.of(playing, waiting, bridged)) {
            assertEquals(Reason.NORMAL, theEnd(call.leg()).reason());
        }
        assertEquals(0, endsOf(agent), "the other leg of the bridge lives until it is hung up");
        done(play(agent, "one"));
        far.phoneHangsUp(PHONE);
        assertEquals(Reason.NORMAL, theEnd(agent).reason());
    }

    @Test
    @DisplayName("A42 (T2 T6) random histories: one outcome a command, no fact after LegEnded")
    void shouldKeepTheRulesInRandomHistories() throws IOException {
        needs(Capability.ANSWER, Capability.REJECT, Capability.DIAL, Capability.BRIDGE, Capability.PLAY,
                Capability.MUSIC);
        connect();
        new RandomHistories(this, 20_260_101L).run(histories());
    }

    @Test
    @DisplayName("A45 (T11) a command of the epoch before: STALE_EPOCH, no effect")
    void shouldRefuseACommandOfAnOlderEpoch() throws IOException {
        needs(FarSide.Act.CUT);
        connect();
        Call call = offeredCall();
        long old = sink.epoch();
        far.cut(Duration.ofSeconds(2));
        await(() -> sink.all(AdapterUp.class).size() == 2, Duration.ofMinutes(1), "rule T11: AdapterUp again");
        AdapterUp up = sink.all(AdapterUp.class).get(1);
        assertTrue(up.epoch() > old, "rule T11: a higher epoch");
        assertEquals(List.of(call.leg()), up.legIds(), "rule T11: the living legs");
        long commandId = newCommandId();
        adapter.execute(commandId, old, new Hangup(call.leg(), Reason.NORMAL));
        assertFailed(outcomeOf(commandId, SOON), Reason.STALE_EPOCH);
        quiet(Duration.ofSeconds(1));
        assertEquals(0, endsOf(call.leg()));
        done(new Hangup(call.leg(), Reason.NORMAL));
        theEnd(call.leg());
    }

    @Test
    @DisplayName("A46 (T11) the switch falls over: no orphan legs, or they are reported")
    void shouldReportWhatIsLeftAfterACrash() throws IOException {
        needs(FarSide.Act.CRASH);
        connect();
        List<Long> legs = new ArrayList<>(List.of(offeredCall().leg(), offeredCall().leg()));
        far.crash(Duration.ofSeconds(2));
        await(() -> sink.all(AdapterUp.class).size() == 2, Duration.ofMinutes(1), "rule T11: AdapterUp again");
        List<Long> reported = sink.all(AdapterUp.class).get(1).legIds();
        assertEquals(far.livingCalls(), reported.size(), "legs at the switch that are not reported");
        assertTrue(legs.containsAll(reported));
        offeredCall();
    }
}
