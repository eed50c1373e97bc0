package org.strowger.core.explain;

/**
 * By what the agent who was asked stood before the next one: the first key in which they differ.
 *
 * @param field name of the ranking, or {@code idleSince}, or {@code agent}
 * @param winner the key of the first candidate
 * @param runnerUp the key of the second
 */
public record Margin(String field, long winner, long runnerUp) {}
