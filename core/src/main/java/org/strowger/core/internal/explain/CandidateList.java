package org.strowger.core.internal.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.explain.Candidate;
import org.strowger.core.explain.Margin;
import org.strowger.core.explain.Rejected;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.decide.Scene;

/** All agents for one call: who could take it, sorted by their keys, and why the others could not. */
final class CandidateList {
    private final List<String> names = new ArrayList<>();
    private final List<Ranked> candidates = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private record Ranked(String agent, long[] keys) {}

    CandidateList(Scene scene, Judge judge, Call call) {
        Ask ask = judge.ask(call);
        if (ask.isChoosy()) {
            names.add("preferred");
        }
        ask.queue().ranking().stream().map(QueueConfig.RankingConfig::name).forEach(names::add);
        names.add("idleSince");
        names.add("agent");
        for (int i = 0; i < scene.agents(); i++) {
            Agent agent = scene.agent(i);
            String name = scene.layout().agent(i).name();
            judge.judge(agent, ask).ifPresentOrElse(
                    verdict -> rejected.add(new Rejected(name, verdict.why(), verdict.detail())),
                    () -> candidates.add(new Ranked(name, keys(ask, agent, scene.keys(call, agent)))));
        }
        candidates.sort((one, other) -> Arrays.compare(one.keys(), other.keys()));
    }

    /** Agents whom a call prefers come first, by weight; among them the queue's rankings are not asked. */
    private static long[] keys(Ask ask, Agent agent, long[] ranked) {
        if (!ask.isChoosy()) {
            return ranked;
        }
        int weight = ask.weightOf(agent);
        long[] keys = new long[ranked.length + 1];
        keys[0] = -weight;
        int from = weight == 0 ? 0 : ranked.length - 2;
        System.arraycopy(ranked, from, keys, from + 1, ranked.length - from);
        return keys;
    }

    int size() {
        return candidates.size();
    }

    List<Candidate> best(int atMost) {
        return candidates.stream().limit(atMost).map(this::candidate).toList();
    }

    private Candidate candidate(Ranked ranked) {
        List<Candidate.Key> keys = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            keys.add(new Candidate.Key(names.get(i), ranked.keys()[i]));
        }
        return new Candidate(ranked.agent(), keys);
    }

    /** By what the first stands before the second. */
    Optional<Margin> margin() {
        if (candidates.size() < 2) {
            return Optional.empty();
        }
        long[] first = candidates.get(0).keys();
        long[] second = candidates.get(1).keys();
        int at = Arrays.mismatch(first, second);
        return Optional.of(new Margin(names.get(at), first[at], second[at]));
    }

    List<Rejected> rejected() {
        return rejected;
    }
}
