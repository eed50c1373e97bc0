package org.strowger.core;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.config.ConfigException;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.codec.FlowsNamedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.RoutesTakenDecoder;
import org.strowger.core.journal.JournalReader;
import org.strowger.core.journal.Preflight;

/**
 * How often calls took each route of their flows, counted from what a journal holds; nothing is decided again, and
 * no flows are needed. Each version of the flows counts by itself. Immutable; any thread.
 */
public final class RouteCounts {
    /** By hash of the bundle: how often each route was taken, by its place. */
    private final Map<String, long[]> taken;

    private RouteCounts(Map<String, long[]> taken) {
        this.taken = taken;
    }

    /**
     * Reads a journal, also beside an engine that runs; takes as long as reading it does.
     *
     * @param directory of an engine
     * @throws ConfigException if it holds no journal
     * @throws org.strowger.core.journal.JournalException if the journal is damaged
     */
    public static RouteCounts in(Path directory) {
        Preflight.requireJvmFlags();
        if (JournalReader.configHash(directory).isEmpty()) {
            throw new ConfigException(directory + ": holds no journal; name the directory of an engine");
        }
        Reading reading = new Reading();
        UnsafeBuffer effects = new UnsafeBuffer(0, 0);
        JournalReader.read(directory, (sequence, nowNs, wallMs, body, at, commandLength, effectsLength) -> {
            effects.wrap(body, at + commandLength, effectsLength);
            reading.record(effects, effectsLength);
        });
        return new RouteCounts(reading.taken);
    }

    /** Hashes of the flows whose routes were taken, and how many of each. */
    public Map<String, Long> versions() {
        Map<String, Long> totals = new TreeMap<>();
        taken.forEach((hash, counts) -> totals.put(hash, Arrays.stream(counts).sum()));
        return Collections.unmodifiableMap(totals);
    }

    /**
     * How often each route of these flows was taken, in the order of {@link FlowBundle#routes}.
     *
     * @throws ConfigException if the journal counts routes that these flows lack, although the hash is the same
     */
    public Map<String, Long> of(FlowBundle flows) {
        long[] counts = Optional.ofNullable(taken.get(flows.hash())).orElse(new long[0]);
        List<String> routes = flows.routes();
        if (counts.length > routes.size()) {
            throw new ConfigException("flows " + flows.hash() + ": the journal counts " + counts.length
                    + " routes of them, and they have " + routes.size() + "; read it with the release that wrote it");
        }
        Map<String, Long> all = new LinkedHashMap<>();
        for (int i = 0; i < routes.size(); i++) {
            all.put(routes.get(i), i < counts.length ? counts[i] : 0);
        }
        return Collections.unmodifiableMap(all);
    }

    /** Adds up while the records pass. */
    private static final class Reading {
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final FlowsNamedDecoder named = new FlowsNamedDecoder();
        private final RoutesTakenDecoder routes = new RoutesTakenDecoder();
        private final Map<Integer, String> hashes = new HashMap<>();
        private final Map<String, long[]> taken = new HashMap<>();

        void record(UnsafeBuffer effects, int length) {
            for (int at = 0; at < length; at += effects.getInt(at) + Integer.BYTES) {
                int effect = at + Integer.BYTES;
                int template = header.wrap(effects, effect).templateId();
                if (template == FlowsNamedDecoder.TEMPLATE_ID) {
                    named.wrapAndApplyHeader(effects, effect, header);
                    hashes.put(named.version(), named.hash());
                } else if (template == RoutesTakenDecoder.TEMPLATE_ID) {
                    routes.wrapAndApplyHeader(effects, effect, header);
                    byte[] places = new byte[routes.routesLength()];
                    String hash = hashes.get(routes.version());
                    routes.getRoutes(places, 0, places.length);
                    count(hash, places);
                }
            }
        }

        private void count(String hash, byte[] places) {
            int route = 0;
            int shift = 0;
            for (byte part : places) {
                route |= (part & 0x7F) << shift;
                shift += 7;
                if (part >= 0) {
                    long[] counts = taken.getOrDefault(hash, new long[0]);
                    if (route >= counts.length) {
                        counts = Arrays.copyOf(counts, route + 1);
                        taken.put(hash, counts);
                    }
                    counts[route]++;
                    route = 0;
                    shift = 0;
                }
            }
        }
    }
}
