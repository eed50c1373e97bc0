package org.strowger.ivr.model;

/**
 * A name where it is written.
 *
 * @param line 1-based
 * @param column 1-based
 */
public record Mention(String name, int line, int column) {}
