package org.strowger.core.planted.two;

import org.strowger.core.planted.one.PlantedFirst;

/** The other half of a cycle, and prints. */
public abstract class PlantedSecond {
    void out(PlantedFirst first) {
        System.out.println(first);
    }

    void err(PlantedFirst first) {
        System.err.println(first);
    }

    void trace(Exception fault) {
        fault.printStackTrace();
    }
}
