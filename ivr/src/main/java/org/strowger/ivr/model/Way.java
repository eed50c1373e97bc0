package org.strowger.ivr.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.core.hours.Schedule;

/**
 * A way out of a node, but for the handlers of events.
 *
 * @param label what makes a call take it: {@code next}, {@code key 2}, {@code case 1}, {@code noinput 2}
 * @param pace whether the caller has waited by then
 */
public record Way(String label, Route route, Pace pace) {
    /** Whether a caller who takes a way has waited: something was played, typed, or queued for. */
    public enum Pace {
        /** He has. */
        WAITS,
        /** He has not. */
        AT_ONCE,
        /** If the flow within this node has let him wait. */
        AS_THE_FLOW
    }

    private static final List<String> STATES = List.of("open", "closed", "holiday");

    /**
     * All ways out of a node, in the order in which the language lists them.
     *
     * @param schedules by the numbers that the flows use, for the names of states; without them named
     *     windows are numbered
     */
    public static List<Way> of(Node node, List<Schedule> schedules) {
        Ways ways = new Ways();
        if (node instanceof Node.Play play) {
            // passed over where nothing may be told
            ways.add("next", play.next(), play.say().tellsOfQueue() ? Pace.AT_ONCE : Pace.WAITS);
        } else if (node instanceof Node.Menu menu) {
            menu.choices().forEach(choice -> ways.waiting(key(choice.keys()), choice.to()));
            ways.input(menu.input());
        } else if (node instanceof Node.Collect collect) {
            ways.waiting("next", collect.next());
            ways.input(collect.input());
        } else if (node instanceof Node.Assign assign) {
            ways.immediate("next", assign.next());
        } else if (node instanceof Node.Branch branch) {
            for (int i = 0; i < branch.when().size(); i++) {
                ways.immediate("case " + (i + 1), branch.when().get(i).next());
            }
            ways.immediate("else", branch.otherwise());
        } else if (node instanceof Node.Hours hours) {
            for (int i = 0; i < hours.routes().size(); i++) {
                ways.immediate(state(i, hours, schedules), hours.routes().get(i));
            }
        } else if (node instanceof Node.Queue queue) {
            ways.waiting("next", queue.next());
            ways.waiting("timeout", queue.timeout());
            ways.immediate("full", queue.full());
            ways.immediate("closed", queue.closed());
            ways.immediate("no_agents", queue.noAgents());
            queue.left().forEach(reason -> ways.add("left." + reason.name().name(), reason.to(), Pace.AS_THE_FLOW));
        } else if (node instanceof Node.Transfer transfer) {
            ways.waiting("next", transfer.next());
            ways.immediate("failed", transfer.failed());
            ways.immediate("busy", transfer.busy());
            ways.waiting("no_answer", transfer.noAnswer());
        } else if (node instanceof Node.Record record) {
            ways.waiting("next", record.next());
            ways.waiting("failed", record.failed());
            ways.waiting("too_short", record.tooShort());
        } else if (node instanceof Node.Callback callback) {
            ways.callback(callback);
        } else if (node instanceof Node.Wait pause) {
            ways.waiting("next", pause.next());
            pause.keys().forEach(choice -> ways.waiting(key(choice.keys()), choice.to()));
        } else if (node instanceof Node.Invoke invoke) {
            ways.immediate("next", invoke.next());
        } else if (node instanceof Node.SubFlow call) {
            ways.add("next", call.next(), Pace.AS_THE_FLOW);
            call.reasons().forEach(reason -> ways.add("return." + reason.name().name(), reason.to(), Pace.AS_THE_FLOW));
        }
        return List.copyOf(ways.all);
    }

    private static String key(String keys) {
        return (keys.length() == 1 ? "key " : "keys ") + keys;
    }

    private static String state(int index, Node.Hours hours, List<Schedule> schedules) {
        if (index < STATES.size()) {
            return STATES.get(index);
        }
        return hours.schedule() < schedules.size() ? schedules.get(hours.schedule()).states().get(index)
                : "name " + (index - STATES.size() + 1);
    }

    /** Gathers. */
    private static final class Ways {
        private final List<Way> all = new ArrayList<>();

        void add(String label, Route route, Pace pace) {
            all.add(new Way(label, route, pace));
        }

        void waiting(String label, Route route) {
            add(label, route, Pace.WAITS);
        }

        void waiting(String label, Optional<Route> route) {
            route.ifPresent(known -> waiting(label, known));
        }

        void immediate(String label, Route route) {
            add(label, route, Pace.AT_ONCE);
        }

        void immediate(String label, Optional<Route> route) {
            route.ifPresent(known -> immediate(label, known));
        }

        void callback(Node.Callback callback) {
            immediate("then", callback.then());
            if (callback.then().isEmpty() && callback.step() != Node.CallbackStep.DECLINED) {
                immediate("next", callback.next());
                immediate("error", callback.error());
            }
            if (callback.step() != Node.CallbackStep.ACCEPTED) {
                immediate("declined", callback.declined());
            }
        }

        void input(Input input) {
            tries("noinput", input.noinput());
            tries("nomatch", input.nomatch());
            waiting("failed", input.failed());
        }

        private void tries(String event, Input.Plan plan) {
            int count = plan.tries().size();
            for (int i = 0; i < count; i++) {
                waiting(count == 1 ? event : event + " " + (i + 1), plan.tries().get(i).next());
            }
        }
    }
}
