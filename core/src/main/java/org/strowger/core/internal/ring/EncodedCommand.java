package org.strowger.core.internal.ring;

import org.agrona.concurrent.UnsafeBuffer;

/** One command as bytes, header and body; belongs to the thread that encoded it, until it encodes the next. */
public interface EncodedCommand {
    /** The bytes, from 0. */
    UnsafeBuffer bytes();

    /** How many of them. */
    int length();
}
