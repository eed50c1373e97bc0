package org.strowger.core.internal.edge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.strowger.core.adapter.AdapterInfo;
import org.strowger.core.adapter.Capability;
import org.strowger.core.adapter.EventSink;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.adapter.TelephonyCommand;

/** An adapter that writes down what it is asked, and can be told to misbehave. */
public final class RecordedAdapter implements TelephonyAdapter {
    final List<String> executed = new ArrayList<>();
    public final List<TelephonyCommand> commands = new ArrayList<>();
    final List<String> life = new ArrayList<>();
    Runnable onExecute = () -> {};
    boolean failsToStart;

    @Override
    public AdapterInfo info() {
        return new AdapterInfo("test", EnumSet.allOf(Capability.class));
    }

    @Override
    public synchronized void start(EventSink sink) throws IOException {
        life.add("start by " + Thread.currentThread().getName());
        if (failsToStart) {
            throw new IOException("port 5060 is in use");
        }
    }

    @Override
    public void execute(long commandId, long epoch, TelephonyCommand command) {
        synchronized (this) {
            executed.add(commandId + "@" + epoch);
            commands.add(command);
        }
        onExecute.run();
    }

    @Override
    public synchronized void stop() {
        life.add("stop by " + Thread.currentThread().getName());
    }

    synchronized List<String> executed() {
        return List.copyOf(executed);
    }
}
