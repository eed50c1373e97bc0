package org.strowger.core.center.rule;

import java.time.Duration;
import java.util.List;
import org.strowger.core.call.OfferPolicy;

/**
 * One thing that a step does for the call. Immutable. The first group changes what the call needs and
 * who may serve it; an agent who could serve before still can, unless the effect says otherwise. Effects
 * on levels touch a skill wherever it is asked for, but not where it is excluded by a {@code not}; a skill
 * that is not asked for is left alone.
 */
public sealed interface StepEffect {
    /** An effect on what the call needs, on who may serve it, or on how many are rung. */
    sealed interface OnNeed extends StepEffect {}

    /** The levels of a skill are these from now on, which may also narrow them. */
    record SetLevel(String skill, int lowest, int highest) implements OnNeed {
        /** Checks name and levels. */
        public SetLevel {
            Checks.levels(skill, lowest, highest);
        }
    }

    /** The lowest level of a skill falls, to 1 at the least. @param by 1 to 99 */
    record LowerLevel(String skill, int by) implements OnNeed {
        /** Checks name and number. */
        public LowerLevel {
            Checks.name("skill", skill);
            Checks.between("lowerLevel", "by", by, 1, Checks.HIGHEST_LEVEL - 1);
        }
    }

    /**
     * The highest level of a skill falls to this, and the lowest with it if it was above: spares the
     * experts. It narrows. @param at 1 to 100
     */
    record CapLevel(String skill, int at) implements OnNeed {
        /** Checks name and level. */
        public CapLevel {
            Checks.levels(skill, at, at);
        }
    }

    /** A skill is needed besides all that was needed before, even of the same skill. It narrows. */
    record AddSkill(String skill, int lowest, int highest) implements OnNeed {
        /** Checks name and levels. */
        public AddSkill {
            Checks.levels(skill, lowest, highest);
        }
    }

    /** A skill is asked for no more: as if it were met wherever it stands, and excluded nowhere. */
    record DropSkill(String skill) implements OnNeed {
        /** Checks the name. */
        public DropSkill {
            Checks.name("skill", skill);
        }
    }

    /** Another skill is asked for instead, at the same levels; agents with the first alone are out. */
    record ReplaceSkill(String skill, String with) implements OnNeed {
        /** Checks the names. */
        public ReplaceSkill {
            Checks.name("skill", skill);
            Checks.name("skill", with);
            if (skill.equals(with)) {
                throw new IllegalArgumentException("replaceSkill: skill '" + skill
                        + "' was to replace itself; name another one");
            }
        }
    }

    /** One more tier may serve, without its delay. */
    record NextTier() implements OnNeed {}

    /** The members of another queue may serve too. */
    record AddPool(String queue) implements OnNeed {
        /** Checks the name. */
        public AddPool {
            Checks.name("queue", queue);
        }
    }

    /** Named agents may serve too. @param agents one or more */
    record AddAgents(List<String> agents) implements OnNeed {
        /** Copies the list, which is not empty, and checks the names. */
        public AddAgents {
            agents = Checks.some("addAgents", agents);
            agents.forEach(Checks::agent);
        }
    }

    /** How many agents the call rings at a time. */
    record SetOfferPolicy(OfferPolicy policy) implements OnNeed {}

    /** The priority is this from now on. @param priority 0 to 100 */
    record SetPriority(int priority) implements StepEffect {
        /** Checks the number. */
        public SetPriority {
            Checks.between("setPriority", "the priority", priority, 0, Checks.HIGHEST_PRIORITY);
        }
    }

    /** The priority rises, to 100 at the most. @param by 1 to 100 */
    record RaisePriority(int by) implements StepEffect {
        /** Checks the number. */
        public RaisePriority {
            Checks.between("raisePriority", "by", by, 1, Checks.HIGHEST_PRIORITY);
        }
    }

    /** The call counts as having come earlier. @param time 1 s to 24 h */
    record AddHeadStart(Duration time) implements StepEffect {
        /** Checks the time. */
        public AddHeadStart {
            Checks.between("addHeadStart", "the time", time, Checks.SHORTEST_EVERY,
                    Checks.LONGEST_HEAD_START);
        }
    }

    /** A prompt is heard. */
    record Play(String prompt) implements StepEffect {
        /** Checks the name. */
        public Play {
            Checks.name("prompt", prompt);
        }
    }

    /**
     * The caller hears place and wait, and chooses: 1 stays, 2 and on are the ways out. No choice stays.
     *
     * @param ways one to eight
     */
    record StayOrLeave(List<Target> ways) implements StepEffect {
        /** Copies the list and checks its length. */
        public StayOrLeave {
            ways = Checks.some("stayOrLeave", ways);
            Checks.between("stayOrLeave", "the number of ways out", ways.size(), 1, 8);
        }
    }

    /** The call leaves the queue; the first target that takes it has it. @param targets one or more */
    record Overflow(List<Target> targets) implements StepEffect {
        /** Copies the list, which is not empty. */
        public Overflow {
            targets = Checks.some("overflow", targets);
        }
    }

    /** Supervisors are told. @param text 1 to 200 characters */
    record Alarm(String text) implements StepEffect {
        /** Checks the length. */
        public Alarm {
            Checks.text("alarm", text);
        }
    }

    /**
     * The steps of a profile join those of the call, timed from its entry like these; what is due already
     * is done at once. A profile that the call has is not added again.
     */
    record AddSteps(String profile) implements StepEffect {
        /** Checks the name. */
        public AddSteps {
            Checks.name("step profile", profile);
        }
    }

    /** The call is ended. */
    record End() implements StepEffect {}
}
