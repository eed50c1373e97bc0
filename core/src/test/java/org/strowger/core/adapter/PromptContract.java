package org.strowger.core.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.TelephonyCommand.Play;
import org.strowger.core.adapter.TelephonyCommand.StopPlay;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.Dtmf;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.adapter.TelephonyEvent.PlayFinished;

/** The part of {@link TelephonyAdapterContract} about prompts and keys. */
abstract class PromptContract extends ContractBench {
    @Test
    @DisplayName("A23 (T6) PlayFinished(END) at the prompt's length, give or take 200 ms")
    void shouldReportTheEndOfAPrompt() throws IOException {
        needs(Capability.ANSWER, Capability.PLAY);
        connect();
        Call call = answeredCall();
        Play play = play(call.leg(), "one");
        done(play);
        quiet(Duration.ofMillis(800));
        assertEquals(List.of(), sink.all(PlayFinished.class));
        await(() -> !sink.all(PlayFinished.class).isEmpty(), Duration.ofMillis(400), "PlayFinished");
        assertEquals(List.of(new PlayFinished(call.leg(), play.playId(), PlayEnd.END)), sink.all(PlayFinished.class));
    }

    @Test
    @DisplayName("A24 (T5) StopPlay: PlayFinished(STOPPED) once; again, it is already done")
    void shouldStopAPrompt() throws IOException {
        needs(Capability.ANSWER, Capability.PLAY);
        connect();
        Call call = answeredCall();
        Play play = play(call.leg(), "one");
        done(play);
        done(new StopPlay(call.leg(), play.playId()));
        await(() -> !sink.all(PlayFinished.class).isEmpty(), Duration.ofMillis(200), "PlayFinished");
        assertEquals(true, ((CommandDone) settle(new StopPlay(call.leg(), play.playId()))).already());
        quiet(Duration.ofSeconds(2));
        assertEquals(
                List.of(new PlayFinished(call.leg(), play.playId(), PlayEnd.STOPPED)), sink.all(PlayFinished.class));
    }

    @Test
    @DisplayName("A25 (T6) hang-up inside a prompt: PlayFinished(HANGUP) before LegEnded")
    void shouldEndThePromptBeforeTheLeg() throws IOException {
        needs(Capability.ANSWER, Capability.PLAY);
        connect();
        Call call = answeredCall();
        Play play = play(call.leg(), "one");
        done(play);
        call.party().hangUp();
        theEnd(call.leg());
        List<TelephonyEvent> facts = sink.facts(call.leg());
        assertEquals(
                new PlayFinished(call.leg(), play.playId(), PlayEnd.HANGUP), facts.get(facts.size() - 2));
    }

    @Test
    @DisplayName("A26 (T6) a list of items is heard in order, none lost")
    void shouldPlayAListInOrder() throws IOException {
        needs(Capability.ANSWER, Capability.PLAY);
        needs(FarSide.Act.HEAR);
        connect();
        Call call = answeredCall();
        done(play(call.leg(), "one", "two", "one"));
        await(() -> !sink.all(PlayFinished.class).isEmpty(), "PlayFinished");
        assertEquals(List.of("one", "two", "one"), call.party().heard());
    }

    @Test
    @DisplayName("A27 (T9) a missing item: PlayFinished(ERROR), and the leg lives on")
    void shouldSurviveAMissingPrompt() throws IOException {
        needs(Capability.ANSWER, Capability.PLAY);
        connect();
        Call call = answeredCall();
        Play play = play(call.leg(), "one", "absent");
        execute(play);
        await(() -> !sink.all(PlayFinished.class).isEmpty(), "PlayFinished");
        assertEquals(List.of(new PlayFinished(call.leg(), play.playId(), PlayEnd.ERROR)), sink.all(PlayFinished.class));
        done(play(call.leg(), "two"));
        assertEquals(0, endsOf(call.leg()));
    }

    @Test
    @DisplayName("A33 (T6) all 16 keys: in order, once each")
    void shouldReportEveryKeyOnce() throws IOException {
        needs(Capability.ANSWER, Capability.DTMF_IN);
        needs(FarSide.Act.KEYS);
        connect();
        Call call = answeredCall();
        String keys = "0123456789*#ABCD";
        call.party().press(keys);
        await(() -> sink.all(Dtmf.class).size() >= keys.length(), Duration.ofSeconds(30), "16 keys");
        quiet(Duration.ofSeconds(1));
        StringBuilder reported = new StringBuilder();
        sink.all(Dtmf.class).forEach(dtmf -> reported.append(dtmf.key()));
        assertEquals(keys, reported.toString());
    }
}
