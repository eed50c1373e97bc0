package org.strowger.core.internal.oracle;

import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.EngineConfig.ForcedLogOff;

/** One thing that happens to an engine. Its text is a line of a script. */
public sealed interface Command {
    /** An agent signs in. */
    record SignIn(int agent, boolean ready, NotReadyReason reason) implements Command {
        @Override
        public String toString() {
            return "a" + agent + " signs in " + (ready ? "READY" : "NOT_READY " + reason);
        }
    }

    /** An agent wishes to take calls. */
    record Ready(int agent) implements Command {
        @Override
        public String toString() {
            return "a" + agent + " READY";
        }
    }

    /** An agent wishes a break. */
    record NotReady(int agent, NotReadyReason reason) implements Command {
        @Override
        public String toString() {
            return "a" + agent + " NOT_READY " + reason;
        }
    }

    /** An agent leaves. */
    record SignOut(int agent) implements Command {
        @Override
        public String toString() {
            return "a" + agent + " signs out";
        }
    }

    /** An agent is done with after-call work. */
    record EndWrapUp(int agent) implements Command {
        @Override
        public String toString() {
            return "a" + agent + " ends wrap-up";
        }
    }

    /** An agent leaves one of his queues for now, or comes back to it. */
    record OptOut(int agent, int queue, boolean out) implements Command {
        @Override
        public String toString() {
            return "a" + agent + (out ? " leaves q" : " comes back to q") + queue;
        }
    }

    /** An agent needs more time for after-call work. */
    record ExtendWrapUp(int agent, long ns) implements Command {
        @Override
        public String toString() {
            return "a" + agent + " extends wrap-up by " + Script.time(ns);
        }
    }

    /** Somebody logs an agent off. */
    record ForceOff(int agent, ForcedLogOff how) implements Command {
        @Override
        public String toString() {
            return "a" + agent + " is logged off by force, calls " + how;
        }
    }

    /** The host puts a call into a queue. */
    record Enqueue(long call, int queue, int priority) implements Command {
        @Override
        public String toString() {
            return "host: call " + call + " into q" + queue + ", priority " + priority;
        }
    }

    /** The host takes a waiting call away. */
    record Withdraw(long call) implements Command {
        @Override
        public String toString() {
            return "host: withdraw call " + call;
        }
    }

    /** The host ends a call. */
    record HangUp(long call) implements Command {
        @Override
        public String toString() {
            return "host: hang up call " + call;
        }
    }

    /** A call comes in. */
    record Arrives(int adapter, long call, int priority, String called) implements Command {
        @Override
        public String toString() {
            return "call " + call + " comes in on adapter " + adapter + " for " + called + ", priority " + priority;
        }
    }

    /** A line rings. */
    record Rings(Leg leg) implements Command {
        @Override
        public String toString() {
            return leg + " rings";
        }
    }

    /** A line is answered, as an adapter says. */
    record Answers(Leg leg, int adapter) implements Command {
        public Answers(Leg leg) {
            this(leg, 0);
        }

        @Override
        public String toString() {
            return leg + " answers" + (adapter == 0 ? "" : " on adapter " + adapter);
        }
    }

    /** A line is gone. */
    record Ends(Leg leg, Reason reason) implements Command {
        @Override
        public String toString() {
            return leg + " ends, " + reason;
        }
    }

    /** Two lines hear each other. */
    record Bridged(Leg leg, Leg other) implements Command {
        @Override
        public String toString() {
            return leg + " and " + other + " are bridged";
        }
    }

    /** The caller presses a key. */
    record Key(long call, char key) implements Command {
        @Override
        public String toString() {
            return "caller " + call + " presses " + key;
        }
    }

    /** An answer or dial had no effect. */
    record Failed(boolean dial, Leg leg, Reason reason) implements Command {
        @Override
        public String toString() {
            return (dial ? "dial of " : "answer of ") + leg + " failed, " + reason;
        }
    }

    /** A bridge had no effect. @param back 0 for the call's last bridge, 1 for the one before */
    record BridgeFailed(long call, int back, Reason reason) implements Command {
        @Override
        public String toString() {
            return "bridge of call " + call + (back == 0 ? "" : " asked for " + back + " before")
                    + " failed, " + reason;
        }
    }

    /** A connection begins. @param fresh whether its number is higher than the one before */
    record Up(int adapter, boolean fresh) implements Command {
        @Override
        public String toString() {
            return "adapter " + adapter + " up" + (fresh ? "" : " under an old number");
        }
    }

    /** A line that the switch still has. */
    record Alive(int adapter, Leg leg) implements Command {
        @Override
        public String toString() {
            return "adapter " + adapter + " has " + leg;
        }
    }

    /** Lines not named are lost. */
    record InventoryEnds(int adapter) implements Command {
        @Override
        public String toString() {
            return "adapter " + adapter + " has no others";
        }
    }

    /** The process ended untold, and another one goes on. */
    record Restarts() implements Command {
        @Override
        public String toString() {
            return "the engine is started again";
        }
    }

    /** The switch is out of reach. */
    record Down(int adapter) implements Command {
        @Override
        public String toString() {
            return "adapter " + adapter + " down";
        }
    }

    /** Time passes, and each timer fires at its moment. */
    record Passes(long ns) implements Command {
        @Override
        public String toString() {
            return Script.time(ns) + " pass";
        }
    }

    /** Time passes, and timers that come due fire no sooner than the next passing of time. */
    record Lags(long ns) implements Command {
        @Override
        public String toString() {
            return Script.time(ns) + " pass without a tick";
        }
    }
}
