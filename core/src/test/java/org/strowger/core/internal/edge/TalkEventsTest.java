package org.strowger.core.internal.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TelephonyEvent.AdapterDown;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.ConferenceJoined;
import org.strowger.core.adapter.TelephonyEvent.ConferenceLeft;
import org.strowger.core.adapter.TelephonyEvent.EndpointState;
import org.strowger.core.adapter.TelephonyEvent.Held;
import org.strowger.core.adapter.TelephonyEvent.InventoryTaken;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorStarted;
import org.strowger.core.adapter.TelephonyEvent.Overload;
import org.strowger.core.adapter.TelephonyEvent.RecordingFinished;
import org.strowger.core.adapter.TelephonyEvent.Resumed;
import org.strowger.core.adapter.TelephonyEvent.TransferRequested;
import org.strowger.core.adapter.TelephonyEvent.Unbridged;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Admission;
import org.strowger.core.simulation.VirtualTime;

/** Events about conversations, phones and the switch itself, on their way into the ring. */
class TalkEventsTest {
    private final RecordedCommands ring = new RecordedCommands();
    private final AtomicLong lastEpoch = new AtomicLong();
    private final AdapterPort port = new AdapterPort(3, new RecordedAdapter(), new Edge(
            ring,
            TestDirectories.of(List.of("ann", "ben"), List.of("sales", "billing"), List.of(), List.of()),
            VirtualTime.startingAt(Instant.EPOCH),
            new AtomicLong(),
            lastEpoch));

    @BeforeEach
    void connect() throws IOException {
        port.start();
        port.publish(new AdapterUp(port.nextEpoch(), List.of()));
    }

    @Test
    void shouldPutEveryFactIntoTheRing() {
        // when
        taken(new Unbridged(9, 2, 1));
        taken(new Held(1));
        taken(new Resumed(1));
        taken(new ConferenceJoined(9, 3));
        taken(new ConferenceLeft(9, 3));
        taken(new MonitorStarted(5, 1, MonitorMode.WHISPER));
        taken(new MonitorEnded(5, 1));
        taken(new RecordingFinished(2, 7, RecordingEnd.HANGUP, Duration.ofMillis(1_500)));
        taken(new EndpointState("sip:ben", DeviceState.DO_NOT_DISTURB));
        taken(new Overload(2));
        // then
        assertEquals(
                List.of("unbridged 9 2 1", "held 1", "resumed 1", "conferenceJoined 9 3", "conferenceLeft 9 3",
                        "monitorStarted 5 1 WHISPER", "monitorEnded 5 1", "recordingFinished 2 7 HANGUP 1500000000",
                        "endpointState 3 1 DO_NOT_DISTURB", "overload 3 2"),
                ring.taken().subList(2, ring.taken().size()));
    }

    @Test
    void shouldFindWhomAPersonWantsByNameAndKeepANumberAsItIs() {
        // when
        taken(new TransferRequested(1, 11, TransferManner.BLIND, TransferTarget.queue("billing")));
        taken(new TransferRequested(1, 12, TransferManner.CONSULT, TransferTarget.agent("ben")));
        taken(new TransferRequested(1, 13, TransferManner.BLIND, TransferTarget.number("0800\n1")));
        taken(new TransferRequested(1, 14, TransferManner.BLIND, TransferTarget.queue("nobody's")));
        taken(new TransferRequested(1, 15, TransferManner.COMPLETE, TransferTarget.NONE));
        // then
        assertEquals(
                List.of("transferRequested 1 11 BLIND QUEUE 1 ", "transferRequested 1 12 CONSULT AGENT 1 ",
                        "transferRequested 1 13 BLIND NUMBER -1 0800\uFFFD1",
                        "transferRequested 1 14 BLIND QUEUE -1 ", "transferRequested 1 15 COMPLETE NONE -1 "),
                ring.taken().subList(2, ring.taken().size()));
        assertEquals(1, port.count(PortCount.TEXTS_CLEANED));
    }

