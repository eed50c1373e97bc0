package org.strowger.core.explain;

/**
 * What a journal tells about one decision: the answer of {@code Acd.explain} and {@code Acd.explainWait}.
 * It is worked out by deciding the journal's commands again up to that point and looking at every agent
 * and every waiting call in turn, so it costs nothing while calls are routed.
 */
public sealed interface Explanation permits OfferExplanation, WaitExplanation, NotExplained {
    /** For people: several lines, each ended. Durations are in seconds, moments in UTC. */
    String text();

    /** For programs: one JSON object, ended by a line end. Times are in ns of engine time where they say so. */
    String json();
}
