package org.strowger.ivr.scenario;

import java.util.Map;
import org.strowger.core.flow.InvokeAnswer;

/** What a scenario has a handler answer. A value alone is that of the only result, whatever its name. */
record GivenAnswer(Outcome outcome, Map<String, String> values) implements InvokeAnswer {
    @Override
    public boolean has(String name) {
        return values.containsKey(key(name));
    }

    @Override
    public CharSequence value(String name) {
        return values.getOrDefault(key(name), "");
    }

    private String key(String name) {
        return values.size() == 1 && (name.isEmpty() || values.containsKey(""))
                ? values.keySet().iterator().next() : name;
    }
}
