package org.strowger.core;

import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.event.AcdListener;
import org.strowger.core.event.Admission;

/** The engine. */
public final class Acd implements AutoCloseable {
    /** Opens, recovering what the journal holds. */
    public static Acd open(AcdConfig config) {
        throw new UnsupportedOperationException(config.toString());
    }

    /** Reads a journal through and decides every command again; throws at the first difference. */
    public static ReplayReport replay(AcdConfig config) {
        throw new UnsupportedOperationException(config.toString());
    }

    /** What a replay found. @param records records decided again with equal effects @param stateHash of the final state */
    public record ReplayReport(long records, long stateHash) {}

    /** Connects a telephone system; with a host-driven clock its commands run on the thread that settles. */
    public void connect(TelephonyAdapter adapter) {
        throw new UnsupportedOperationException(adapter.toString());
    }

    /** Adds a listener; before the first call, so that it misses nothing. */
    public void listen(AcdListener listener) {
        throw new UnsupportedOperationException(listener.toString());
    }

    /** An agent by name. */
    public Agent agent(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** A call by id. */
    public Call call(long callId) {
        throw new UnsupportedOperationException(Long.toString(callId));
    }

    /** Journal records so far. */
    public long records() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /** What a host asks of an agent's record. Each answer says whether the wish was taken in, not yet that it came true. */
    public interface Agent {
        /** Signs in, ready at once. */
        Admission signIn();

        /** Signs in, not ready. */
        Admission signIn(NotReadyReason reason);

        /** Wishes to take calls. */
        Admission ready();

        /** Wishes a break. */
        Admission notReady(NotReadyReason reason);

        /** Ends after-call work. */
        Admission endWrapUp();

        /** Leaves. */
        Admission signOut();
    }

    /** What a host asks for a call. */
    public interface Call {
        /** Puts it into a queue. @param priority 0 to 100, or −1 for the queue's usual one */
        Admission enqueue(String queue, int priority);

        /** Takes it out of its queue, counted as withdrawn, and hangs up. */
        Admission withdraw();

        /** Ends it, whatever it is doing. */
        Admission hangUp();
    }
}
