package org.strowger.core.internal.decide;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Leaves something to chance in every method. */
public abstract class PlantedChance {
    abstract int seeded(Random random);

    abstract int split(SplittableRandom random);

    int local() {
        return ThreadLocalRandom.current().nextInt();
    }

    double math() {
        return Math.random();
    }

    UUID unique() {
        return UUID.randomUUID();
    }

    int address() {
        return System.identityHashCode(this);
    }

    void order(List<String> agents) {
        Collections.shuffle(agents);
    }
}
