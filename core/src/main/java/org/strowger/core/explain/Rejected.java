package org.strowger.core.explain;

/**
 * An agent who was not asked.
 *
 * @param agent his name
 * @param why the first reason that applies
 * @param detail more of it: levels, a reason code, an end; empty if there is no more
 */
public record Rejected(String agent, Rejection why, String detail) {}
