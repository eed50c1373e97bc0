package org.strowger.core.internal.rule;

import java.util.List;
import java.util.Optional;

/**
 * The rules of one queue, compiled: see {@link QueueRules}.
 *
 * @param announcePrompt its number, −1 if no prompts are loaded; empty if none is named
 */
record CompiledRules(SkillTree requirement, StepList steps, List<CompiledOverflow> overflow,
        Check joinWhen, Check leaveWhen, Optional<Integer> announcePrompt) {
}
