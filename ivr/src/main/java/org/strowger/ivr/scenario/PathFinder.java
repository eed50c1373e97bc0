package org.strowger.ivr.scenario;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.center.CenterConfig;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.compile.RouteName;

/**
 * Finds the shortest way to routes that no scenario takes, by trying: in each world that may matter,
 * calls make every move that may lead somewhere, and the ways that led somewhere new
 * become scenarios. What hangs on a value that nobody thinks of is not found, and is named.
 */
public final class PathFinder {
    /** Most calls that are tried for a bundle; a bound on time, far above what flows need. */
    private static final int MOST_CALLS = 200_000;

    private final CompiledBundle bundle;
    private final CenterConfig center;
    private final MoveMaker moves;
    private final WorldMaker worlds;
    private int calls;

    PathFinder(CompiledBundle bundle, CenterConfig center) {
        this.bundle = bundle;
        this.center = center;
        this.moves = new MoveMaker(bundle.program());
        this.worlds = new WorldMaker(bundle.program(), center);
    }

    /**
     * What was found.
     *
     * @param text a file of scenarios for each flow, in the order of the flows; empty if nothing was found
     * @param missing routes to which no way was found
     */
    public record Found(List<String> text, List<RouteName> missing) {
        /** Copies the lists. */
        public Found {
            text = List.copyOf(text);
            missing = List.copyOf(missing);
        }
    }

    /** Ways to these routes. */
    Found find(Collection<RouteName> wanted) {
        Set<RouteName> open = new LinkedHashSet<>(wanted);
        List<String> texts = new ArrayList<>();
        for (int flow = 0; flow < bundle.program().flows(); flow++) {
            String name = bundle.program().flow(flow).name();
            if (bundle.mainFlow(name) == flow) {
                ScenarioWriter writer = new ScenarioWriter().flow(name);
                int before = open.size();
                for (Given given : worlds.worlds(flow)) {
                    search(flow, given, open, writer);
                }
                if (open.size() < before) {
                    texts.add(writer.toString());
                }
            }
        }
        return new Found(texts, List.copyOf(open));
    }

    /** Breadth first, so that the first way found is a shortest one. */
    private void search(int flow, Given given, Set<RouteName> open, ScenarioWriter writer) {
        Deque<List<Move>> ways = new ArrayDeque<>(List.of(List.of()));
        Set<String> seen = new HashSet<>();
        while (!ways.isEmpty() && !open.isEmpty() && calls++ < MOST_CALLS) {
            List<Move> way = ways.poll();
            Walk walk = walk(flow, given, way);
            if (walk == null) {
                continue;
            }
            List<RouteName> fresh = walk.run.journey().routes().stream().filter(open::contains).toList();
            if (!fresh.isEmpty()) {
                fresh.forEach(open::remove);
                write(flow, given, walk, fresh, writer);
            }
            if (seen.add(walk.run.situation())) {
                for (Move move : moves.from(walk.run)) {
                    List<Move> longer = new ArrayList<>(way);
                    longer.add(move);
                    ways.add(longer);
                }
            }
        }
    }

    /** A call that has come some way. */
    private record Walk(FlowRun run, List<String> begun, List<ScenarioWriter.Done> done) {}

    /** @return null if a move cannot be made there */
    private Walk walk(int flow, Given given, List<Move> way) {
        FlowRun run = new FlowRun(bundle, center, flow, given);
        List<String> begun = run.takeActions();
        List<ScenarioWriter.Done> done = new ArrayList<>();
        try {
            for (Move move : way) {
                run.make(move);
                done.add(new ScenarioWriter.Done(move, run.takeActions()));
            }
        } catch (CannotHappen deadEnd) {
            return null;
        }
        return new Walk(run, begun, done);
    }

    private void write(int flow, Given given, Walk walk, List<RouteName> fresh, ScenarioWriter writer) {
        String own = bundle.program().flow(flow).name();
        List<String> covers = fresh.stream()
                .map(route -> route.flow().equals(own) ? route.inFlow() : route.toString()).toList();
        ZoneId zone = worlds.zone();
        writer.scenario(String.join(", ", covers), given, zone, walk.begun(), walk.done(), covers);
    }
}
