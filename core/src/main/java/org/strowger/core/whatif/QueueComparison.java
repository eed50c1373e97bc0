package org.strowger.core.whatif;

/**
 * One queue in the three runs.
 *
 * @param queue its name
 * @param recorded as the journal has it
 * @param before the model under the journal's own rules: how near it comes to the first says how far to trust it
 * @param after the model under the other rules; what these change is the difference to {@code before}
 */
public record QueueComparison(String queue, QueueFigures recorded, QueueFigures before, QueueFigures after) {}
