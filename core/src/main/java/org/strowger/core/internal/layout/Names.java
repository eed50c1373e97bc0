package org.strowger.core.internal.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names in the order in which they were first heard of; each keeps its index for good. Immutable. */
public final class Names {
    /** What {@link #find} answers for a name that was never heard of. */
    public static final int NONE = -1;

    private static final Names EMPTY = new Names(List.of(), Map.of());

    private final List<String> list;
    private final Map<String, Integer> index;

    private Names(List<String> list, Map<String, Integer> index) {
        this.list = list;
        this.index = index;
    }

    /** Names with their place in a list as their index. */
    public static Names of(Collection<String> names) {
        return EMPTY.with(names);
    }

    /** These names and, behind them, those of others that are not among them. */
    public Names with(Collection<String> others) {
        if (index.keySet().containsAll(others)) {
            return this;
        }
        List<String> more = new ArrayList<>(list);
        Map<String, Integer> numbers = new HashMap<>(index);
        for (String name : others) {
            if (numbers.putIfAbsent(name, more.size()) == null) {
                more.add(name);
            }
        }
        return new Names(List.copyOf(more), numbers);
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    /** All of them, by index. */
    public List<String> list() {
        return list;
    }

    /** The name of an index. */
    public String name(int at) {
        return list.get(at);
    }

    /** The index of a name, or {@link #NONE}. */
    public int find(String name) {
        return index.getOrDefault(name, NONE);
    }
}
