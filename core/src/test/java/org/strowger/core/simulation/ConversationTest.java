package org.strowger.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.ConferenceAct;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Conference;
import org.strowger.core.adapter.TelephonyCommand.Hold;
import org.strowger.core.adapter.TelephonyCommand.Monitor;
import org.strowger.core.adapter.TelephonyCommand.Music;
import org.strowger.core.adapter.TelephonyCommand.Resume;
import org.strowger.core.adapter.TelephonyCommand.Unbridge;
import org.strowger.core.adapter.TelephonyEvent.ConferenceJoined;
import org.strowger.core.adapter.TelephonyEvent.ConferenceLeft;
import org.strowger.core.adapter.TelephonyEvent.Held;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorStarted;
import org.strowger.core.adapter.TelephonyEvent.Resumed;
import org.strowger.core.adapter.TelephonyEvent.Unbridged;

/** Who hears whom at the simulated switch. */
class ConversationTest extends TalkBench {
    @Test
    void shouldTakeABridgeApartAndLeaveBothAlive() {
        // given
        Caller caller = talks(CallerScript.waiting());
        // when
        done(new Unbridge(BRIDGE, caller.legId()));
        // then
        assertEquals(List.of(new Unbridged(BRIDGE, caller.legId(), 1)), all(Unbridged.class));
        assertFalse(caller.connected());
        assertEquals(List.of(caller.legId(), 1L), telephone.livingLegs());
        done(new Music(caller.legId(), "sales"));
        done(new Bridge(101, caller.legId(), 1));
        assertTrue(caller.connected());
        assertEquals("", caller.music(), "a bridge replaces music");
    }

    @Test
    void shouldSilenceALegOnHoldAndLetItHearMusicMeanwhile() {
        // given
        Caller caller = talks(CallerScript.waiting());
        fails(new Music(caller.legId(), "sales"), Reason.NOT_PERMITTED);
        // when
        done(new Hold(caller.legId()));
        // then
        assertEquals(List.of(), telephone.voices(1));
        assertTrue(caller.onHold());
        assertFalse(caller.connected());
        done(new Music(caller.legId(), "sales"));
        done(new Resume(caller.legId()));
        assertEquals("", caller.music());
        assertEquals(List.of(caller.legId()), telephone.voices(1));
        assertEquals(List.of(), all(Held.class), "only what a person does is reported");
    }

