package org.strowger.core.internal.agent;

import org.strowger.core.agent.BreakStage;
import org.strowger.core.internal.time.DeadlineQueue;

/** An agent under the break rules of his team: how long he has been on line, and how far his next break is. */
public final class Rest {
    /** How far it is. */
    public BreakStage stage = BreakStage.NONE;
    /** Time on line since the last break, up to {@link #sinceNs}. */
    public long onLineNs;
    /** Since when he is on line without a pause. */
    public long sinceNs;
    /** Whether he counts among those who are away. */
    public boolean away;
    /** When the next break is earned. */
    public int timer = DeadlineQueue.NONE;

    /** Adds it to a digest. */
    public long digest(long seed) {
        long digest = 31 * seed + stage.ordinal();
        digest = 31 * digest + onLineNs;
        digest = 31 * digest + sinceNs;
        return 31 * digest + (away ? 1 : 0);
    }
}
