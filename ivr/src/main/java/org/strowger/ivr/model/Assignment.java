package org.strowger.ivr.model;

import org.strowger.ivr.expression.Expression;

/**
 * One entry of a {@code set}.
 *
 * @param target a variable, or one of the two built-in values that may be set
 * @param slot of the variable
 * @param name as written
 */
public record Assignment(Target target, int slot, String name, Expression value) {
    /** What is set. */
    public enum Target { VARIABLE, LANGUAGE, PRIORITY }
}
