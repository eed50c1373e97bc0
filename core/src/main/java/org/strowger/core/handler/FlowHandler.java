package org.strowger.core.handler;

/**
 * Answers what flows ask by {@code invoke}. Registered with {@link org.strowger.core.AcdConfig.Builder#handler}.
 *
 * <ul>
 * <li>H1: {@link #invoke} is called once an attempt, after the question has been recorded, on the engine's one
 *     handler thread, or on the thread that drives the clock. Never while a journal is read again.
 * <li>H2: it returns at once; what takes time goes to threads of the host's own. The answer may come at any
 *     time, from any thread.
 * <li>H3: the first answer counts. One that comes after the flow's timeout, or after {@link #cancel}, is dropped.
 * <li>H4: an exception fails the attempt, as {@link Invocation#fail} does; it is logged.
 * <li>H5: after a restart of the engine an unanswered question ends by its timeout. The flow may then ask again
 *     with a higher attempt number: an action that must not happen twice has to look at call and attempt.
 * </ul>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface FlowHandler {
    /** A flow asks. */
    void invoke(Invocation invocation);

    /**
     * Nobody awaits that answer any more: the caller hung up, the time was up, or the flow went elsewhere. On the
     * thread of {@link #invoke}.
     *
     * @param invocationId as {@link Invocation#id} gave it
     */
    default void cancel(long invocationId) {}
}
