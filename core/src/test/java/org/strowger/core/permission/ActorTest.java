package org.strowger.core.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who can act at all. */
class ActorTest {
    @Test
    void shouldRefuseAnActorWhosePartsDoNotFitTheRole() {
        assertEquals("actor: name has 0 characters; write 1 to 100", message("", Role.ADMIN, null, Set.of()));
        assertEquals("actor 'ann': an AGENT was given no agent; name his own",
                message("ann", Role.AGENT, null, Set.of()));
        assertEquals("actor 'tim': AUDITOR was given agent 'ann'; only an AGENT or a SUPERVISOR is one",
                message("tim", Role.AUDITOR, "ann", Set.of()));
        assertEquals("actor 'sue': SUPERVISOR was given 0 teams; name one or more for a SUPERVISOR, none for others",
                message("sue", Role.SUPERVISOR, null, Set.of()));
        assertEquals("actor 'pam': PLANNER was given 1 teams; name one or more for a SUPERVISOR, none for others",
                message("pam", Role.PLANNER, null, Set.of("north")));
    }

    private static String message(String name, Role role, String agent, Set<String> teams) {
        return assertThrows(IllegalArgumentException.class,
                () -> new Actor(name, role, Optional.ofNullable(agent), teams)).getMessage();
    }
}
