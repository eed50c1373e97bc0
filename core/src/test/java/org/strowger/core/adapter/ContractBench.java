package org.strowger.core.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.strowger.core.adapter.TelephonyCommand.Answer;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyCommand.Play;
import org.strowger.core.adapter.TelephonyCommand.PromptItem;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.flow.PromptKind;

/** What the checks of the contract stand on: an adapter, its far side, and words for what they do and expect. */
abstract class ContractBench {
    static final Duration SOON = Duration.ofSeconds(5);
    static final Duration RING = Duration.ofSeconds(10);
    static final String PHONE = "contract-phone";

    TelephonyAdapter adapter;
    FarSide far;
    ContractSink sink;
    private long lastCommandId;
    private long lastLegId = 1;
    private long lastName;
    private int callers;

    /** The adapter under test, not started; a fresh one for each check. */
    protected abstract TelephonyAdapter newAdapter();

    /** The far side of the adapter made last. */
    protected abstract FarSide newFarSide();

    @BeforeEach
    final void setUp() {
        adapter = newAdapter();
        far = newFarSide();
        sink = new ContractSink();
    }

    @AfterEach
    final void tearDown() {
        adapter.stop();
        far.close();
        assertEquals(List.of(), List.copyOf(sink.legsAtOnce()), "rule T6: two facts of one leg came at once");
    }

    /** Skips, and says so, when the adapter does not declare what the check is about. */
    final void needs(Capability... capabilities) {
        for (Capability capability : capabilities) {
            assumeTrue(adapter.info().capabilities().contains(capability),
                    () -> "skipped: adapter '" + adapter.info().name() + "' does not declare " + capability);
        }
    }

    /** Leaves the check open, and says so, when the double cannot act it out. */
    final void needs(FarSide.Act... acts) {
        for (FarSide.Act act : acts) {
            assumeTrue(far.acts().contains(act), () -> "UNPROVEN: the far side cannot act out " + act);
        }
    }

    final void connect() throws IOException {
        adapter.start(sink);
        await(sink::isUp, "rule T11: AdapterUp after start");
    }

    final void await(BooleanSupplier condition, String what) {
        await(condition, SOON, what);
    }

    final void await(BooleanSupplier condition, Duration atMost, String what) {
        if (!far.await(condition, atMost)) {
            fail(what + " did not happen within " + atMost + "; events so far: " + sink.events());
        }
    }

    /** Lets time pass, in which nothing is expected. */
    final void quiet(Duration time) {
        assertTrue(!far.await(() -> false, time));
    }

    final long newCommandId() {
        return ++lastCommandId;
    }

    /** Ids of the engine's own legs are odd. */
    final long newLegId() {
        lastLegId += 2;
        return lastLegId;
    }

    final long newName() {
        return ++lastName;
    }

    final long execute(TelephonyCommand command) {
        long commandId = newCommandId();
        adapter.execute(commandId, sink.epoch(), command);
        return commandId;
    }

    /** Executes, and waits for the one outcome. */
    final TelephonyEvent settle(TelephonyCommand command) {
        long commandId = execute(command);
        return outcomeOf(commandId, SOON);
    }

    final TelephonyEvent outcomeOf(long commandId, Duration atMost) {
        await(() -> !sink.outcomes(commandId).isEmpty(), atMost, "rule T10: an outcome of command " + commandId);
        assertEquals(1, sink.outcomes(commandId).size(), "rule T2: outcomes of command " + commandId);
        assertTrue(sink.acceptances(commandId) <= 1, "rule T2: acceptances of command " + commandId);
        return sink.outcomes(commandId).get(0);
    }

    final void done(TelephonyCommand command) {
        assertDone(settle(command));
    }

    final void fails(TelephonyCommand command, Reason reason) {
        assertFailed(settle(command), reason);
    }

    static void assertDone(TelephonyEvent outcome) {
        assertTrue(outcome instanceof CommandDone, () -> "expected CommandDone, and got " + outcome);
    }

    static void assertFailed(TelephonyEvent outcome, Reason reason) {
        assertTrue(outcome instanceof CommandFailed failed && failed.reason() == reason,
                () -> "rule T9: expected CommandFailed with " + reason + ", and got " + outcome);
    }

    /** A call that has been offered to the engine. */
    final Call offeredCall() {
        String from = "caller-" + ++callers;
        FarSide.Party party = far.calls(from, "contract");
        await(() -> sink.all(LegOffered.class).stream().anyMatch(offered -> offered.caller().equals(from)),
                "LegOffered of a call");
        long leg = sink.all(LegOffered.class).stream()
                .filter(offered -> offered.caller().equals(from))
                .findFirst().orElseThrow().legId();
        return new Call(leg, party);
    }

    final Call answeredCall() {
        Call call = offeredCall();
        done(new Answer(call.leg()));
        await(() -> sink.facts(call.leg()).contains(new LegAnswered(call.leg())), "LegAnswered after Answer");
        return call;
    }

    final Dial dial(long leg) {
        return new Dial(leg, PHONE, RING, new OfferData(2, "agent", "queue"));
    }

    /** A phone that has been dialled and has answered. */
    final long answeredPhone() {
        far.phone(PHONE, FarSide.Manner.ANSWERS, Duration.ofMillis(200));
        long leg = newLegId();
        done(dial(leg));
        await(() -> sink.facts(leg).contains(new LegAnswered(leg)), "LegAnswered of the phone");
        return leg;
    }

    final Play play(long leg, String... prompts) {
        return new Play(leg, newName(), "en",
                List.of(prompts).stream().map(prompt -> new PromptItem(PromptKind.PROMPT, prompt)).toList(), 1);
    }

    final void awaitEnd(long leg) {
        await(() -> sink.facts(leg).stream().anyMatch(LegEnded.class::isInstance), "LegEnded of leg " + leg);
    }

    /** The leg has ended once, as its last fact. */
    final LegEnded theEnd(long leg) {
        awaitEnd(leg);
        quiet(Duration.ofSeconds(1));
        List<TelephonyEvent> facts = sink.facts(leg);
        assertEquals(1, facts.stream().filter(LegEnded.class::isInstance).count(), "rule T6: ends of leg " + leg);
        TelephonyEvent last = facts.get(facts.size() - 1);
        assertTrue(last instanceof LegEnded, () -> "rule T6: after LegEnded of leg " + leg + " came " + last);
        return (LegEnded) last;
    }

    /** How often the leg has ended. */
    final long endsOf(long leg) {
        return sink.facts(leg).stream().filter(LegEnded.class::isInstance).count();
    }

    /** A call as both sides know it. */
    record Call(long leg, FarSide.Party party) {}
}
