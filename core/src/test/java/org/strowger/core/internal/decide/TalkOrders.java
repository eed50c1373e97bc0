package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.explain.LawCheck;
import org.strowger.core.internal.race.Race;

/**
 * Races told in the words of trials, conversations and configurations among them. All laws are checked after each
 * command; at the end everything is decided again.
 */
final class TalkOrders {
    private TalkOrders() {
    }

    /** Begins a race: a switch that can do all there is, then what is given; what was told is forgotten. */
    static Race<TalkTrial> given(CenterConfig center, Consumer<TalkTrial> given) {
        return new Race<>(() -> open(center, given), TalkOrders::replay);
    }

    /** A switch that can do all there is, then what is given, with the laws checked from then on. */
    static TalkTrial open(CenterConfig center, Consumer<TalkTrial> given) {
        TalkTrial talk = new TalkTrial(center);
        TalkLaws laws = new TalkLaws(talk.trial);
        given.accept(talk);
        LawCheck all = new LawCheck(talk.trial.decider.scene());
        talk.trial.afterEach(() -> {
            laws.check("after " + talk.trial.tape().size() + " commands");
            assertEquals(List.of(), all.breaches(), "laws");
        });
        talk.trial.told();
        return talk;
    }

    /** Decides everything again. @throws AssertionError if a byte or the last state differs */
    static void replay(TalkTrial talk) {
        talk.trial.assertReplays();
    }

    /** How many of these lines begin so. */
    static long count(List<String> told, String begin) {
        return told.stream().filter(line -> line.startsWith(begin)).count();
    }
}
