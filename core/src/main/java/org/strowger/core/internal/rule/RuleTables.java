package org.strowger.core.internal.rule;

import org.strowger.core.hours.ZoneTime;

/**
 * What conditions look up that changes with the configuration, so that a condition once compiled stays
 * right. Shared by all conditions of an engine; read and changed on its decide thread.
 */
final class RuleTables {
    private Content content;

    /**
     * What stands in the tables under one configuration.
     *
     * @param passing agents who pass each test of workers, ascending
     * @param openings states of opening hours with the names asked for
     * @param time the zone in which time of day and date are meant
     */
    record Content(int[][] passing, OpeningTable.States[] openings, ZoneTime time) {}

    void put(Content now) {
        content = now;
    }

    int[] passing(int test) {
        return content.passing[test];
    }

    boolean opening(int test, int queue, int state) {
        return content.openings[test].has(queue, state);
    }

    long localMs(long wallMs) {
        return content.time.localMs(wallMs);
    }
}
