package org.strowger.core.permission;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who acts on the engine: {@code Actor.supervisor("sue", Set.of("north"))}. The host has made sure
 * that it is he; the engine checks what he may. Immutable.
 *
 * @param name for the record, 1 to 100 characters
 * @param role what he is to the centre
 * @param agent the agent that he himself is: of an AGENT always, of a SUPERVISOR if he listens to
 *     conversations, of others never
 * @param teams names of the teams that a SUPERVISOR leads, at least one; of others none
 */
public record Actor(String name, Role role, Optional<String> agent, Set<String> teams) {
    private static final int LONGEST_NAME = 100;

    /** Checks that the parts fit the role. */
    public Actor {
        Objects.requireNonNull(role, "role");
        teams = Set.copyOf(teams);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("actor: name has " + name.length() + " characters; write 1 to "
                    + LONGEST_NAME);
        }
        if (role == Role.AGENT && agent.isEmpty()) {
            throw new IllegalArgumentException("actor '" + name + "': an AGENT was given no agent; name his own");
        }
        if (agent.isPresent() && role != Role.AGENT && role != Role.SUPERVISOR) {
            throw new IllegalArgumentException("actor '" + name + "': " + role + " was given agent '" + agent.get()
                    + "'; only an AGENT or a SUPERVISOR is one");
        }
        if ((role == Role.SUPERVISOR) == teams.isEmpty()) {
            throw new IllegalArgumentException("actor '" + name + "': " + role + " was given " + teams.size()
                    + " teams; name one or more for a SUPERVISOR, none for others");
        }
    }

    /** An agent. @param agent his name in the centre, also for the record */
    public static Actor agent(String agent) {
        return new Actor(agent, Role.AGENT, Optional.of(agent), Set.of());
    }

    /** Who leads these teams. */
    public static Actor supervisor(String name, Set<String> teams) {
        return new Actor(name, Role.SUPERVISOR, Optional.empty(), teams);
    }

    /** Who plans. */
    public static Actor planner(String name) {
        return new Actor(name, Role.PLANNER, Optional.empty(), Set.of());
    }

    /** Who may do everything. */
    public static Actor admin(String name) {
        return new Actor(name, Role.ADMIN, Optional.empty(), Set.of());
    }

    /** Who reads. */
    public static Actor auditor(String name) {
        return new Actor(name, Role.AUDITOR, Optional.empty(), Set.of());
    }

    /** The same supervisor, who is an agent himself, with a phone to listen with. */
    public Actor whoIs(String ownAgent) {
        return new Actor(name, role, Optional.of(ownAgent), teams);
    }
}
