package org.strowger.core.internal.oracle;

import java.util.List;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowSession;

/**
 * Two flows that need no language. {@link #PARK} waits for keys: a digit enters the queue of that index,
 * {@code #} hangs up. {@link #AGAIN} enters the first queue, and after the agent the last one, both times with
 * {@link #ADDED} if the centre has that skill; a queue that refuses or gives up ends it.
 */
public final class TestFlows implements FlowBundle {
    /** Waits for keys. */
    public static final String PARK = "park";
    /** Goes to an agent twice. */
    public static final String AGAIN = "again";

    /** What {@link #AGAIN} asks of agents beside what the queue asks. */
    public static final Requirement.Skill ADDED = new Requirement.Skill("s0", 30, 90);

    private static final List<String> NAMES = List.of(PARK, AGAIN);

    private final int queues;
    private final boolean adds;

    /** Flows for a centre. */
    public TestFlows(CenterConfig center) {
        queues = center.queues().size();
        adds = center.skills().contains(ADDED.skill());
    }

    @Override
    public String hash() {
        return "0".repeat(64);
    }

    @Override
    public int mainFlow(String name) {
        return NAMES.indexOf(name);
    }

    @Override
    public List<String> prompts() {
        return List.of();
    }

    @Override
    public List<String> languages() {
        return List.of();
    }

    @Override
    public List<Requirement> addedSkills() {
        return adds ? List.of(ADDED) : List.of();
    }

    @Override
    public FlowMachine newMachine() {
        return new Machine(queues, adds);
    }

    /** Remembers which flow runs. */
    private static final class Session implements FlowSession {
        private int flow;
    }

    private record Machine(int queues, boolean adds) implements FlowMachine {
        @Override
        public FlowSession newSession() {
            return new Session();
        }

        @Override
        public void start(FlowSession session, int flow, FlowCall call) {
            ((Session) session).flow = flow;
            if (isAgain(session)) {
                enqueueOrEnd(call, 0);
            }
        }

        @Override
        public void key(FlowSession session, int key, FlowCall call) {
            call.routeTaken(key, 4 * key); // of two bytes
            if (key == '#') {
                call.hangup(FlowCall.HangupCause.NORMAL);
            } else if (key >= '0' && key - '0' < queues) {
                call.enqueue(key - '0', -1, -1, 0, -1);
            }
        }

        @Override
        public void playFinished(FlowSession session, long playId, boolean failed, FlowCall call) { }

        @Override
        public void deadline(FlowSession session, FlowCall call) { }

        @Override
        public void queueLeft(FlowSession session, QueueExit exit, FlowCall call) {
            if (isAgain(session)) {
                call.hangup(FlowCall.HangupCause.NORMAL);
            }
        }

        @Override
        public void agentLeft(FlowSession session, FlowCall call) {
            if (isAgain(session)) {
                enqueueOrEnd(call, queues - 1);
            }
        }

        @Override
        public void hangup(FlowSession session, FlowCall call) { }

        private static boolean isAgain(FlowSession session) {
            return NAMES.get(((Session) session).flow).equals(AGAIN);
        }

        private void enqueueOrEnd(FlowCall call, int queue) {
            call.routeTaken(queue, queue);
            if (call.enqueue(queue, -1, adds ? 0 : -1, 0, -1) != FlowCall.QueueEntry.ENTERED) {
                call.hangup(FlowCall.HangupCause.BUSY);
            }
        }
    }
}
