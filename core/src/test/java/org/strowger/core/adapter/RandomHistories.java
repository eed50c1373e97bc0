package org.strowger.core.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.strowger.core.adapter.ContractBench.Call;
import org.strowger.core.adapter.TelephonyCommand.Answer;
import org.strowger.core.adapter.TelephonyCommand.Bridge;
import org.strowger.core.adapter.TelephonyCommand.Conference;
import org.strowger.core.adapter.TelephonyCommand.Dial;
import org.strowger.core.adapter.TelephonyCommand.Hangup;
import org.strowger.core.adapter.TelephonyCommand.Hold;
import org.strowger.core.adapter.TelephonyCommand.Monitor;
import org.strowger.core.adapter.TelephonyCommand.Music;
import org.strowger.core.adapter.TelephonyCommand.Recording;
import org.strowger.core.adapter.TelephonyCommand.Reject;
import org.strowger.core.adapter.TelephonyCommand.Resume;
import org.strowger.core.adapter.TelephonyCommand.StopPlay;
import org.strowger.core.adapter.TelephonyCommand.TransferOut;
import org.strowger.core.adapter.TelephonyCommand.Unbridge;
import org.strowger.core.adapter.TelephonyEvent.CommandAccepted;
import org.strowger.core.adapter.TelephonyEvent.CommandDone;
import org.strowger.core.adapter.TelephonyEvent.CommandFailed;
import org.strowger.core.adapter.TelephonyEvent.LegAnswered;
import org.strowger.core.adapter.TelephonyEvent.LegEnded;
import org.strowger.core.adapter.TelephonyEvent.PlayFinished;
import org.strowger.core.adapter.TelephonyEvent.RecordingFinished;

/**
 * Check A42: a caller, a phone, and a dozen commands and acts in an order that nobody planned, sensible or not.
 * Afterwards the events are held against a plain model of what the rules allow.
 */
final class RandomHistories {
    private static final int STEPS = 12;
    private static final String OUTSIDE = "contract-outside";

    private final ContractBench bench;
    private final long seed;
    private final SplittableRandom random;
    private final Map<Long, TelephonyCommand> commands = new HashMap<>();
    private final Set<Long> repeated = new HashSet<>();

    RandomHistories(ContractBench bench, long seed) {
        this.bench = bench;
        this.seed = seed;
        random = new SplittableRandom(seed);
    }

    void run(int histories) {
        for (int i = 0; i < histories; i++) {
            bench.sink.forget();
            commands.clear();
            repeated.clear();
            String where = "seed " + seed + ", history " + i;
            runOne();
            check(where);
        }
    }

    private void runOne() {
        FarSide.Manner[] manners = FarSide.Manner.values();
        bench.far.phone(ContractBench.PHONE, manners[random.nextInt(manners.length)],
                Duration.ofMillis(random.nextInt(2_000)));
        bench.far.phone(OUTSIDE, manners[random.nextInt(manners.length)],
                Duration.ofMillis(random.nextInt(2_000)));
        Call call = bench.offeredCall();
        long phone = bench.newLegId();
        long play = bench.newName();
        for (int step = 0; step < STEPS; step++) {
            act(call, phone, play);
            if (random.nextBoolean()) {
                bench.quiet(Duration.ofMillis(random.nextInt(1_500)));
            }
        }
        execute(new Hangup(call.leg(), Reason.NORMAL));
        execute(new Hangup(phone, Reason.NORMAL));
        bench.await(this::allSettled, Duration.ofSeconds(10), "rule T10: an outcome of each command, seed " + seed);
        bench.quiet(Duration.ofSeconds(2));
    }

    private boolean allSettled() {
        return commands.keySet().stream().noneMatch(id -> bench.sink.outcomes(id).isEmpty());
    }

    private void act(Call call, long phone, long play) {
        long leg = random.nextBoolean() ? call.leg() : phone;
        switch (random.nextInt(18)) {
            case 0, 1 -> execute(new Answer(call.leg()));
            case 2, 3 -> execute(new Dial(phone, ContractBench.PHONE, Duration.ofMillis(1 + random.nextInt(3_000)),
                    new OfferData(call.leg(), "agent", "queue")));
            case 4, 5 -> execute(new Bridge(call.leg(), call.leg(), phone));
            case 6 -> execute(bench.play(leg, "one"));
            case 7 -> execute(new StopPlay(leg, play));
            case 8 -> execute(new Music(leg, random.nextBoolean() ? "queue" : ""));
            case 9 -> execute(random.nextInt(4) == 0
                    ? new Reject(call.leg(), Reason.BUSY) : new Hangup(leg, Reason.CANCELLED));
            case 10 -> repeatOne();
            case 11, 12, 13, 14, 15 -> converse(leg, leg == phone ? call.leg() : phone, call.leg());
            default -> {
                if (random.nextInt(3) == 0) {
                    call.party().hangUp();
                } else {
                    bench.far.phoneHangsUp(ContractBench.PHONE);
                }
            }
        }
    }

