package org.strowger.core.internal.ring;

import java.util.Map;
import org.strowger.core.event.Admission;
import org.strowger.core.flow.InvokeAnswer.Outcome;

/** Takes the answers of the host's handlers in. Any thread; answers as {@link Commands} does. */
@FunctionalInterface
public interface InvokeAnswers {
    /** A question is over. @param results texts by name, as flows write them */
    Admission invokeEnded(long callId, long invokeId, Outcome outcome, Map<String, String> results);
}
