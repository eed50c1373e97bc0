package org.strowger.core.internal.match;

import java.util.ArrayDeque;
import java.util.Deque;

/** What rankings did wrong in the step in hand, in words; empty in a normal life. Decide thread only. */
public final class RankingFaults {
    /** A ranking that threw so often is not asked again before the next start or configuration. */
    static final int STRIKES = 3;

    private final Deque<String> sentences = new ArrayDeque<>();

    /** Whether there is none. */
    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** The oldest, which is taken out; there is one. */
    public String take() {
        return sentences.remove();
    }

    /** A ranking threw. The exception is named by its class alone: its message may differ when decided again. */
    void threw(String what, String name, Throwable thrown, int strikes) {
        sentences.add(what + " '" + name + "': threw " + thrown.getClass().getName() + ", time " + strikes + " of "
                + STRIKES + "; " + (strikes < STRIKES
                        ? "the usual key stands in for it, mend it"
                        : "it is not asked again before the next start, mend it"));
    }
}
