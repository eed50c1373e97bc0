package org.strowger.core.adapter;

import java.io.IOException;

/**
 * A telephone system as the engine sees it: it carries out commands and reports events. One object
 * is one connection with its own outbox.
 */
public interface TelephonyAdapter {
    /** Name and capabilities; the same for the life of the object. */
    AdapterInfo info();

    /**
     * Binds or connects, then returns; {@code AdapterUp} follows through the sink.
     *
     * @throws IOException if a port or the switch cannot be had; nothing is left open then
     */
    void start(EventSink sink) throws IOException;

    /** Takes one command in hand and returns; a throw fails the command with UNKNOWN. */
    void execute(long commandId, long epoch, TelephonyCommand command);

    /** Ends every leg, gives back threads and ports, returns. */
    void stop();
}
