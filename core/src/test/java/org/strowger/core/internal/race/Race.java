package org.strowger.core.internal.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Plays the events of a race in every order, each once, then with each of them doubled in turn, and then with all
 * doubled where they are few. Every run starts from the same given state and is finished by the same check.
 *
 * @param <S> on which a run is played
 */
public final class Race<S> {
    private static final int FEW = 3;

    private final Supplier<S> given;
    private final Consumer<S> finish;
    private final List<Event<S>> events = new ArrayList<>();
    private Consumer<S> afterEach = stage -> { };

    /** What happens, by name. */
    private record Event<S>(String name, Consumer<S> action) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** @param finish what is checked after the outcome, such as a replay */
    public Race(Supplier<S> given, Consumer<S> finish) {
        this.given = given;
        this.finish = finish;
    }

    /** An event of the race. */
    public Race<S> event(String name, Consumer<S> action) {
        events.add(new Event<>(name, action));
        return this;
    }

    /** What is right after each event, whatever came before it. */
    public Race<S> always(Consumer<S> check) {
        afterEach = check;
        return this;
    }

    /** What is right in the end, in whatever order it came. @throws AssertionError naming the order if it is not */
    public void then(Consumer<S> outcome) {
        for (List<Event<S>> order : permutations(events)) {
            run(order, outcome);
        }
        for (Event<S> doubled : events) {
            List<Event<S>> more = new ArrayList<>(events);
            more.add(doubled);
            for (List<Event<S>> order : permutations(more)) {
                run(order, outcome);
            }
        }
        if (events.size() <= FEW) {
            List<Event<S>> all = new ArrayList<>(events);
            all.addAll(events);
            for (List<Event<S>> order : permutations(all)) {
                run(order, outcome);
            }
        }
    }

    private void run(List<Event<S>> order, Consumer<S> outcome) {
        try {
            S stage = given.get();
            for (Event<S> event : order) {
                event.action().accept(stage);
                afterEach.accept(stage);
            }
            outcome.accept(stage);
            finish.accept(stage);
        } catch (AssertionError broken) {
            throw new AssertionError("in the order " + order + ": " + broken.getMessage(), broken);
        }
    }

    /** All orders of some things; things that are the same give one order and not two. */
    static <T> List<List<T>> permutations(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        List<T> tried = new ArrayList<>();
        for (int first = 0; first < things.size(); first++) {
            if (!tried.contains(things.get(first))) {
                tried.add(things.get(first));
                List<T> rest = new ArrayList<>(things);
                rest.remove(first);
                for (List<T> order : permutations(rest)) {
                    List<T> whole = new ArrayList<>();
                    whole.add(things.get(first));
                    whole.addAll(order);
                    all.add(whole);
                }
            }
        }
        return all;
    }
}