    private void converse(long leg, long other, long bridge) {
        long recording = 1 + random.nextInt(1 << 30);
        ConferenceAct[] conference = ConferenceAct.values();
        MonitorMode[] modes = MonitorMode.values();
        TelephonyCommand command = switch (random.nextInt(8)) {
            case 0 -> new Unbridge(bridge, leg);
            case 1 -> new Hold(leg);
            case 2 -> new Resume(leg);
            case 3 -> new Conference(bridge, leg, conference[random.nextInt(conference.length)]);
            case 4 -> new Monitor(leg, other, modes[random.nextInt(modes.length)]);
            case 5 -> new TransferOut(leg, OUTSIDE, Duration.ofMillis(1 + random.nextInt(3_000)));
            default -> new Recording(leg, recording, RecordingAct.START);
        };
        if (bench.adapter.info().capabilities().contains(command.needs().orElseThrow())) {
            execute(command);
        }
    }

    private void execute(TelephonyCommand command) {
        commands.put(bench.execute(command), command);
    }

    private void repeatOne() {
        List<Long> given = new ArrayList<>(commands.keySet());
        given.sort(Long::compare);
        if (!given.isEmpty()) {
            long id = given.get(random.nextInt(given.size()));
            repeated.add(id);
            bench.adapter.execute(id, bench.sink.epoch(), commands.get(id));
        }
    }

    private void check(String where) {
        Map<Long, TelephonyEvent> outcomes = new HashMap<>();
        Set<Long> ended = new HashSet<>();
        Set<Long> answered = new HashSet<>();
        Set<Long> finishedPlays = new HashSet<>();
        Set<Long> finishedRecordings = new HashSet<>();
        for (TelephonyEvent event : bench.sink.events()) {
            for (long leg : ContractSink.legsOf(event)) {
                assertTrue(!ended.contains(leg), () -> where + ": rule T6: after LegEnded came " + event);
            }
            if (event instanceof LegEnded end) {
                ended.add(end.legId());
            } else if (event instanceof LegAnswered up) {
                assertTrue(answered.add(up.legId()), () -> where + ": rule T5: answered twice");
            } else if (event instanceof PlayFinished finished) {
                assertTrue(finishedPlays.add(finished.playId()), () -> where + ": rule T2: a play finished twice");
            } else if (event instanceof RecordingFinished finished) {
                assertTrue(finishedRecordings.add(finished.recordingId()),
                        () -> where + ": rule T2: a recording finished twice");
            } else if (event instanceof CommandDone done) {
                settle(where, outcomes, done.commandId(), done);
            } else if (event instanceof CommandFailed failed) {
                settle(where, outcomes, failed.commandId(), failed);
            } else if (event instanceof CommandAccepted accepted) {
                assertTrue(!outcomes.containsKey(accepted.commandId()) || repeated.contains(accepted.commandId()),
                        () -> where + ": rule T2: accepted after its outcome");
            }
        }
        checkAgainstModel(where, outcomes, ended, answered);
        commands.forEach((id, command) -> {
            if (command instanceof Recording recording && outcomes.get(id) instanceof CommandDone) {
                assertTrue(finishedRecordings.contains(recording.recordingId()),
                        () -> where + ": rule T6: no end of " + command);
            }
        });
    }

    private void settle(String where, Map<Long, TelephonyEvent> outcomes, long commandId, TelephonyEvent outcome) {
        TelephonyEvent before = outcomes.put(commandId, outcome);
        if (before != null) {
            assertTrue(repeated.contains(commandId), () -> where + ": rule T2: second outcome of " + commandId);
            assertEquals(before, outcome, where + ": rule T5: another outcome");
        }
    }

    private void checkAgainstModel(
            String where, Map<Long, TelephonyEvent> outcomes, Set<Long> ended, Set<Long> answered) {
        Set<Long> made = new HashSet<>();
        bench.sink.events().forEach(event -> made.addAll(ContractSink.legsOf(event)));
        assertEquals(made, ended, where + ": rule T7: every leg has ended after Hangup");
        commands.forEach((id, command) -> {
            boolean done = outcomes.get(id) instanceof CommandDone;
            if (done && (command instanceof Answer || command instanceof Dial)) {
                assertTrue(answered.contains(command.legId()), () -> where + ": " + command + " done, not answered");
            }
            if (command instanceof Hangup) {
                assertTrue(done, () -> where + ": rule T7: " + command + " had " + outcomes.get(id));
            }
        });
    }
}