    @Test
    void shouldReportWhenAPersonHoldsAndResumes() {
        // given
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ZERO)
                .holds(Duration.ofSeconds(10), Duration.ofSeconds(5)));
        Caller caller = talks(CallerScript.waiting());
        // when
        time.advance(Duration.ofSeconds(12));
        // then
        assertEquals(List.of(new Held(1)), all(Held.class));
        assertTrue(caller.onHold());
        time.advance(Duration.ofSeconds(3));
        assertEquals(List.of(new Resumed(1)), all(Resumed.class));
        assertTrue(caller.connected());
    }

    @Test
    void shouldSettleWhenBothSidesHold() {
        // given
        Caller caller = talks(CallerScript.waiting());
        // when
        telephone.hold(1);
        telephone.hold(caller.legId());
        telephone.resume(1);
        // then
        assertFalse(caller.connected(), "one of them still holds");
        telephone.resume(caller.legId());
        assertTrue(caller.connected());
        assertEquals(List.of(new Held(1), new Held(caller.legId())), all(Held.class));
    }

    @Test
    void shouldLoseACallerWhoseHoldPatienceEndsInAConsultation() {
        // given
        Caller caller = talks(CallerScript.waiting().holdPatience(Duration.ofSeconds(20)));
        telephone.hold(1);
        time.advance(Duration.ofSeconds(19));
        telephone.resume(1);
        time.advance(Duration.ofSeconds(60));
        assertEquals(Optional.empty(), caller.end(), "he was taken back in time");
        // when
        done(new Unbridge(BRIDGE, caller.legId()));
        time.advance(Duration.ofSeconds(20));
        // then
        assertEquals(Optional.of(Reason.NORMAL), caller.end());
    }

    @Test
    void shouldCountTheLengthOfATalkAnewInANewConversation() {
        // given
        Caller caller = talks(CallerScript.waiting().talks(Duration.ofSeconds(60)));
        time.advance(Duration.ofSeconds(50));
        done(new Unbridge(BRIDGE, caller.legId()));
        time.advance(Duration.ofSeconds(50));
        assertEquals(Optional.empty(), caller.end());
        // when
        phone(3, "ben");
        done(new Bridge(101, caller.legId(), 3));
        time.advance(Duration.ofSeconds(60));
        // then
        assertEquals(Optional.of(Reason.NORMAL), caller.end());
        assertEquals(Optional.of("ben"), caller.agentEndpoint());
    }

    @Test
    void shouldLetThreeHearEachOtherAndMuteOne() {
        // given
        Caller caller = talks(CallerScript.waiting());
        phone(3, "ben");
        // when
        done(new Conference(BRIDGE, 3, ConferenceAct.JOIN));
        // then
        assertEquals(List.of(new ConferenceJoined(BRIDGE, 3)), all(ConferenceJoined.class));
        assertEquals(List.of(1L, 3L), telephone.voices(caller.legId()));
        done(new Conference(BRIDGE, 1, ConferenceAct.MUTE));
        already(new Conference(BRIDGE, 1, ConferenceAct.MUTE));
        assertEquals(List.of(3L), telephone.voices(caller.legId()));
        assertEquals(List.of(caller.legId(), 3L), telephone.voices(1));
        done(new Conference(BRIDGE, 1, ConferenceAct.UNMUTE));
        // when the first agent leaves
        done(new Conference(BRIDGE, 1, ConferenceAct.LEAVE));
        assertEquals(List.of(new ConferenceLeft(BRIDGE, 1)), all(ConferenceLeft.class));
        assertEquals(Optional.of("ben"), caller.agentEndpoint());
        // and the second
        done(new Conference(BRIDGE, 3, ConferenceAct.LEAVE));
        assertEquals(List.of(new Unbridged(BRIDGE, caller.legId(), 3)), all(Unbridged.class));
        fails(new Conference(BRIDGE, 3, ConferenceAct.JOIN), Reason.GONE);
        already(new Conference(BRIDGE, 3, ConferenceAct.LEAVE));
    }

    @Test
    void shouldReportEachLegOnceWhenAConferenceIsTakenApart() {
        // given
        Caller caller = talks(CallerScript.waiting());
        phone(3, "ben");
        done(new Conference(BRIDGE, 3, ConferenceAct.JOIN));
        // when
        done(new Unbridge(BRIDGE, caller.legId()));
        // then
        assertEquals(List.of(new ConferenceLeft(BRIDGE, 3)), all(ConferenceLeft.class));
        assertEquals(List.of(new Unbridged(BRIDGE, caller.legId(), 1)), all(Unbridged.class));
    }

    @Test
    void shouldKeepAConferenceWhenOneOfThreeHangsUp() {
        // given
        Caller caller = talks(CallerScript.waiting());
        phone(3, "ben");
        done(new Conference(BRIDGE, 3, ConferenceAct.JOIN));
        // when
        telephone.hangUp(1);
        // then
        assertEquals(List.of(3L), telephone.voices(caller.legId()));
        assertEquals(List.of(), all(Unbridged.class));
        telephone.hangUp(3);
        assertFalse(caller.connected());
    }

    @Test
    void shouldLetASupervisorListenWhisperAndBarge() {
        // given
        Caller caller = talks(CallerScript.waiting());
        phone(5, "sue");
        // when, then
        done(new Monitor(5, 1, MonitorMode.SILENT));
        assertEquals(List.of(caller.legId(), 1L), telephone.voices(5));
        assertEquals(List.of(caller.legId()), telephone.voices(1));
        done(new Monitor(5, 1, MonitorMode.WHISPER));
        assertEquals(List.of(caller.legId(), 5L), telephone.voices(1));
        assertEquals(List.of(1L), telephone.voices(caller.legId()));
        done(new Monitor(5, 1, MonitorMode.BARGE));
        assertEquals(List.of(1L, 5L), telephone.voices(caller.legId()));
        already(new Monitor(5, 1, MonitorMode.BARGE));
        fails(new Bridge(101, 5, 1), Reason.NOT_PERMITTED);
        done(new Monitor(5, 1, MonitorMode.OFF));
        already(new Monitor(5, 1, MonitorMode.OFF));
        assertEquals(List.of(), telephone.voices(5));
        assertEquals(List.of(new MonitorStarted(5, 1, MonitorMode.SILENT),
                new MonitorStarted(5, 1, MonitorMode.WHISPER), new MonitorStarted(5, 1, MonitorMode.BARGE)),
                all(MonitorStarted.class));
        assertEquals(List.of(new MonitorEnded(5, 1)), all(MonitorEnded.class));
    }

    @Test
    void shouldFollowAnAgentIntoAConsultationAndEndWithHim() {
        // given
        Caller caller = talks(CallerScript.waiting());
        phone(3, "ben");
        phone(5, "sue");
        done(new Monitor(5, 1, MonitorMode.SILENT));
        // when
        done(new Unbridge(BRIDGE, caller.legId()));
        done(new Bridge(101, 1, 3));
        // then
        assertEquals(List.of(1L, 3L), telephone.voices(5));
        telephone.hangUp(1);
        assertTrue(events.indexOf(new MonitorEnded(5, 1)) < events.indexOf(new LegEnded(1, Reason.NORMAL)));
        assertEquals(List.of(caller.legId(), 3L, 5L), telephone.livingLegs());
    }
}
