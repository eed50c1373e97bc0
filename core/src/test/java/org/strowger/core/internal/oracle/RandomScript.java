package org.strowger.core.internal.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.ForcedLogOff;

/**
 * Commands made up without looking at the engine: likely courses of events mixed with what is late, doubled, in
 * the wrong order or impossible. The same random numbers give the same script.
 */
final class RandomScript {
    private static final long MS = 1_000_000;
    private static final long SECOND = 1_000 * MS;
    private static final Reason[] REASONS = Reason.values();
    private static final NotReadyReason[] BREAKS = {
        NotReadyReason.NONE, NotReadyReason.BREAK, NotReadyReason.LUNCH, NotReadyReason.MEETING};

    private final SplittableRandom random;
    private final int agents;
    private final int queues;
    private final boolean onTheSecond;
    private final List<Command> commands = new ArrayList<>();
    private long calls;

    RandomScript(SplittableRandom random, CenterConfig center) {
        this.random = random;
        this.agents = center.agents().size();
        this.queues = center.queues().size();
        this.onTheSecond = random.nextInt(4) == 0;
    }

    Script make() {
        if (random.nextInt(30) > 0) {
            inventory(0);
        }
        if (random.nextInt(3) == 0) {
            inventory(1);
        }
        for (int agent = 0; agent < agents; agent++) {
            if (random.nextInt(4) > 0) {
                add(new Command.SignIn(agent, random.nextInt(5) > 0, aBreak()));
            }
        }
        int length = commands.size() + 4 + random.nextInt(random.nextInt(8) == 0 ? 90 : 30);
        while (commands.size() < length) {
            act();
        }
        add(new Command.Passes(60 * SECOND));
        return new Script(commands);
    }

