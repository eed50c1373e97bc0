package org.strowger.core.simulation;

import java.util.ArrayList;
import java.util.List;

/** A list of prompts that a leg hears now. */
final class Playing {
    private final long playId;
    private final long startedAtNs;
    private final List<String> items;
    private final List<Long> endsAtNs;
    private final VirtualTime.Entry end;

    /** @param endsAtNs for each item the moment at which it is over */
    Playing(long playId, long startedAtNs, List<String> items, List<Long> endsAtNs, VirtualTime.Entry end) {
        this.playId = playId;
        this.startedAtNs = startedAtNs;
        this.items = items;
        this.endsAtNs = endsAtNs;
        this.end = end;
    }

    long playId() {
        return playId;
    }

    /** Takes the end out of the agenda. */
    void cancelEnd() {
        end.cancel();
    }

    /** The items that have begun before a moment. */
    List<String> begunBy(long nowNs) {
        List<String> begun = new ArrayList<>();
        long beginsAtNs = startedAtNs;
        for (int i = 0; i < items.size() && beginsAtNs < nowNs; i++) {
            begun.add(items.get(i));
            beginsAtNs = endsAtNs.get(i);
        }
        return begun;
    }
}
