package org.strowger.core.internal.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.OfferData;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyCommand;
import org.strowger.core.adapter.TelephonyEvent.AdapterUp;
import org.strowger.core.adapter.TelephonyEvent.CommandAccepted;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;
import org.strowger.core.flow.PromptKind;

/** Commands on their way to an adapter, and their outcomes. */
class PortCommandsTest {
    private final PortRig rig = new PortRig();

    @Test
    void shouldMakeRecordsOfEveryTelephonyMessage() {
        // given
        rig.connect();
        // when
        rig.tell(ToldMessage.answer(1, 2));
        rig.tell(ToldMessage.reject(2, 4, Reason.BUSY));
        rig.tell(ToldMessage.hangup(3, 6, Reason.ANSWERED_ELSEWHERE));
        rig.tell(ToldMessage.dial(4, 1, 0, 2, 20_000_000_000L, 0));
        rig.tell(ToldMessage.bridge(5, 9, 2, 1));
        rig.tell(ToldMessage.play(6, 2, 7, 0, 2, 0, "12"));
        rig.tell(ToldMessage.stopPlay(7, 2, 7));
        rig.tell(ToldMessage.music(8, 2, 0));
        rig.port.drain();
        rig.tell(ToldMessage.music(9, 2, -1));
        rig.port.drain();
        // then
        assertEquals(
                List.of(
                        new TelephonyCommand.Answer(2),
                        new TelephonyCommand.Reject(4, Reason.BUSY),
                        new TelephonyCommand.Hangup(6, Reason.ANSWERED_ELSEWHERE),
                        new TelephonyCommand.Dial(1, "sip:ann", Duration.ofSeconds(20),
                                new OfferData(2, "ann", "billing")),
                        new TelephonyCommand.Bridge(9, 2, 1),
                        new TelephonyCommand.Play(2, 7, "en",
                                List.of(new TelephonyCommand.PromptItem(
                                                PromptKind.PROMPT, "welcome"),
                                        new TelephonyCommand.PromptItem(
                                                PromptKind.NUMBER, "12")), 2),
                        new TelephonyCommand.StopPlay(2, 7),
                        new TelephonyCommand.Music(2, "billing"),
                        new TelephonyCommand.Music(2, "")),
                rig.adapter.commands);
        assertEquals(List.of("1@1", "2@1", "3@1", "4@1", "5@1", "6@1", "7@1", "8@1", "9@1"), rig.adapter.executed);
    }

    @Test
    void shouldRefuseCommandsUntilTheConnectionIsToldAndGiveThemTheEpochOfTheirDecision() {
        // given
        rig.port.publish(new AdapterUp(rig.port.nextEpoch(), List.of()));
        assertFalse(rig.offer(ToldMessage.answer(1, 2)), "decided before the connection was");
        rig.port.connectionBegan(1);
        rig.port.publish(new AdapterUp(rig.port.nextEpoch(), List.of()));
        // when: decided in epoch 1, told while the adapter is in epoch 2 already
        rig.tell(ToldMessage.answer(2, 2));
        rig.port.drain();
        // then
        assertEquals(List.of("2@1"), rig.adapter.executed);
    }

    @Test
    void shouldPassAFailureOnWithWhatItsCommandWasAbout() {
        // given
        rig.connect();
        rig.tell(ToldMessage.play(6, 2, 7, 0, 1, 0));
        rig.tell(ToldMessage.answer(8, 2));
        rig.port.drain();
        // when
        rig.port.publish(new CommandAccepted(6));
        rig.port.publish(new CommandFailed(6, Reason.MEDIA_ERROR, "no such file"));
        rig.port.publish(new CommandDone(8, false));
        // then
        assertEquals(List.of("commandFailed 55 2 7 MEDIA_ERROR"), rig.since("inventoryEnd 3"));
        assertEquals(0, rig.port.openCommands());
    }

    @Test
    void shouldCountASecondOutcomeAndPassNothingOn() {
        // given
        rig.connect();
        rig.tell(ToldMessage.answer(1, 2));
        rig.port.drain();
        rig.port.publish(new CommandDone(1, false));
        // when
        rig.port.publish(new CommandFailed(1, Reason.GONE, ""));
        rig.port.publish(new CommandFailed(99, Reason.GONE, ""));
        // then
        assertEquals(List.of(), rig.since("inventoryEnd 3"));
        assertEquals(1, rig.port.count(PortCount.OUTCOMES_REPEATED));
        assertEquals(1, rig.port.count(PortCount.OUTCOMES_UNKNOWN));
    }

    @Test
    void shouldFailTheCommandWhenExecuteThrows() {
        // given
        rig.connect();
        rig.adapter.onExecute = () -> {
            throw new IllegalStateException("no");
        };
        // when
        rig.tell(ToldMessage.bridge(5, 9, 2, 1));
        rig.port.drain();
        // then
        assertEquals(List.of("commandFailed 54 2 9 UNKNOWN"), rig.since("inventoryEnd 3"));
        assertFalse(rig.port.isLost());
    }
}