    private void act() {
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> arrives();
            case 4, 5, 6, 7, 8 -> agentIsRung();
            case 9, 10, 11, 12 -> passes();
            case 13, 14, 15 -> ofAgent();
            case 16 -> add(new Command.Ends(new Leg.Caller(aCall()), aReason()));
            case 17 -> add(new Command.Ends(anAgentsLeg(), aReason()));
            case 18 -> ofHost();
            case 19 -> add(new Command.Key(aCall(), aKey()));
            case 20 -> again();
            case 21 -> nonsense();
            case 22 -> failure();
            default -> {
                if (random.nextInt(3) == 0) {
                    ofAdapter();
                } else {
                    passes();
                }
            }
        }
    }

    private void arrives() {
        calls++;
        long call = 2 * calls;
        String called = switch (random.nextInt(8)) {
            case 0 -> "500";
            case 1 -> "600";
            default -> "10" + random.nextInt(queues);
        };
        int adapter = random.nextInt(8) == 0 ? 1 : 0;
        add(new Command.Arrives(adapter, call, random.nextInt(3) == 0 ? random.nextInt(101) : -1, called));
        if (random.nextInt(12) > 0) {
            add(new Command.Answers(new Leg.Caller(call)));
        }
    }

    /** What an agent's device does while he is rung, or most of it. */
    private void agentIsRung() {
        Leg leg = new Leg.OfAgent(random.nextInt(agents), 0);
        if (random.nextBoolean()) {
            add(new Command.Rings(leg));
        }
        if (random.nextInt(3) == 0) {
            passes();
        }
        if (random.nextInt(5) == 0) {
            add(new Command.Ends(leg, random.nextBoolean() ? Reason.BUSY : Reason.UNREACHABLE));
            return;
        }
        add(new Command.Answers(leg));
        if (random.nextInt(5) > 0) {
            add(new Command.Bridged(new Leg.Caller(aCall()), leg));
        }
    }

    private void ofAgent() {
        int agent = random.nextInt(agents);
        add(switch (random.nextInt(8)) {
            case 0 -> new Command.SignIn(agent, random.nextBoolean(), aBreak());
            case 6 -> new Command.OptOut(agent, random.nextInt(queues), random.nextInt(3) > 0);
            case 7 -> random.nextInt(3) > 0 ? new Command.ExtendWrapUp(agent, SECOND * (1 + random.nextInt(20)))
                    : new Command.ForceOff(agent, ForcedLogOff.values()[random.nextInt(3)]);
            case 1 -> new Command.SignOut(agent);
            case 2 -> new Command.NotReady(agent, aBreak());
            case 3 -> new Command.EndWrapUp(agent);
            default -> new Command.Ready(agent);
        });
    }

    private void ofHost() {
        add(switch (random.nextInt(3)) {
            case 0 -> new Command.Withdraw(aCall());
            case 1 -> new Command.HangUp(aCall());
            default -> new Command.Enqueue(aCall(), random.nextInt(queues), random.nextInt(102) - 1);
        });
    }

    /** An earlier command once more. */
    private void again() {
        if (!commands.isEmpty()) {
            add(commands.get(Math.max(0, commands.size() - 1 - random.nextInt(6))));
        }
    }

    private void nonsense() {
        add(switch (random.nextInt(6)) {
            case 0 -> new Command.Bridged(anAgentsLeg(), anAgentsLeg());
            case 1 -> new Command.Answers(new Leg.Caller(aCall()));
            case 2 -> new Command.Rings(new Leg.Caller(aCall()));
            case 3 -> new Command.Answers(new Leg.OfAgent(random.nextInt(agents), 1 + random.nextInt(3)));
            case 4 -> new Command.Alive(random.nextInt(2),
                    random.nextBoolean() ? anAgentsLeg() : new Leg.Caller(aCall()));
            default -> new Command.InventoryEnds(random.nextInt(2));
        });
    }

    private void failure() {
        add(switch (random.nextInt(4)) {
            case 0 -> new Command.Failed(false, new Leg.Caller(aCall()), aReason());
            case 1 -> new Command.BridgeFailed(aCall(), random.nextInt(2), aReason());
            default -> new Command.Failed(true, anAgentsLeg(), aReason());
        });
    }

    private void ofAdapter() {
        int adapter = random.nextInt(3) == 0 ? 1 : 0;
        switch (random.nextInt(5)) {
            case 0 -> add(new Command.Down(adapter));
            case 2 -> add(new Command.Restarts());
            case 1 -> add(new Command.Up(adapter, random.nextInt(4) > 0));
            default -> inventory(adapter);
        }
    }

    /** A connection begins, and names most of the lines. */
    private void inventory(int adapter) {
        add(new Command.Up(adapter, true));
        for (long call = 2 * calls; call > 0 && call > 2 * calls - 12; call -= 2) {
            if (random.nextInt(8) > 0) {
                add(new Command.Alive(adapter, new Leg.Caller(call)));
            }
        }
        for (int agent = 0; calls > 0 && agent < agents; agent++) {
            if (random.nextInt(8) > 0) {
                add(new Command.Alive(adapter, new Leg.OfAgent(agent, 0)));
            }
        }
        add(new Command.InventoryEnds(adapter));
    }

    private void passes() {
        long ns = switch (random.nextInt(4)) {
            case 0 -> SECOND * (1 + random.nextInt(20));
            case 1 -> SECOND * random.nextInt(3);
            default -> onTheSecond ? SECOND : random.nextLong(12 * SECOND);
        };
        boolean late = random.nextInt(16) == 0;
        add(late ? new Command.Lags(ns) : new Command.Passes(ns));
    }

    /** A recent call, or one that never was. */
    private long aCall() {
        return Math.max(2, 2 * (calls - random.nextInt(5)));
    }

    private char aKey() {
        return random.nextInt(6) == 0 ? '#' : (char) ('0' + random.nextInt(queues));
    }

    private Leg anAgentsLeg() {
        return new Leg.OfAgent(random.nextInt(agents), random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0);
    }

    private Reason aReason() {
        return random.nextInt(3) == 0 ? REASONS[random.nextInt(REASONS.length)] : Reason.NORMAL;
    }

    private NotReadyReason aBreak() {
        return BREAKS[random.nextInt(BREAKS.length)];
    }

    private void add(Command command) {
        commands.add(command);
    }
}
