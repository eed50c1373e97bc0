package org.strowger.core.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * An agent for tests of rankings: plain fields to set, or drawn at random group by group, as the scopes of
 * a ranking divide them. Everything is 0, and the agent has no skill, queue or attribute, until it is set.
 */
public final class SampleAgent implements AgentRanking.AgentFacts {
    private static final long HOUR_NS = 3_600_000_000_000L;

    /** Levels by skill. */
    public int[] levels = {};
    /** Tiers by queue. */
    public int[] tiers = {};
    /** Whole numbers by name. */
    public final Map<String, Long> attributes = new HashMap<>();
    /** {@link #agent()}. */
    public int agent;
    /** {@link #order()}. */
    public int order;
    /** {@link #weight()}. */
    public int weight;
    /** {@link #idleSinceNs()}. */
    public long idleSinceNs;
    /** {@link #callsAnswered()}. */
    public long callsAnswered;
    /** {@link #talkedNs()}. */
    public long talkedNs;
    /** {@link #nowNs()}. */
    public long nowNs;
    /** {@link #callsInWindow()}. */
    public long callsInWindow;
    /** {@link #talkedInWindowNs()}. */
    public long talkedInWindowNs;
    /** {@link #busyInWindowNs()}. */
    public long busyInWindowNs;
    /** {@link #staffedInWindowNs()}. */
    public long staffedInWindowNs;
    /** {@link #contacts()}. */
    public int contacts;
    /** {@link #draw()}. */
    public long draw;

    /** An agent with facts such as an engine gives; small ranges, so that ties are frequent. */
    public static SampleAgent any(Random random) {
        SampleAgent sample = new SampleAgent();
        sample.drawSkills(random);
        sample.drawAgent(random);
        sample.drawMoment(random);
        return sample;
    }

    /** Draws what scope SKILLS may look at. */
    public void drawSkills(Random random) {
        levels = new int[SampleQueue.SKILLS];
        for (int skill = 0; skill < levels.length; skill++) {
            levels[skill] = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(100);
        }
        tiers = new int[SampleQueue.QUEUES];
        for (int queue = 0; queue < tiers.length; queue++) {
            tiers[queue] = random.nextInt(11);
        }
    }

    /** Draws what scope AGENT may look at besides. */
    public void drawAgent(Random random) {
        agent = random.nextInt(SampleQueue.AGENTS);
        order = random.nextInt(SampleQueue.AGENTS);
        weight = random.nextInt(4) == 0 ? 0 : random.nextInt(1_001);
        attributes.clear();
        for (String name : new String[] {"site", "seniority"}) {
            if (random.nextInt(4) > 0) {
                attributes.put(name, (long) random.nextInt(20) - 10);
            }
        }
        idleSinceNs = random.nextInt(10) * HOUR_NS;
        callsAnswered = random.nextInt(50);
        talkedNs = random.nextInt(20) * HOUR_NS / 10;
    }

    /** Draws what scope MOMENT may look at besides. */
    public void drawMoment(Random random) {
        nowNs = 20 * HOUR_NS + random.nextInt(1_000);
        callsInWindow = random.nextInt(20);
        talkedInWindowNs = random.nextInt(20) * HOUR_NS / 10;
        staffedInWindowNs = random.nextInt(4) == 0 ? 0 : (1 + random.nextInt(30)) * HOUR_NS / 60;
        busyInWindowNs = staffedInWindowNs / 60 * random.nextInt(61);
        contacts = random.nextInt(4);
        draw = random.nextLong();
    }

    /** Draws all facts that a ranking of this scope must not look at. */
    public void drawBeyond(AgentRanking.Scope scope, Random random) {
        if (scope == AgentRanking.Scope.SKILLS) {
            drawAgent(random);
        }
        if (scope != AgentRanking.Scope.MOMENT) {
            drawMoment(random);
        }
    }

    @Override
    public int agent() {
        return agent;
    }

    @Override
    public int level(int skill) {
        return levels[skill];
    }

    @Override
    public int skills() {
        int count = 0;
        for (int level : levels) {
            count += level == 0 ? 0 : 1;
        }
        return count;
    }

    @Override
    public int levelSum() {
        int sum = 0;
        for (int level : levels) {
            sum += level;
        }
        return sum;
    }

    @Override
    public int tier(int queue) {
        return tiers[queue];
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public int weight() {
        return weight;
    }

    @Override
    public long attribute(String name, long absent) {
        Long value = attributes.get(name);
        return value == null ? absent : value;
    }

    @Override
    public long idleSinceNs() {
        return idleSinceNs;
    }

    @Override
    public long callsAnswered() {
        return callsAnswered;
    }

    @Override
    public long talkedNs() {
        return talkedNs;
    }

    @Override
    public long nowNs() {
        return nowNs;
    }

    @Override
    public long callsInWindow() {
        return callsInWindow;
    }

    @Override
    public long talkedInWindowNs() {
        return talkedInWindowNs;
    }

    @Override
    public long busyInWindowNs() {
        return busyInWindowNs;
    }

    @Override
    public long staffedInWindowNs() {
        return staffedInWindowNs;
    }

    @Override
    public int contacts() {
        return contacts;
    }

    @Override
    public long draw() {
        return draw;
    }

    @Override
    public String toString() {
        return "agent " + agent + " levels " + java.util.Arrays.toString(levels)
                + " tiers " + java.util.Arrays.toString(tiers) + " attributes " + new java.util.TreeMap<>(attributes)
                + " idle since " + idleSinceNs + " calls " + callsInWindow;
    }
}