    @Test
    void shouldLetAFactOvertakeTheRestOfAnInventoryWhenTheRingIsBusyInTheMiddle() {
        // given
        ring.acceptOnly(2);
        // when
        taken(new InventoryTaken(77, List.of(2L, 1L)));
        taken(new LegEnded(2, Reason.NORMAL));
        ring.acceptOnly(100);
        port.drain();
        // then
        assertEquals(
                List.of("inventoryBegan 3 77", "legListed 3 2", "legEnded 2 NORMAL", "legListed 3 1",
                        "inventoryTaken 3 77"),
                ring.taken().subList(2, ring.taken().size()));
    }

    @Test
    void shouldRefuseAnInventoryWithoutAConnection() {
        // given
        port.publish(new AdapterDown());
        int before = ring.taken().size();
        // when
        Admission admission = port.publish(new InventoryTaken(77, List.of(2L)));
        // then
        assertEquals(Admission.BUSY, admission);
        assertEquals(before, ring.taken().size());
    }

    @Test
    void shouldCountTheStateOfAPhoneThatNoAgentHas() {
        taken(new EndpointState("sip:lobby", DeviceState.BUSY));
        assertEquals(2, ring.taken().size());
        assertEquals(1, port.count(PortCount.PHONES_UNKNOWN));
    }

    @Test
    void shouldRefuseEventsThatBreakARuleAndSayWhich() {
        broken("rule T4: Unbridged has an id of 0 or less; use the ids of the commands", new Unbridged(0, 2, 1));
        broken("rule T4: Held has an id of 0 or less; use the ids of the commands", new Held(0));
        broken("rule T4: Resumed has an id of 0 or less; use the ids of the commands", new Resumed(-1));
        broken("rule T4: ConferenceJoined has an id of 0 or less; use the ids of the commands",
                new ConferenceJoined(9, 0));
        broken("rule T4: ConferenceLeft has an id of 0 or less; use the ids of the commands",
                new ConferenceLeft(0, 1));
        broken("rule T4: MonitorEnded has an id of 0 or less; use the ids of the commands", new MonitorEnded(1, 0));
        broken("rule T15: MonitorStarted of leg 5 has mode OFF; report MonitorEnded when it is over",
                new MonitorStarted(5, 1, MonitorMode.OFF));
        broken("rule T9: RecordingFinished of leg 2 has null for its reason; use a constant, UNKNOWN if need be",
                new RecordingFinished(2, 7, null, Duration.ZERO));
        broken("rule T15: RecordingFinished of leg 2 has length PT-1S; use 0 s or more",
                new RecordingFinished(2, 7, RecordingEnd.STOPPED, Duration.ofSeconds(-1)));
        broken("rule T15: EndpointState has null for its endpoint or state; report both",
                new EndpointState("sip:ann", null));
        broken("rule T12: Overload has level 4; use 0 to 3", new Overload(4));
        broken("rule T4: InventoryTaken has an id of 0 or less; use the ids of the commands",
                new InventoryTaken(1, List.of(2L, 0L)));
        broken("rule T15: TransferRequested of leg 1 has null for its manner or target; use TransferTarget.NONE"
                + " for none", new TransferRequested(1, 2, TransferManner.COMPLETE, null));
        broken("rule T15: TransferRequested of leg 1 has manner BLIND and a target of kind NONE; BLIND and CONSULT"
                + " have a target, the others have none",
                new TransferRequested(1, 2, TransferManner.BLIND, TransferTarget.NONE));
    }

    @Test
    void shouldHideNumbersInText() {
        assertEquals("TransferTarget[NUMBER]", TransferTarget.number("0800").toString());
        assertEquals("TransferTarget[QUEUE billing]", TransferTarget.queue("billing").toString());
    }

    private void taken(TelephonyEvent event) {
        assertEquals(Admission.ACCEPTED, port.publish(event));
    }

    private void broken(String rule, TelephonyEvent event) {
        long before = port.count(PortCount.EVENTS_BAD);
        assertEquals(rule, EventCheck.brokenRule(event, 0));
        assertEquals(Admission.BUSY, port.publish(event));
        assertEquals(before + 1, port.count(PortCount.EVENTS_BAD));
    }
}
