package org.strowger.ivr;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
        List<QueueConfig> queues = Stream.of(names).map(name -> QueueConfig.named(name).build()).toList();
        ZoneId london = ZoneId.of("Europe/London");
        Schedule shop = Schedule.in(london).open("mon-fri", "09:00-17:00").build();
        return new CenterConfig("test", london, List.of(), List.of(), queues, Map.of("shop", shop),
                new CenterConfig.Entry.Flow("main"), Map.of());
    }
}
