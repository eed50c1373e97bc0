package org.strowger.ivr.expression;

/**
 * What an expression reads when it is evaluated: the call's variables and the built-in values. Decide
 * thread; nothing may be kept, nothing allocated.
 */
public interface Values {
    /** The call's record; each variable lies at its own place in it. */
    long[] slots();

    /** A built-in value that is a number. @param index of the queue or schedule, else 0 */
    long number(BuiltIn builtIn, int index);

    /** Characters of a built-in value that is text or digits. */
    int length(BuiltIn builtIn);

    /** One of those characters. */
    char charAt(BuiltIn builtIn, int index);
}
