package org.strowger.core.handler;

/** The types of arguments and results, as flows name them. */
public enum ValueKind {
    /** Up to 256 characters. */
    TEXT,
    /** Up to 64 keys: 0 to 9, * and #. */
    DIGITS,
    /** A whole number. */
    INT,
    /** True or false. */
    BOOL,
    /** One of some names. */
    ENUM,
    /** 0 to 24 h, in whole ms. */
    DURATION,
    /** A time of day, in whole seconds. */
    TIME,
    /** A day. */
    DATE
}
