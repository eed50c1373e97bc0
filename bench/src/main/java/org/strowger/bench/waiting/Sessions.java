package org.strowger.bench.waiting;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowSession;

/**
 * What a flow itself remembers of a call: its session with the slots of its variables.
 *
 * @param allocated bytes that one takes when it is made
 * @param live bytes that the heap has more with one than without, after a collection
 */
record Sessions(double allocated, double live) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Makes as many as there are calls, and lets them go. */
    static Sessions measure(FlowMachine machine, int calls) {
        FlowSession[] sessions = new FlowSession[calls];
        machine.newSession(); // loads the classes
        long without = Heap.collected().bytes();
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int call = 0; call < calls; call++) {
            sessions[call] = machine.newSession();
        }
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        long with = Heap.collected().bytes();
        if (sessions[calls - 1] == null) { // they live until here
            throw new IllegalStateException("the last of " + calls + " sessions was not made");
        }
        return new Sessions((double) allocated / calls, (double) (with - without) / calls);
    }
}
