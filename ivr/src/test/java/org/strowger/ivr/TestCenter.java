package org.strowger.ivr;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.hours.Schedule;

/** A centre with queues of given names, all with usual settings. */
public final class TestCenter {
    private TestCenter() {}

    /** The centre of most tests. */
    public static CenterConfig usual() {
        return withQueues("sales", "support", "s");
    }

    /** A centre with these queues, in this order. */
    public static CenterConfig withQueues(String... names) {
        List<QueueConfig> queues = Stream.of(names).map(TestCenter::queue).toList();
        ZoneId london = ZoneId.of("Europe/London");
        Schedule shop = Schedule.in(london).open("mon-fri", "09:00-17:00").build();
        return new CenterConfig("test", london, List.of(), List.of(), queues, Map.of("shop", shop),
                new CenterConfig.Entry.Flow("main"), Map.of());
    }

    private static QueueConfig queue(String name) {
        return new QueueConfig(name, List.of(), List.of(new QueueConfig.RankingConfig("longestIdle", Map.of())),
                new QueueConfig.RankingConfig("firstCome", Map.of()), 50,
                Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(30),
                1_000, Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5),
                2, 0, 3, false, Duration.ofSeconds(20), Optional.empty());
    }
}
