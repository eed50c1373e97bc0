package org.strowger.bench.large;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.strowger.core.Acd;
import org.strowger.core.AcdAgent;
import org.strowger.core.event.Admission;

/**
 * Callers and agents, at a steady pace that nothing slows down: in each turn a caller rings, the one who talks
 * longest hangs up, and the agent who wraps up longest ends that. Every turn has its moment; what comes late
 * is measured from that moment.
 */
final class Load implements Runnable {
    private static final long NAP_NS = 100_000;
    private static final int ON_THEIR_WAY = 100;
    private static final long SECOND_NS = 1_000_000_000L;

    private final LargeCentre centre;
    private final AcdAgent[] agents;
    private final Phones phones;
    private final Told told;
    private final long turnNs;
    private final SplittableRandom random = new SplittableRandom(1);
    private volatile Window window = Window.NONE;
    private volatile boolean ended;
    private volatile boolean rests;
    private volatile Throwable failure;
    private long mostInCentre;
    private volatile long refused;

    Load(LargeCentre centre, Acd acd, Phones phones, Told told, int callsPerSecond) {
        this.centre = centre;
        this.agents = new AcdAgent[centre.agents()];
        for (int agent = 0; agent < agents.length; agent++) {
            agents[agent] = acd.agent(LargeCentre.agent(agent));
        }
        this.phones = phones;
        this.told = told;
        this.turnNs = SECOND_NS / callsPerSecond;
    }

    /** Signs all in, and brings as many calls into the centre as there are to be at a time. */
    void fill(int calls) {
        mostInCentre = 2L * calls;
        for (AcdAgent agent : agents) {
            while (!isAccepted(agent.signIn())) {
                LockSupport.parkNanos(NAP_NS);
            }
        }
        for (int call = 0; call < calls; call++) {
            while (call - refused - told.arrived() > ON_THEIR_WAY) {
                LockSupport.parkNanos(NAP_NS);
            }
            ring(0);
        }
    }

    /** What is measured from now on, and whether the load rests meanwhile. */
    void measure(Window now) {
        rests = now.beside == Window.Beside.REST;
        window = now;
        told.measure(now);
    }

    void end() {
        ended = true;
    }

    /** Why it ended by itself; null if it did not. */
    Throwable failure() {
        return failure;
    }

    @Override
    public void run() {
        try {
            long turnAtNs = System.nanoTime();
            while (!ended) {
                turnAtNs += turnNs;
                if (turnAtNs - System.nanoTime() > NAP_NS / 2) {
                    long from = System.nanoTime();
                    LockSupport.parkNanos(turnAtNs - from);
                    window.naps.add(Math.max(0, System.nanoTime() - turnAtNs));
                }
                if (!rests) {
                    turn(turnAtNs);
                }
            }
        } catch (RuntimeException thrown) {
            failure = thrown;
        }
    }

    private void turn(long atNs) {
        if (told.arrived() - told.over() < mostInCentre) {
            ring(atNs);
        } else {
            refused++; // the engine is far behind; without a bound the centre would only fill
        }
        Long caller = phones.longestTalk();
        if (caller != null) {
            isAccepted(phones.hangsUp(caller)); // a port keeps it for a ring that is full
        }
        Integer agent = told.firstInWrapUp();
        if (agent != null) {
            told.freeAt(agent, atNs);
            if (!isAccepted(agents[agent].endWrapUp())) {
                told.wrapsUp(agent);
            }
        }
    }

    /** A caller for somebody's queue. */
    private void ring(long atNs) {
        int queue = centre.queueOf(random.nextInt(centre.agents()), random.nextInt(LargeCentre.QUEUES_OF_AGENT));
        long caller = phones.nextCaller();
        told.ringsAt(caller, atNs);
        if (!isAccepted(phones.rings(caller, LargeCentre.number(queue)))) {
            refused++;
        }
    }

    /** Callers refused because the engine had too much to do; a caller who was is not offered again. */
    long refused() {
        return refused;
    }

    private static boolean isAccepted(Admission answer) {
        if (answer == Admission.CLOSED) {
            throw new IllegalStateException("a command was answered CLOSED; the engine has stopped");
        }
        return answer == Admission.ACCEPTED;
    }
}
