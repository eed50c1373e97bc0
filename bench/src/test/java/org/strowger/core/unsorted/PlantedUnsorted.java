package org.strowger.core.unsorted;

import org.strowger.ivr.machine.PlantedIvr;
import org.strowger.routing.PlantedRouting;

/** Stands in a package that nobody sorted, and knows what core must not. */
public abstract class PlantedUnsorted {
    abstract void flows(PlantedIvr ivr);

    abstract void rankings(PlantedRouting routing);
}
