package org.strowger.bench.workload;

/**
 * How big a synthetic centre is. Its proportions are those published for a Dutch outsourcer's centre of 2014: 27
 * queues, 311 agents with 1 to 10 skills each, most of them 4 to 8. What was not published, the number of
 * distinct skill sets and the load, is our choice.
 *
 * @param queues 1 or more; queue {@code q} needs skill {@code q}
 * @param agents at least as many as skill sets
 * @param skillSets distinct sets of skills among the agents; ten times as many as this must cover the queues
 * @param load calls in progress for each agent, in (0, 1)
 */
public record CentreShape(int queues, int agents, int skillSets, double load) {
    /** The outsourcer's own size. */
    public static final CentreShape OUTSOURCER = new CentreShape(27, 311, 60, 0.80);
    /** Ten times that. */
    public static final CentreShape OUTSOURCER_10 = new CentreShape(270, 3_110, 600, 0.85);
    /** A hundred times that. */
    public static final CentreShape OUTSOURCER_100 = new CentreShape(2_700, 31_100, 6_000, 0.90);
    /** The size at which the goals are stated: 10,000 agents, 300 skill sets, 200 queues. */
    public static final CentreShape LARGE = new CentreShape(200, 10_000, 300, 0.90);

    /** Most skills that one agent has. */
    public static final int MOST_SKILLS = 10;

    /** Checks that the sets can cover the queues and the agents can fill the sets. */
    public CentreShape {
        if (queues < 1 || skillSets < 1 || skillSets * MOST_SKILLS < queues) {
            throw new IllegalArgumentException(skillSets + " skill sets cannot cover " + queues + " queues; use more");
        }
        if (agents < skillSets) {
            throw new IllegalArgumentException(agents + " agents cannot have " + skillSets + " skill sets; use fewer sets");
        }
        if (!(load > 0 && load < 1)) {
            throw new IllegalArgumentException("load was " + load + "; use more than 0 and less than 1");
        }
    }

    /** The shape of that name: {@code OUTSOURCER}, {@code OUTSOURCER_10}, {@code OUTSOURCER_100} or {@code LARGE}. */
    public static CentreShape named(String name) {
        return switch (name) {
            case "OUTSOURCER" -> OUTSOURCER;
            case "OUTSOURCER_10" -> OUTSOURCER_10;
            case "OUTSOURCER_100" -> OUTSOURCER_100;
            case "LARGE" -> LARGE;
            default -> throw new IllegalArgumentException(
                    "no centre is named '" + name + "'; use OUTSOURCER, OUTSOURCER_10, OUTSOURCER_100 or LARGE");
        };
    }

    /** Calls in the centre at any moment of a run: talking, or waiting where nobody fits. */
    public int callsInProgress() {
        return (int) (agents * load);
    }
}
