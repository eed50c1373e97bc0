package org.strowger.core.internal.rule;

import java.util.List;

/** The rules of one queue, compiled: see {@link QueueRules}. */
record CompiledRules(SkillTree requirement, StepList steps, List<CompiledOverflow> overflow,
        Check joinWhen, Check leaveWhen) {
}
