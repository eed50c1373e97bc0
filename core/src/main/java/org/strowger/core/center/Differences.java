package org.strowger.core.center;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Gathers sentences on what differs, each with the path of what it is about. */
final class Differences {
    static final String NONE = "none";

    private final List<String> sentences = new ArrayList<>();

    List<String> sentences() {
        return Collections.unmodifiableList(sentences);
    }

    void say(String sentence) {
        sentences.add(sentence);
    }

    /** One value. @param path such as {@code queue 'billing': hours} */
    <T> void value(String path, T before, T after, Function<T, String> show) {
        if (!before.equals(after)) {
            say(path + " from " + show.apply(before) + " to " + show.apply(after));
        }
    }

    /** One value that may be left out. @param none what it is then */
    <T> void value(String path, Optional<T> before, Optional<T> after, Function<T, String> show,
            String none) {
        value(path, before, after, value -> value.map(show).orElse(none));
    }

    /** All settings of a table. @param where such as {@code queue 'billing'} */
    <O> void settings(String where, SettingTable<O> table, O before, O after) {
        table.compare(before, after, (name, from, to) ->
                say(where + ": " + name + " from " + from + " to " + to));
    }

    /** Something too long to be shown. */
    <T> void text(String path, T before, T after) {
        if (!before.equals(after)) {
            say(path + " differs");
        }
    }

    /** A list whose items are too long to be shown. */
    void list(String path, List<?> before, List<?> after) {
        if (!before.equals(after)) {
            say(path + (before.size() == after.size()
                    ? " differ" : " differ: " + after.size() + " instead of " + before.size()));
        }
    }

    /**
     * Things with names: those that are new or differ in their new order, then those that are gone.
     *
     * @param noun such as {@code queue}
     * @param compare told of two that have one name and differ
     */
    <T> void things(String noun, Collection<T> before, Collection<T> after, Function<T, String> name,
            BiConsumer<T, T> compare) {
        Map<String, T> left = new LinkedHashMap<>();
        before.forEach(thing -> left.put(name.apply(thing), thing));
        for (T thing : after) {
            T old = left.remove(name.apply(thing));
            if (old == null) {
                say(quoted(noun, name.apply(thing)) + " is new");
            } else if (!old.equals(thing)) {
                compare.accept(old, thing);
            }
        }
        left.keySet().forEach(gone -> say(quoted(noun, gone) + " is gone"));
    }

    /** The same of a map. */
    <T> void things(String noun, Map<String, T> before, Map<String, T> after,
            BiConsumer<Map.Entry<String, T>, Map.Entry<String, T>> compare) {
        things(noun, before.entrySet(), after.entrySet(), Map.Entry::getKey, compare);
    }

    /** Whether those that stayed stand in another order, which the engine's indexes follow. */
    void order(String nouns, List<String> before, List<String> after) {
        List<String> staying = new ArrayList<>(before);
        staying.retainAll(new HashSet<>(after));
        List<String> stayed = new ArrayList<>(after);
        stayed.retainAll(new HashSet<>(before));
        if (!staying.equals(stayed)) {
            say(nouns + ": they stand in another order");
        }
    }

    static String quoted(String noun, String name) {
        return noun + " '" + name + '\'';
    }
}
