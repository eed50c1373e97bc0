package org.strowger.core.internal.decide;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowSession;

/**
 * A main flow {@code roam} whose callers go where they like: keys 1 to 5 and # enter queues 0 to 5 for 10 s, key * enters
 * queue 0 with {@link #skills}, 6 to 9 ask for a callback from queues 0 to 3 at the place there, 0 for one from queue 0
 * from now on.
 */
final class RoamingFlow extends SilentFlow {
    private static final long STAY_NS = 10_000_000_000L;
    private static final long GAP_NS = 60_000_000_000L;

    /** What key * asks of agents beside the queue's needs; null for nothing. */
    Requirement skills;
    /** Whether it notes what became of callbacks. */
    boolean tells = true;
    /** What became of them. */
    final List<Boolean> answers = new ArrayList<>();

    @Override
    public String hash() {
        return "roaming";
    }

    @Override
    public int mainFlow(String name) {
        return name.equals("roam") ? 0 : -1;
    }

    @Override
    public List<Requirement> addedSkills() {
        return skills == null ? List.of() : List.of(skills);
    }

    @Override
    public void key(FlowSession session, int key, FlowCall call) {
        if (key == '*') {
            call.enqueue(0, -1, 0, STAY_NS, -1);
        } else if (key >= '1' && key <= '5' || key == '#') {
            call.enqueue(key == '#' ? 5 : key - '1', -1, -1, STAY_NS, -1);
        } else {
            boolean keepsPlace = key != '0';
            boolean owed = call.callBack(keepsPlace ? key - '6' : 0, "0501", keepsPlace, 3, GAP_NS);
            if (tells) {
                answers.add(owed);
            }
        }
    }
}
