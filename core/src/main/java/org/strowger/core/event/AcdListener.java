package org.strowger.core.event;

/**
 * Is told every fact after it was recorded, in order, on the engine's tell thread: return soon, never
 * block, and hand work to a thread of your own. A throw is logged and costs nothing else.
 */
@FunctionalInterface
public interface AcdListener {
    /** One fact. @param event valid during the call */
    void on(AcdEvent event);
}
