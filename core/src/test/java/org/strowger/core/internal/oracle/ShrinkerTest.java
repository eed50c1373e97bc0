package org.strowger.core.internal.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    @Test
    void shouldKeepOnlyWhatTheFailureNeedsWhenAScriptIsShortened() {
        // given: it fails while agent 3 is ready before agent 7 signs out
        List<Command> commands = new ArrayList<>();
        for (int agent = 0; agent < 20; agent++) {
            commands.add(new Command.Ready(agent));
        }
        commands.add(new Command.SignOut(7));
        commands.add(new Command.Passes(1));
        Shrinker shrinker = new Shrinker(script -> {
            int ready = script.commands().indexOf(new Command.Ready(3));
            return ready >= 0 && ready < script.commands().indexOf(new Command.SignOut(7));
        });
        // when
        Script shortest = shrinker.shrink(new Script(commands));
        // then
        assertEquals(List.of(new Command.Ready(3), new Command.SignOut(7)), shortest.commands());
    }

    @Test
    void shouldTellSeedScriptAndCentreWhenASequenceFails() {
        // given: a command that no engine knows
        RandomSequence made = RandomSequence.of(1);
        List<Command> commands = new ArrayList<>(made.script().commands());
        commands.add(3, new Command.Rings(null));
        RandomSequence wrong = new RandomSequence(1, made.book(), new Script(commands));
        // when
        Throwable broken = assertThrows(RuntimeException.class,
                () -> wrong.play(new org.strowger.core.internal.ring.RecordSlot()));
        AssertionError told = wrong.explain(broken);
        // then
        assertTrue(told.getMessage().startsWith("sequence of seed 1L fails: "), told.getMessage());
        assertTrue(told.getMessage().contains("   1  null rings"), told.getMessage());
        assertTrue(told.getMessage().contains("QueueConfig[name=q0"), told.getMessage());
    }
}
