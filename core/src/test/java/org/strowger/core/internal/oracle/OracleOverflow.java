package org.strowger.core.internal.oracle;

import java.util.List;
import java.util.function.Predicate;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.OverflowConfig.Cause;
import org.strowger.core.center.rule.Target;

/** Rules about calls that go to another queue because theirs cannot take or serve them. */
final class OracleOverflow {
    private final OracleFloor floor;

    OracleOverflow(OracleFloor floor) {
        this.floor = floor;
    }

    /** Targets of the first rule of a queue for a cause. */
    List<Target> targets(OracleQueue queue, Predicate<Cause> cause) {
        return queue.config.overflow().stream().filter(rule -> cause.test(rule.cause()))
                .map(OverflowConfig::targets).findFirst().orElse(List.of());
    }

    /** A queue did not let a call in. Returns whether another has. */
    boolean atTheDoor(OracleCall call, OracleQueue queue, boolean full) {
        Target.Queue target = firstFit(call, targets(queue,
                cause -> full ? cause instanceof Cause.Full : cause instanceof Cause.Empty));
        if (target != null) {
            send(call, target, floor.nowNs);
        }
        return target != null;
    }

    /** When a rule moves a waiting call on, or never. */
    long nextNs(OracleCall call) {
        return call.overflowOver ? Long.MAX_VALUE : call.queue.config.overflow().stream()
                .filter(rule -> rule.cause() instanceof Cause.Waited)
                .mapToLong(rule -> call.enqueuedAtNs + ((Cause.Waited) rule.cause()).time().toNanos())
                .min().orElse(Long.MAX_VALUE);
    }

    /** Time has passed over a waiting call. Returns whether it has gone elsewhere. */
    boolean timePassed(OracleCall call) {
        if (nextNs(call) > floor.nowNs) {
            return false;
        }
        call.overflowOver = true;
        return goes(call, targets(call.queue, cause -> cause instanceof Cause.Waited));
    }

    /** An offer of a call came to nothing. Returns whether it has gone elsewhere for that. */
    boolean missed(OracleCall call) {
        return goes(call, targets(call.queue,
                cause -> cause instanceof Cause.Missed missed && call.offersMissed >= missed.offers()));
    }

    /** Goes to the first target that takes it, or stays. */
    boolean goes(OracleCall call, List<Target> targets) {
        Target.Queue target = firstFit(call, targets);
        if (target == null) {
            return false;
        }
        long sinceNs = target.time() == Target.Time.KEEP ? call.enqueuedAtNs : floor.nowNs;
        floor.offers.withdrawAll(call);
        call.queue.overflowed++;
        floor.waits.leave(call);
        send(call, target, sinceNs);
        return true;
    }

    private Target.Queue firstFit(OracleCall call, List<Target> targets) {
        for (Target target : targets) {
            OracleQueue queue = queue((Target.Queue) target);
            int mostHops = (call.queue == null ? queue : call.queue).config.waiting().maxHops();
            if (call.hops < mostHops && queue != call.queue && floor.waits.admits(queue)) {
                return (Target.Queue) target;
            }
        }
        return null;
    }

    private void send(OracleCall call, Target.Queue target, long sinceNs) {
        call.hops++;
        floor.waits.admit(call, queue(target), -1, sinceNs);
    }

    private OracleQueue queue(Target.Queue target) {
        return floor.queues.stream().filter(queue -> queue.config.name().equals(target.queue()))
                .findFirst().orElseThrow();
    }
}
