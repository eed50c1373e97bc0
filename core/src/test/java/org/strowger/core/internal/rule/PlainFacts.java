package org.strowger.core.internal.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.center.rule.Measure;

/** Facts that a test sets, or draws at random. */
final class PlainFacts implements RuleFacts {
    static final int QUEUES = 3;
    static final int AGENTS = 5;

    final long[][] measures = new long[Measure.values().length][QUEUES];
    final int[][] states = new int[QUEUES][AgentState.values().length];
    final boolean[][] tierEmpty = new boolean[QUEUES][11];
    final boolean[] signedIn = new boolean[AGENTS];
    final boolean[] free = new boolean[AGENTS];
    final int[] opening = new int[QUEUES];
    final String[] attributes = {"", ""};
    int queue;
    int segment = NONE;
    Medium medium = Medium.VOICE;
    long wallMs;

    /** Members of a queue in NOT_READY for a reason: one of three shares of the state's count. */
    static int share(int count, int reason) {
        return (count + reason) / 3;
    }

    void draw(Random random) {
        for (long[] row : measures) {
            Arrays.setAll(row, i -> random.nextInt(8) == 0 ? NO_VALUE : random.nextInt(6));
        }
        for (int[] row : states) {
            Arrays.setAll(row, i -> random.nextInt(6));
        }
        for (boolean[] row : tierEmpty) {
            flip(row, random);
        }
        flip(signedIn, random);
        flip(free, random);
        Arrays.setAll(opening, i -> random.nextInt(4));
        String[] texts = {"", "gold", "golden", "12", "-3", "silver", "007"};
        attributes[0] = texts[random.nextInt(texts.length)];
        attributes[1] = texts[random.nextInt(texts.length)];
        queue = random.nextInt(QUEUES);
        segment = random.nextInt(3) - 1;
        medium = Medium.values()[random.nextInt(Medium.values().length)];
        wallMs = 1_800_000_000_000L + random.nextInt(Integer.MAX_VALUE) * 20L;
    }

    private static void flip(boolean[] row, Random random) {
        for (int i = 0; i < row.length; i++) {
            row[i] = random.nextBoolean();
        }
    }

    /** Sets one measure of the queue asked. */
    PlainFacts with(Map<Measure, Long> values) {
        values.forEach((measure, value) -> measures[measure.ordinal()][queue] = value);
        return this;
    }

    @Override
    public int queue() {
        return queue;
    }

    @Override
    public long measure(Measure measure, int of) {
        return measures[measure.ordinal()][of];
    }

    @Override
    public int inState(int of, AgentState state, int reason) {
        int count = states[of][state.ordinal()];
        return reason == NONE ? count : share(count, reason);
    }

    @Override
    public boolean tierEmpty(int of, int tier) {
        return tierEmpty[of][tier];
    }

    @Override
    public boolean agentSignedIn(int agent) {
        return signedIn[agent];
    }

    @Override
    public boolean agentFree(int agent) {
        return free[agent];
    }

    /** Agent {@code a} is a member of queue {@code q} unless they are equal modulo 3. */
    static boolean member(int of, int agent) {
        return agent % 3 != of;
    }

    @Override
    public int signedInAmong(int of, int[] agents) {
        int count = 0;
        for (int agent : agents) {
            count += signedIn[agent] && member(of, agent) ? 1 : 0;
        }
        return count;
    }

    @Override
    public CharSequence attribute(int name) {
        return attributes[name];
    }

    @Override
    public int segment() {
        return segment;
    }

    @Override
    public Medium medium() {
        return medium;
    }

    @Override
    public long wallMs() {
        return wallMs;
    }

    @Override
    public int opening(int of) {
        return opening[of];
    }
}
