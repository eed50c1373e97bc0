package org.strowger.routing;

import org.strowger.ivr.machine.PlantedIvr;

/** Knows the other module. */
public abstract class PlantedRouting {
    abstract void knows(PlantedIvr ivr);
}
