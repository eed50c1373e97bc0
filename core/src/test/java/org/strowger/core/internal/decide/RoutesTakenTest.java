package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.adapter.Reason;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.call.FlowVersion;
import org.strowger.core.internal.call.PlayIndex;
import org.strowger.core.internal.codec.FlowsNamedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.RoutesTakenDecoder;
import org.strowger.core.internal.record.RecordBuffer;

/** What the journal keeps of the ways that calls take through their flows. */
class RoutesTakenTest {
    private final WalkingFlow flow = new WalkingFlow();
    private final Trial trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales")).entryFlow("walk")
            .build(), flow);

    /** What effects hold of routes, such as {@code 1: 100 101}; the naming of a version is {@code 1 = hash}. */
    private static List<String> routes(UnsafeBuffer effects, int from, int length) {
        List<String> found = new ArrayList<>();
        MessageHeaderDecoder header = new MessageHeaderDecoder();
        for (int at = from; at < from + length; at += Integer.BYTES + effects.getInt(at)) {
            int effect = at + Integer.BYTES;
            int template = header.wrap(effects, effect).templateId();
            if (template == FlowsNamedDecoder.TEMPLATE_ID) {
                FlowsNamedDecoder named = new FlowsNamedDecoder().wrapAndApplyHeader(effects, effect, header);
                found.add(named.version() + " = " + named.hash());
            } else if (template == RoutesTakenDecoder.TEMPLATE_ID) {
                RoutesTakenDecoder taken = new RoutesTakenDecoder().wrapAndApplyHeader(effects, effect, header);
                StringBuilder line = new StringBuilder(taken.version() + ":");
                byte[] bytes = new byte[taken.routesLength()];
                taken.getRoutes(bytes, 0, bytes.length);
                int route = 0;
                int shift = 0;
                for (byte part : bytes) {
                    route |= (part & 0x7F) << shift;
                    shift += 7;
                    if (part >= 0) {
                        line.append(' ').append(route);
                        route = 0;
                        shift = 0;
                    }
                }
                found.add(line.toString());
            }
        }
        return found;
    }

    /** The same of each record that holds any. */
    private List<List<String>> records() {
        List<List<String>> records = new ArrayList<>();
        trial.tape().play((sequence, nowNs, wallMs, body, at, command, effects) -> {
            List<String> found = routes(new UnsafeBuffer(body), at + command, effects);
            if (!found.isEmpty()) {
                records.add(found);
            }
        });
        return records;
    }

    @Test
    void shouldKeepTheRoutesOfAStepInOneEffectThatIsToldToNobody() {
        // given
        long call = trial.arrives();
        trial.told();
        // when
        trial.key(call, '3').key(call, '0').key(call, '1');
        // then
        assertEquals(List.of(), trial.told());
        assertEquals(List.of(List.of("1 = walking", "1: 100 101 102"), List.of("1: 100")), records());
    }

    @Test
    void shouldKeepTogetherWhatSeveralCallsDoAtOneMoment() {
        // given
        long first = trial.arrives();
        long second = trial.arrives();
        trial.key(first, '*').key(second, '*');
        // when
        trial.passes(1, TimeUnit.SECONDS);
        // then
        assertEquals(List.of(List.of("1 = walking", "1: 1 1")), records());
    }

    @Test
    void shouldKeepWhatAFlowDoesWhenTheCallerHasGone() {
        // given
        long call = trial.arrives();
        // when
        trial.ends(call, Reason.NORMAL);
        // then
        assertEquals(List.of(List.of("1 = walking", "1: 16383")), records());
    }

    @Test
    void shouldReplayToTheSameRecords() {
        // given
        shouldKeepTogetherWhatSeveralCallsDoAtOneMoment();
        // when, then
        trial.assertReplays();
    }

    private static FlowVersion version(int number, WalkingFlow flow) {
        return new FlowVersion(number, flow, flow, PlayIndex.NOTHING, new int[0]);
    }

    @Test
    void shouldKeepVersionsApartAndAnyNumberOfRoutes() {
        // given
        RecordBuffer record = new RecordBuffer(256);
        EffectWriter effects = new EffectWriter();
        RouteWriter writer = new RouteWriter(effects);
        FlowVersion one = version(1, flow);
        FlowVersion two = version(2, flow);
        record.begin(0);
        effects.into(record);
        // when
        writer.taken(one, 127);
        writer.taken(two, 128);
        writer.taken(two, Integer.MAX_VALUE);
        writer.write();
        IntStream.range(0, 2_000).forEach(i -> writer.taken(two, i));
        writer.write();
        writer.write();
        // then
        List<String> found = routes(record.buffer(), record.effectsOffset(), record.effectsLength());
        assertEquals(List.of("1 = walking", "1: 127", "2 = walking", "2: 128 2147483647"), found.subList(0, 4));
        assertEquals(IntStream.range(0, 2_000).boxed().toList(), found.subList(4, found.size()).stream()
                .flatMap(line -> List.of(line.split(" ")).stream().skip(1)).map(Integer::valueOf).toList());
        assertEquals(4, found.size() - 4, "effects of 1 KB at most");
    }

    @Test
    void shouldAllocateNothingOnceWarm() {
        // given
        RecordBuffer record = new RecordBuffer(4_096);
        EffectWriter effects = new EffectWriter();
        RouteWriter writer = new RouteWriter(effects);
        FlowVersion version = version(1, flow);
        effects.into(record);
        // when, then
        assertEquals(0, Allocation.leastBytes(2_000, () -> {
            record.begin(0);
            writer.taken(version, 3);
            writer.taken(version, 300);
            writer.write();
        }));
    }
}
