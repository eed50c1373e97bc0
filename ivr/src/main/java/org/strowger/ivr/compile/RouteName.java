package org.strowger.ivr.compile;

import java.util.Set;

/**
 * A route as tests and tools name it: {@code main.failed}, or {@code survey/ask.next} in full.
 *
 * @param flow name of the flow
 * @param node name of the node, or {@link #FLOW_EVENTS} for what the flow's {@code events} catch
 * @param name of the route: {@code next}, the keys of a choice, {@code noinput}, an event …
 */
public record RouteName(String flow, String node, String name) {
    /** Stands for the node where the {@code events} of a flow are meant. */
    public static final String FLOW_EVENTS = "events";

    private static final Set<String> INPUT_EVENTS = Set.of("noinput", "nomatch");

    /** The name inside its flow, {@code main.failed}. */
    public String inFlow() {
        return node + '.' + name;
    }

    /** The whole name as a way: that of {@code noinput} and {@code nomatch} is not the event itself. */
    public String whereItLeads() {
        return this + (INPUT_EVENTS.contains(name) ? ".next" : "");
    }

    /** The whole name, {@code acme-main/main.failed}. */
    @Override
    public String toString() {
        return flow + '/' + inFlow();
    }
}
