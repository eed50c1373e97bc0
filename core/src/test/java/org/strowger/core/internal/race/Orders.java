package org.strowger.core.internal.race;

import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.oracle.Command;
import org.strowger.core.internal.oracle.Contest;

/**
 * A {@link Race} told in commands. The contest compares with the oracle and checks the laws after each command, and
 * decides all again at the end.
 */
final class Orders {
    private final Race<Contest> race;
    private Consumer<Contest> givenStage = contest -> { };

    private Orders(CenterConfig center, List<Command> given) {
        race = new Race<>(() -> open(center, given), Contest::finish);
    }

    private Contest open(CenterConfig center, List<Command> given) {
        Contest contest = new Contest(center);
        contest.play(new Command.InventoryEnds(0));
        given.forEach(contest::play);
        givenStage.accept(contest);
        contest.told();
        return contest;
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
        race.event(name, action);
        return this;
    }

    /** What is right after each event, whatever came before it. */
    Orders always(Consumer<Contest> check) {
        race.always(check);
        return this;
    }

    /** What is right in the end, in whatever order it came. @throws AssertionError naming the order if it is not */
    void then(Consumer<Contest> outcome) {
        race.then(outcome);
    }
}
