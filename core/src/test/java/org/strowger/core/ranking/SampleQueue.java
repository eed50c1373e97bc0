package org.strowger.core.ranking;

import java.util.Random;

/** A queue for tests of rankings: plain fields to set, or drawn at random. */
public final class SampleQueue implements AgentRanking.QueueFacts {
    /** Skills of the centre that samples are drawn from. */
    public static final int SKILLS = 6;
    /** Queues of that centre. */
    public static final int QUEUES = 4;
    /** Agents of that centre. */
    public static final int AGENTS = 40;

    /** {@link #queue()}. */
    public int queue;
    /** Skills needed. */
    public int[] skills = {};
    /** Lowest levels of them. */
    public int[] lowest = {};
    /** Highest levels of them. */
    public int[] highest = {};
    /** {@link #agents()}. */
    public int agents = AGENTS;
    /** {@link #lastOffered()}. */
    public int lastOffered = -1;

    /** A queue with facts such as an engine gives. */
    public static SampleQueue any(Random random) {
        SampleQueue sample = new SampleQueue();
        sample.queue = random.nextInt(QUEUES);
        int needs = random.nextInt(4);
        sample.skills = new int[needs];
        sample.lowest = new int[needs];
        sample.highest = new int[needs];
        for (int i = 0; i < needs; i++) {
            sample.skills[i] = random.nextInt(SKILLS);
            sample.lowest[i] = 1 + random.nextInt(100);
            sample.highest[i] = sample.lowest[i] + random.nextInt(101 - sample.lowest[i]);
        }
        sample.lastOffered = random.nextInt(AGENTS + 1) - 1;
        return sample;
    }

    @Override
    public int queue() {
        return queue;
    }

    @Override
    public int needs() {
        return skills.length;
    }

    @Override
    public int skill(int i) {
        return skills[i];
    }

    @Override
    public int lowest(int i) {
        return lowest[i];
    }

    @Override
    public int highest(int i) {
        return highest[i];
    }

    @Override
    public int agents() {
        return agents;
    }

    @Override
    public int lastOffered() {
        return lastOffered;
    }
}
