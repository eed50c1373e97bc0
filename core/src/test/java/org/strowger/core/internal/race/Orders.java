package org.strowger.core.internal.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.oracle.Command;
import org.strowger.core.internal.oracle.Contest;

/**
 * Plays the events of a race in every order, each once, then with each of them doubled in turn, and then with all
 * doubled where they are few. Every run starts from the same given state. The contest compares with the oracle and
 * checks the laws after each command, and decides all again at the end.
 */
final class Orders {
    private static final int FEW = 3;

    private final CenterConfig center;
    private final List<Command> given;
    private final List<Event> events = new ArrayList<>();
    private Consumer<Contest> givenStage = contest -> { };
    private Consumer<Contest> afterEach = contest -> { };

    /** What happens, by name. */
    private record Event(String name, Consumer<Contest> action) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Orders(CenterConfig center, List<Command> given) {
        this.center = center;
        this.given = given;
    }

    /** Begins a race: the adapter is up, then comes what is given. */
    static Orders given(CenterConfig center, Command... commands) {
        return new Orders(center, List.of(commands));
    }

    /** More that is given, such as a step of the wall clock. */
    Orders and(Consumer<Contest> more) {
        givenStage = more;
        return this;
    }

    /** An event of the race: commands that follow one another at once. */
    Orders event(String name, Command... commands) {
        return event(name, contest -> List.of(commands).forEach(contest::play));
    }

    /** An event of the race. */
    Orders event(String name, Consumer<Contest> action) {
        events.add(new Event(name, action));
        return this;
    }

    /** What is right after each event, whatever came before it. */
    Orders always(Consumer<Contest> check) {
        afterEach = check;
        return this;
    }

    /** What is right in the end, in whatever order it came. @throws AssertionError naming the order if it is not */
    void then(Consumer<Contest> outcome) {
        for (List<Event> order : permutations(events)) {
            run(order, outcome);
        }
        for (Event doubled : events) {
            List<Event> more = new ArrayList<>(events);
            more.add(doubled);
            for (List<Event> order : permutations(more)) {
                run(order, outcome);
            }
        }
        if (events.size() <= FEW) {
            List<Event> all = new ArrayList<>(events);
            all.addAll(events);
            for (List<Event> order : permutations(all)) {
                run(order, outcome);
            }
        }
    }

    private void run(List<Event> order, Consumer<Contest> outcome) {
        Contest contest = new Contest(center);
        try {
            contest.play(new Command.InventoryEnds(0));
            given.forEach(contest::play);
            givenStage.accept(contest);
            contest.told();
            for (Event event : order) {
                event.action().accept(contest);
                afterEach.accept(contest);
            }
            outcome.accept(contest);
            contest.finish();
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
