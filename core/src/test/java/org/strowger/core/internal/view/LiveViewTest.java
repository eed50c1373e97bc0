package org.strowger.core.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.strowger.core.Allocation;
import org.strowger.core.agent.AgentState;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.status.AcdStatus;
import org.strowger.core.status.QueueStatus;

class LiveViewTest {
    private static CenterConfig centre(int queues, int from, int agents) {
        CenterConfig.Builder center = CenterConfig.named("test").entryQueue("q" + from);
        for (int queue = from; queue < from + queues; queue++) {
            center.queue(QueueConfig.named("q" + queue));
        }
        for (int agent = 0; agent < agents; agent++) {
            center.agent(AgentConfig.named("a" + agent));
        }
        return center.build();
    }

    private static void queued(LiveView live, long sequence, int queue) {
        live.begin(sequence);
        live.queued(queue);
        live.end();
    }

    @Test
    void shouldShowTheRecordBeforeToWhoAsksWhileOneIsTold() {
        // given
        LiveView live = new LiveView(centre(2, 0, 1));
        queued(live, 1, 0);
        // when
        live.begin(2);
        live.queued(1);
        AcdStatus amid = live.status();
        live.end();
        // then
        assertEquals(1, amid.sequence());
        assertEquals(0, amid.queues().get(1).waiting());
        assertEquals(2, live.status().sequence());
        assertEquals(1, live.status().queues().get(1).waiting());
        assertEquals(0, amid.queues().get(1).waiting(), "a status does not change");
    }

    @Test
    void shouldShowARecordToWhoeverItWasToldTo() throws InterruptedException {
        // given
        LiveView live = new LiveView(centre(2, 0, 1));
        AtomicReference<AcdStatus> seen = new AtomicReference<>();
        Thread told = new Thread(() -> seen.set(live.status()));
        live.begin(1);
        live.queued(1);
        // when
        told.start();
        for (int i = 0; i < 100 && told.isAlive(); i++) {
            Thread.yield();
        }
        live.end();
        told.join();
        // then
        assertEquals(1, seen.get().sequence());
    }

    @Test
    void shouldWaitForNoRecordThatCouldNotBeTold() throws InterruptedException {
        // given
        LiveView live = new LiveView(centre(2, 0, 1));
        queued(live, 1, 0);
        AtomicReference<AcdStatus> seen = new AtomicReference<>();
        live.begin(2);
        // when
        live.giveUp();
        Thread other = new Thread(() -> seen.set(live.status()));
        other.start();
        other.join();
        // then
        assertEquals(1, seen.get().sequence());
    }

    @Test
    void shouldShowWhatGoesAndComesWhenConfigurationsFollow() {
        // given
        CenterConfig first = centre(3, 0, 2);
        Layout before = Layout.of(first);
        Layout after = before.next(centre(200, 2, 90)); // q0 and q1 go, many come
        LiveView live = new LiveView(first);
        queued(live, 1, 1);
        live.begin(2);
        live.agent(1, AgentState.READY.ordinal(), 0);
        live.end();
        assertEquals(3, live.status().queues().size());
        // when
        live.begin(3);
        live.follow(after);
        AcdStatus amid = live.status();
        live.queued(after.queues().find("q201"));
        live.end();
        // then
        assertEquals(List.of("q0", "q1", "q2"), amid.queues().stream().map(QueueStatus::queue).toList());
        AcdStatus status = live.status();
        assertEquals(201, status.queues().size(), "q0 is gone, q1 is while its call waits shown");
        assertEquals("q1", status.queues().get(0).queue());
        assertEquals(1, status.queues().get(0).waiting());
        assertEquals(1, status.queues().get(200).waiting());
        assertEquals(90, status.agents().size());
        assertEquals(AgentState.READY, status.agents().get(1).state());
        live.begin(4);
        live.follow(after.next(first));
        live.end();
        assertEquals(List.of("q0", "q1", "q2", "q201"),
                live.status().queues().stream().map(QueueStatus::queue).toList());
    }

    @Test
    void shouldAskForNoMoreThanWhatChangedWhenAllQueuesAreListedAgain() {
        // given
        int queues = 4_000;
        LiveView live = new LiveView(centre(queues, 0, 10));
        AcdStatus first = live.status();
        long[] sequence = {0};
        // when
        long bytes = Allocation.leastBytes(10, () -> {
            queued(live, ++sequence[0], 7);
            live.status();
        }) / 10;
        // then
        assertTrue(bytes < queues, bytes + " bytes for one changed queue among " + queues);
        assertSame(first.queues().get(3_999), live.status().queues().get(3_999));
        assertEquals(sequence[0], live.status().queues().get(7).waiting());
    }

    @Test
    void shouldFollowAConfigurationAtTheSameCostWhenTheCentreIsLarger() {
        // when, then
        assertEquals(bytesOfFollowing(100), bytesOfFollowing(4_000));
    }

    private static long bytesOfFollowing(int queues) {
        CenterConfig center = centre(queues, 0, 10);
        Layout layout = Layout.of(center).next(center);
        LiveView live = new LiveView(center);
        return Allocation.leastBytes(10, () -> {
            live.begin(1);
            live.follow(layout);
            live.end();
        });
    }
}
