package org.strowger.core.permission;

/**
 * What somebody is to the centre. What each may do stands in {@link Operation}. The order is part of the
 * journal format: extend at the end only.
 */
public enum Role {
    /** Takes calls: acts for himself and on the calls that he talks on. */
    AGENT,
    /**
     * Leads teams: acts on their agents, on queues, and on every call on which no agent of another team talks, so
     * on waiting calls too; listens to conversations.
     */
    SUPERVISOR,
    /** Plans: reads all, checks configurations, changes nothing. */
    PLANNER,
    /** May do everything. */
    ADMIN,
    /** Reads all, changes nothing. */
    AUDITOR
}
