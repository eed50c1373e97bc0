/**
 * Counting what became of calls: {@link org.strowger.examples.dayreplay.figures.Comparison} holds the recorded
 * figures beside the engine's. Filled on the thread of the run.
 */
package org.strowger.examples.dayreplay.figures;
