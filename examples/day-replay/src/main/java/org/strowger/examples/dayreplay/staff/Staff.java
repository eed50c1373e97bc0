package org.strowger.examples.dayreplay.staff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.strowger.examples.dayreplay.centre.AgentLine;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.RecordedCall;

/**
 * Who worked when, and what he can do, as far as the log tells. An agent is there from the first to the last
 * second of service that names him on a day; more than half an hour without service is a break, if a caller
 * of one of his types waited meanwhile (else he may have sat there, with nothing to do). He can do the types that
 * make up 1 % of his calls or more.
 *
 * @param agents the agents, by name
 * @param presences their hours, by day, start and agent
 */
public record Staff(List<AgentLine> agents, List<Presence> presences) {
    private static final int BREAK_S = 1_800;
    private static final double LEAST_SHARE = 0.01;

    /** Keeps its own copies. */
    public Staff {
        agents = List.copyOf(agents);
        presences = List.copyOf(presences);
    }

    /** What the log tells. */
    public static Staff seenIn(List<RecordedCall> calls) {
        Map<String, List<RecordedCall>> byAgent = new TreeMap<>();
        for (RecordedCall call : calls) {
            if (call.agent().isPresent() && call.serviceS().isPresent()) {
                byAgent.computeIfAbsent(call.agent().get(), name -> new ArrayList<>()).add(call);
            }
        }
        Map<Integer, List<RecordedCall>> waiting = new HashMap<>();
        for (List<RecordedCall> day : RecordedCall.byDay(calls)) {
            waiting.put(day.get(0).day(), day.stream().filter(call -> call.waitS().orElse(0) > 0).toList());
        }
        List<AgentLine> agents = new ArrayList<>();
        List<Presence> presences = new ArrayList<>();
        byAgent.forEach((name, served) -> {
            Set<CallType> types = types(served);
            agents.add(AgentLine.serving(name, types));
            for (List<RecordedCall> day : RecordedCall.byDay(served)) {
                addPresences(presences, name, day, types, waiting.get(day.get(0).day()));
            }
        });
        presences.sort(Comparator.comparingInt(Presence::day).thenComparingInt(Presence::fromS)
                .thenComparing(Presence::agent));
        return new Staff(agents, presences);
    }

    private static Set<CallType> types(List<RecordedCall> served) {
        Map<CallType, Integer> counts = new EnumMap<>(CallType.class);
        served.forEach(call -> counts.merge(call.type(), 1, Integer::sum));
        Set<CallType> types = EnumSet.noneOf(CallType.class);
        counts.forEach((type, count) -> {
            if (count >= LEAST_SHARE * served.size()) {
                types.add(type);
            }
        });
        return types;
    }

    private static void addPresences(
            List<Presence> presences, String name, List<RecordedCall> served, Set<CallType> types,
            List<RecordedCall> waiting) {
        int day = served.get(0).day();
        List<RecordedCall> inOrder = new ArrayList<>(served);
        inOrder.sort(Comparator.comparingInt(Staff::startS));
        int fromS = startS(inOrder.get(0));
        int toS = fromS;
        for (RecordedCall call : inOrder) {
            int startS = startS(call);
            if (startS - toS > BREAK_S && anyWaited(waiting, types, toS, startS)) {
                presences.add(new Presence(name, day, fromS, toS));
                fromS = startS;
                toS = startS;
            }
            toS = Math.max(toS, startS + call.serviceS().getAsInt());
        }
        presences.add(new Presence(name, day, fromS, toS));
    }

    /** Past midnight counts on, as it does for the call. */
    private static int startS(RecordedCall call) {
        int startS = call.serviceStartS().getAsInt();
        return startS < call.arriveS() ? startS + RecordedCall.DAY_S : startS;
    }

    private static boolean anyWaited(List<RecordedCall> waiting, Set<CallType> types, int fromS, int toS) {
        for (RecordedCall call : waiting) {
            int enteredS = call.wantsAgentAtS();
            if (types.contains(call.type()) && enteredS > fromS && enteredS + call.waitS().getAsInt() < toS) {
                return true;
            }
        }
        return false;
    }
}
