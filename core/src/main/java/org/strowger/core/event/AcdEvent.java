package org.strowger.core.event;

/**
 * One recorded fact. A view: valid during {@link AcdListener#on}, so copy what must outlive it. What a
 * kind does not have is 0, −1 for an id, or an empty text.
 */
public interface AcdEvent {
    /** What happened. */
    AcdEventKind kind();

    /** Sequence of the journal record that holds it. */
    long sequence();

    /** Engine time in ns. */
    long nowNs();

    /** Wall-clock time in ms since the epoch. */
    long wallMs();

    /** The call; named by the leg that brought it. */
    long callId();

    /** The stay in one queue. */
    long segmentId();

    /** The offer. */
    long offerId();

    /** Name of the queue. */
    String queue();

    /** Name of the agent. */
    String agent();

    /** The kind's own word: an outcome, exit, end, state or reason, by its enum name. */
    String detail();

    /** The kind's own duration in ns. */
    long durationNs();
}
