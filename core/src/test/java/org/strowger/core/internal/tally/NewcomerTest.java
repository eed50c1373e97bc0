package org.strowger.core.internal.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewcomerTest {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Newcomer newcomer = new Newcomer();

    private static AgentTally tally() {
        return new AgentTally(HOUR, 30);
    }

    private void signsIn(AgentTally who, List<AgentTally> colleagues, long atNs) {
        newcomer.begin(who, atNs);
        colleagues.forEach(newcomer::meets);
        newcomer.joins();
    }

    @Test
    void shouldStandWithTheLowestWhenEverybodyHasMore() {
        // given one with many short calls, one with a single long call
        AgentTally quick = tally();
        AgentTally slow = tally();
        for (int i = 0; i < 5; i++) {
            quick.callTaken(i * MINUTE);
            quick.talked(MINUTE / 2, i * MINUTE);
        }
        slow.callTaken(MINUTE);
        slow.talked(10 * MINUTE, 11 * MINUTE);
        AgentTally ann = tally();
        // when
        signsIn(ann, List.of(quick, slow, ann), 20 * MINUTE);
        // then
        assertEquals(1, ann.callsInWindow(20 * MINUTE), "calls of the slow one");
        assertEquals(5 * MINUTE / 2, ann.talkedInWindowNs(20 * MINUTE), "talk of the quick one");
    }

    @Test
    void shouldAgeAsTheColleagueDoesWhenHisBucketsWereTaken() {
        AgentTally ben = tally();
        ben.callTaken(0);
        ben.callTaken(30 * MINUTE);
        AgentTally ann = tally();
        signsIn(ann, List.of(ben), 59 * MINUTE);
        assertEquals(2, ann.callsInWindow(59 * MINUTE));
        assertEquals(1, ann.callsInWindow(60 * MINUTE));
        assertEquals(0, ann.callsInWindow(90 * MINUTE));
    }

    @Test
    void shouldKeepHisOwnWhenHeStandsHigherOrIsAlone() {
        AgentTally ann = tally();
        ann.callTaken(0);
        ann.talked(MINUTE, 0);
        signsIn(ann, List.of(tally()), MINUTE);
        signsIn(ann, List.of(ann), MINUTE);
        signsIn(ann, List.of(), MINUTE);
        assertEquals(1, ann.callsInWindow(MINUTE));
        assertEquals(MINUTE, ann.talkedInWindowNs(MINUTE));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void shouldStandAtLeastWithTheLowestOfEachQueueWhenRoundsAreMadePerQueue(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            // given
            List<List<AgentTally>> queues = new ArrayList<>();
            for (int queue = 0; queue < 1 + random.nextInt(3); queue++) {
                List<AgentTally> members = new ArrayList<>();
                for (int member = 0; member < 1 + random.nextInt(4); member++) {
                    members.add(worked(random));
                }
                queues.add(members);
            }
            AgentTally ann = worked(random);
            long own = ann.callsInWindow(2 * HOUR);
            long ownTalkNs = ann.talkedInWindowNs(2 * HOUR);
            // when
            queues.forEach(members -> signsIn(ann, members, 2 * HOUR));
            // then
            String message = "seed " + seed + ", round " + round;
            assertEquals(queues.stream().mapToLong(members -> members.stream()
                            .mapToLong(member -> member.callsInWindow(2 * HOUR)).min().getAsLong())
                    .reduce(own, Math::max), ann.callsInWindow(2 * HOUR), message);
            assertEquals(queues.stream().mapToLong(members -> members.stream()
                            .mapToLong(member -> member.talkedInWindowNs(2 * HOUR)).min().getAsLong())
                    .reduce(ownTalkNs, Math::max), ann.talkedInWindowNs(2 * HOUR), message);
        }
    }

    private static AgentTally worked(Random random) {
        AgentTally tally = tally();
        long atNs = 0;
        for (int call = random.nextInt(20); call > 0; call--) {
            atNs += random.nextInt(6) * MINUTE;
            tally.callTaken(atNs);
            tally.talked(random.nextInt(300) * 1_000_000_000L, atNs);
        }
        return tally;
    }
}
