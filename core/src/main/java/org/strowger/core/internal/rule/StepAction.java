package org.strowger.core.internal.rule;

import java.util.List;

/**
 * One effect of a step, with its names resolved.
 *
 * @param index of NEED the effect's number for {@link NeedBook#after}, of PLAY the prompt, of ADD_STEPS the
 *     profile; else {@link RuleFacts#NONE}
 * @param amount of SET_PRIORITY and RAISE_PRIORITY the number, of ADD_HEAD_START ns; else 0
 * @param text of PLAY the prompt's name, of ALARM what is said; else empty
 * @param targets of STAY_OR_LEAVE the ways out, of OVERFLOW the targets; else none
 */
public record StepAction(Kind kind, int index, long amount, String text, List<CompiledTarget> targets) {
    /** What is done. */
    public enum Kind {
        /** The need changes. */
        NEED,
        /** The priority is set. */
        SET_PRIORITY,
        /** The priority rises, to 100 at the most. */
        RAISE_PRIORITY,
        /** The call counts as having come earlier. */
        ADD_HEAD_START,
        /** A prompt is heard. */
        PLAY,
        /** The caller chooses. */
        STAY_OR_LEAVE,
        /** The call leaves. */
        OVERFLOW,
        /** Supervisors are told. */
        ALARM,
        /** A profile's steps join the call's. */
        ADD_STEPS,
        /** The call is ended. */
        END
    }
}
