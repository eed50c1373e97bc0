package org.strowger.bench.workload;

import java.util.Arrays;
import java.util.Random;

/**
 * A synthetic centre: which agent has which skills. The same shape and seed give the same centre in every
 * JVM. Skills are held in proportion to the volume of the queue that needs them. Immutable.
 */
public final class Centre {
    /** Share of skill sets with 1, 2, ... 10 skills, in percent: most have 4 to 8. */
    private static final int[] SIZES = {2, 3, 5, 15, 18, 18, 16, 13, 6, 4};

    private final CentreShape shape;
    private final int[][] skillsOfSet;
    private final double[] volumeUpTo;

    private Centre(CentreShape shape, int[][] skillsOfSet, double[] volumeUpTo) {
        this.shape = shape;
        this.skillsOfSet = skillsOfSet;
        this.volumeUpTo = volumeUpTo;
    }

    /** Builds the centre of a shape. */
    public static Centre of(CentreShape shape, long seed) {
        Random random = new Random(seed);
        double[] volumeUpTo = volumes(shape.queues());
        int[][] sets = new int[shape.skillSets()][];
        for (int set = 0; set < sets.length; set++) {
            sets[set] = skills(shape, set, volumeUpTo, random);
        }
        return new Centre(shape, sets, volumeUpTo);
    }

    /** What it was built to. */
    public CentreShape shape() {
        return shape;
    }

    /** Skills of an agent, ascending; do not change them. */
    public int[] skillsOf(int agent) {
        return skillsOfSet[agent % skillsOfSet.length];
    }

    /** Draws the queue of a call: the k-th biggest queue has 1/k of the biggest one's calls. */
    int drawQueue(Random random) {
        return draw(volumeUpTo, random);
    }

    private static double[] volumes(int queues) {
        double[] upTo = new double[queues];
        double sum = 0;
        for (int queue = 0; queue < queues; queue++) {
            sum += 1.0 / (queue + 1);
            upTo[queue] = sum;
        }
        return upTo;
    }

    /** The skills that this set must cover so that no queue is left without agents, then others by volume. */
    private static int[] skills(CentreShape shape, int set, double[] volumeUpTo, Random random) {
        boolean[] has = new boolean[shape.queues()];
        int count = 0;
        for (int queue = set; queue < shape.queues(); queue += shape.skillSets()) {
            has[queue] = true;
            count++;
        }
        int size = Math.min(drawSize(random), shape.queues());
        while (count < size) {
            int skill = draw(volumeUpTo, random);
            if (!has[skill]) {
                has[skill] = true;
                count++;
            }
        }
        int[] skills = new int[count];
        int next = 0;
        for (int skill = 0; skill < has.length; skill++) {
            if (has[skill]) {
                skills[next++] = skill;
            }
        }
        return skills;
    }

    private static int drawSize(Random random) {
        int percent = random.nextInt(100);
        int size = 0;
        while (percent >= SIZES[size]) {
            percent -= SIZES[size++];
        }
        return size + 1;
    }

    private static int draw(double[] upTo, Random random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, upTo.length - 1);
    }
}
