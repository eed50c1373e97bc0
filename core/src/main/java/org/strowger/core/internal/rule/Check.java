package org.strowger.core.internal.rule;

/** A compiled condition. Keeps scratch space, so it belongs to one thread; asking allocates nothing. */
@FunctionalInterface
public interface Check {
    /** Always holds. */
    Check ALWAYS = facts -> true;
    /** Never holds. */
    Check NEVER = facts -> false;

    /** Whether it holds now. */
    boolean holds(RuleFacts facts);
}
