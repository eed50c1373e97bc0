package org.strowger.core.flow;

/**
 * What became of digits that were to be collected in secret. The order is part of the journal format: extend at
 * the end only.
 */
public enum CollectEnd {
    /** There are as many as were asked for. */
    TAKEN,
    /** Nobody typed anything. */
    NO_INPUT,
    /** Too few. */
    TOO_SHORT,
    /** Too many, or too slow. */
    TOO_LONG,
    /** The end key that was asked for did not come. */
    NO_END,
    /** An end key alone. */
    EMPTY,
    /** It was stopped. */
    STOPPED,
    /** It could not be done. */
    ERROR
}
