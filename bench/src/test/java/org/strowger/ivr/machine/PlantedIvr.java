package org.strowger.ivr.machine;

import org.strowger.routing.PlantedRouting;

/** Knows the other module. */
public abstract class PlantedIvr {
    abstract void knows(PlantedRouting routing);
}
