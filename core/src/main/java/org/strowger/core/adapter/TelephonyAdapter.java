package org.strowger.core.adapter;

import java.io.IOException;

/**
 * A telephone system as the engine sees it: it carries out commands and reports events. One object is one
 * connection with its own outbox. What happens to a leg is told by facts ({@code LegAnswered},
 * {@code LegEnded} …), and these alone move calls on; an outcome ({@code CommandDone},
 * {@code CommandFailed}) only says what became of a command. They may come in any order.
 *
 * <p>{@code TelephonyAdapterContract}, in core's test jar, has a check for each rule. An adapter may assume
 * nothing that does not stand here; the engine assumes not even that the rules are kept, and confines the
 * damage if they are not.
 *
 * <ul>
 * <li>T1 Threads: one thread, never the engine's, calls start, execute and stop; return within 20 ms; no leg
 *     may delay or break another. An {@code execute} that lasts 10 s is interrupted once, and the adapter is
 *     taken for lost.
 * <li>T2 Outcomes: one CommandDone or CommandFailed a command, one CommandAccepted before at most.
 * <li>T3 Stages: a command refused, that is, failed without having been accepted, had no effect. Facts may
 *     come before either stage.
 * <li>T4 Names: ids in commands are the engine's, above 0 and never used twice; a leg from outside takes
 *     {@link EventSink#nextLegId()}. A dial for a leg id in use, or used before, fails with DUPLICATE_ID; so
 *     does a bridge with the id of one that stands, a play and a recording with an id used before. The id of a
 *     TransferRequested is the adapter's, and not used twice in a connection.
 * <li>T5 Repeats: a command id seen before in this epoch (remember it for 60 s at least) has no effect and its
 *     outcome is reported again. A goal already reached is CommandDone with {@code already}; so is the
 *     hang-up of a leg that has ended, and to stop, to leave or to take apart what is over.
 * <li>T6 Order: facts of one leg come in causal order, one at a time; LegEnded comes once and last. A leg that
 *     was offered, or whose dial was accepted, has one; a refused dial made no leg. Each play, recording and
 *     secret collect that was begun has one end, before that of its leg, and so has each listening, before the
 *     end of either leg, unless it is the listener's own. Unbridged and ConferenceLeft are for legs that live.
 * <li>T7 Hang-up: after Hangup the leg ends, whatever else is under way for it. It may overtake its Dial; that
 *     dial then fails with CANCELLED.
 * <li>T8 Late: any other command for a leg that has ended, or is not known, fails with GONE and harms nothing;
 *     so does one that needs a bridge, a recording or a request of a person that is over.
 * <li>T9 Reasons: every failure and every end has the fitting {@link Reason}; text is for people.
 * <li>T10 Limits: each command is settled within its limit, under a silent switch too: 5 s; Dial and
 *     TransferOut their ring time and 5 s. While the switch is out of reach it fails with ADAPTER_DOWN.
 * <li>T11 Epochs: AdapterDown, then AdapterUp with a higher epoch from {@link EventSink#nextEpoch()} and every
 *     living leg; a command of an older epoch fails with STALE_EPOCH and has no effect. Watches end with their
 *     connection. Inventory is answered with InventoryTaken, which names every leg that lives.
 * <li>T12 Admission: BUSY answers new calls only, refuse the caller with CONGESTION; report Overload before
 *     refusing calls for reasons of your own; CLOSED means fall silent.
 * <li>T13 Capabilities: what is declared works; what is not fails with UNSUPPORTED, at once and without effect,
 *     and is not reported. A transfer or conference that a person asks for is the engine's to carry out.
 * <li>T14 Life: no event before start returns or after stop returns; stop ends every leg with ADAPTER_STOPPED
 *     and leaves no thread, socket or port; start may follow again.
 * <li>T15 Text: decoded, 64 characters at most, free of control and direction characters, on its way in and on
 *     its way out; values of attributes have 256 at most. What is not is cut and cleaned by the engine, and counted.
 *     A call whose attributes have more than 1,024 in all is not taken.
 * <li>T16 Secrets: callers' numbers and keys stand in no log line and no exception; nothing of what is said or
 *     pressed while a recording is masked stands in it. Keys that Collect collects are told to nobody.
 * </ul>
 *
 * @see CommandDispatcher
 */
public interface TelephonyAdapter {
    /** Name and capabilities; the same for the life of the object. Any thread. */
    AdapterInfo info();

    /**
     * Binds or connects, then returns; {@code AdapterUp} follows through the sink.
     *
     * @param sink where events go until {@link #stop} returns
     * @throws IOException if a port or the switch cannot be had; nothing is left open then
     */
    void start(EventSink sink) throws IOException;

    /**
     * Takes one command in hand and returns; what becomes of it comes through the sink, at once or later. A
     * throw fails the command with UNKNOWN; 16 in a row, and the adapter is stopped and started.
     *
     * @param commandId names the command in its outcome
     * @param epoch the connection for which it was decided
     * @param command may be kept
     */
    void execute(long commandId, long epoch, TelephonyCommand command);

    /** Ends every leg, gives back threads and ports, returns. No effect on an adapter that is not started. */
    void stop();
}
