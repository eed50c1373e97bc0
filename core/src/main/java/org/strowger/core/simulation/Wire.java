package org.strowger.core.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.event.Admission;

/**
 * The way of events from switch to engine, with the faults of that way: events may be late and come twice.
 * Each leg has a {@link Line}, on which events keep their order; so have the outcomes of commands.
 */
final class Wire {
    private static final Runnable NOTHING_TO_DO = () -> {};

    private final VirtualTime time;
    private final SplittableRandom random;
    private final Line outcomes = new Line();
    private final Line states = new Line();
    private final Map<Class<? extends TelephonyEvent>, Integer> losing = new HashMap<>();
    private EventSink sink;
    private SwitchFaults faults = SwitchFaults.none();
    private Reach reach = Reach.NOTHING;
    private int connection;

    Wire(VirtualTime time, SplittableRandom random) {
        this.time = time;
        this.random = random;
    }

    void faults(SwitchFaults newFaults) {
        faults = newFaults;
    }

    /** Whether a fault with this rate strikes now; draws no random number at rate 0. */
    boolean strikes(double share) {
        return share > 0 && random.nextDouble() < share;
    }

    /** A switch begins: outcomes pass, facts do not yet. */
    void attach(EventSink to) {
        sink = to;
        reach = Reach.OUTCOMES;
    }

    /** Facts pass again. */
    void up() {
        reach = Reach.ALL;
    }

    /** Loses every event that is under way, and facts until {@link #up}. */
    void down() {
        reach = Reach.OUTCOMES;
        connection++;
    }

    /** Loses what is under way; what comes until {@link #detach} is told without delay. */
    void closing() {
        reach = Reach.AT_ONCE;
        connection++;
    }

    /** Nothing passes any more. */
    void detach() {
        reach = Reach.NOTHING;
        connection++;
    }

    /** Tells at once, before all that is under way. */
    void urgent(TelephonyEvent event) {
        tell(event);
    }

    void outcome(TelephonyEvent event) {
        if (reach != Reach.NOTHING) {
            send(outcomes, outcomes, event, NOTHING_TO_DO);
        }
    }

    void fact(Line line, TelephonyEvent event) {
        fact(line, line, event);
    }

    /** A fact about two legs, in its place among those of both. */
    void fact(Line line, Line other, TelephonyEvent event) {
        if (!passesFacts() || isLost(event)) {
            return;
        }
        if (reach == Reach.ALL && strikes(faults.reordered())) {
            later(time.nowNs() + randomDelayNs(), () -> publish(line, event, NOTHING_TO_DO), NOTHING_TO_DO);
        } else {
            send(line, other, event, NOTHING_TO_DO);
        }
    }

    /** What is about no leg, but about a phone or the switch itself. */
    void state(TelephonyEvent event) {
        fact(states, event);
    }

    private boolean isLost(TelephonyEvent event) {
        int toLose = losing.getOrDefault(event.getClass(), 0);
        if (toLose > 0) {
            losing.put(event.getClass(), toLose - 1);
            return true;
        }
        return strikes(faults.lost());
    }

    /** The next facts of this kind never come in. */
    void lose(Class<? extends TelephonyEvent> kind, int times) {
        losing.put(kind, times);
    }

    /** A new call, and what to do if the engine does not take it in. */
    void offer(Line line, TelephonyEvent event, Runnable ifRefused) {
        if (passesFacts()) {
            send(line, line, event, ifRefused);
        }
    }

    private boolean passesFacts() {
        return reach == Reach.ALL || reach == Reach.AT_ONCE;
    }

    private void send(Line line, Line other, TelephonyEvent event, Runnable ifRefused) {
        if (reach == Reach.AT_ONCE) {
            publish(line, event, ifRefused);
            return;
        }
        long dueNs = Math.max(Math.max(line.lastNs, other.lastNs), time.nowNs() + randomDelayNs());
        line.lastNs = dueNs;
        other.lastNs = dueNs;
        if (dueNs == time.nowNs() && line.underWay == 0 && other.underWay == 0) {
            publish(line, event, ifRefused);
        } else {
            line.underWay++;
            other.underWay++;
            later(dueNs, () -> {
                arrived(line, other);
                publish(line, event, ifRefused);
            }, () -> arrived(line, other));
        }
        if (strikes(faults.repeated())) {
            later(dueNs + randomDelayNs(), () -> publish(line, event, NOTHING_TO_DO), NOTHING_TO_DO);
        }
    }

    private static void arrived(Line line, Line other) {
        line.underWay--;
        other.underWay--;
    }

    private void later(long dueNs, Runnable ifConnected, Runnable ifCut) {
        int sentOn = connection;
        time.at(dueNs, () -> (sentOn == connection ? ifConnected : ifCut).run());
    }

    private void publish(Line line, TelephonyEvent event, Runnable ifRefused) {
        if (!line.refused && tell(event) != Admission.ACCEPTED && event instanceof TelephonyEvent.LegOffered) {
            line.refused = true;
            ifRefused.run();
        }
    }

    private Admission tell(TelephonyEvent event) {
        Admission admission = sink.publish(event);
        if (admission == Admission.CLOSED) {
            detach();
        }
        return admission;
    }

    private long randomDelayNs() {
        Duration most = faults.delay();
        return most.isZero() ? 0 : random.nextLong(most.toNanos() + 1);
    }

    /** What passes. */
    private enum Reach { NOTHING, OUTCOMES, ALL, AT_ONCE }

    /** One order of events. */
    static final class Line {
        private long lastNs;
        private int underWay;
        private boolean refused;
    }
}
