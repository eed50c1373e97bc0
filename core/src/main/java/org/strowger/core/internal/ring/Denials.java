package org.strowger.core.internal.ring;

import org.strowger.core.event.Admission;

/** What was denied to somebody, for the record. Any thread; answers as {@link Commands} does. */
@FunctionalInterface
public interface Denials {
    /**
     * Somebody may not do what he asked for.
     *
     * @param operation ordinal of the operation @param role ordinal of his role
     * @param kind ordinal of the kind of subject @param subject agent or queue index, or call id
     * @param who his name, 100 characters at most
     */
    Admission operationDenied(int operation, int role, int kind, long subject, String who);
}
