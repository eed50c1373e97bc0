package org.strowger.core.adapter;

import org.strowger.core.event.Admission;

/** What an adapter may call, from any thread of its own. Never throws for a wrong moment; answers within 10 ms. */
public interface EventSink {
    /** A fresh leg id for a call from outside. */
    long nextLegId();

    /** The number of the connection that begins now, higher than all before it. */
    long nextEpoch();

    /** Hands over one event: taken, refused (new calls only), or the engine has closed. */
    Admission publish(TelephonyEvent event);
}
