package org.strowger.ivr;

import java.time.ZoneId;
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
        ZoneId london = ZoneId.of("Europe/London");
        CenterConfig.Builder center = CenterConfig.named("test").zone(london).entryFlow("main")
                .skill("english").skill("dutch")
                .hours("shop", Schedule.in(london).open("mon-fri", "09:00-17:00").build());
        for (String name : names) {
            center.queue(QueueConfig.named(name));
        }
        return center.build();
    }
}
