package org.strowger.core.planted.one;

import org.strowger.bench.architecture.BenchWord;
import org.strowger.core.planted.two.PlantedSecond;

/** Half of a cycle, and knows bench. */
public abstract class PlantedFirst {
    abstract void cycle(PlantedSecond second, BenchWord word);
}
