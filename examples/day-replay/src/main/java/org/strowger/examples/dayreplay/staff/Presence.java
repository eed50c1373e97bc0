package org.strowger.examples.dayreplay.staff;

/**
 * One stretch of work of an agent, by when he was seen.
 *
 * @param agent his name
 * @param day of the month
 * @param fromS seconds since that day's midnight
 * @param toS the same; past midnight it goes on counting
 */
public record Presence(String agent, int day, int fromS, int toS) {}
