package org.strowger.core.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which languages whoever plays prompts looks for one, best first: that of the call, then its parents
 * ({@code cy} of {@code cy-GB}), then the fallback and its parents. What none of them has is read by a speech
 * engine, if there is one; else the play ends with an error. Pure; any thread.
 */
public final class PromptLanguages {
    private PromptLanguages() {}

    /** The languages in order. @param language of the play; may be empty @param fallback may be empty */
    public static List<String> order(String language, String fallback) {
        Set<String> order = new LinkedHashSet<>();
        for (String from : List.of(language, fallback)) {
            String at = from;
            while (!at.isEmpty()) {
                order.add(at);
                at = at.substring(0, Math.max(0, at.lastIndexOf('-')));
            }
        }
        return List.copyOf(order);
    }
}
