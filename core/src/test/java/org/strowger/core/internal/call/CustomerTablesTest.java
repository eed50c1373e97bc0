package org.strowger.core.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is remembered of customers, against lists that are searched from end to end. */
class CustomerTablesTest {
    private static final long SEED = 97;

    @Test
    void shouldRememberTheLastAgentOfTheLatestCustomersOnly() {
        // given
        SplittableRandom random = new SplittableRandom(SEED);
        LastAgents table = new LastAgents(40);
        Map<Long, long[]> plain = new LinkedHashMap<>();
        for (int now = 0; now < 5_000; now++) {
            long customer = 1 + random.nextInt(70);
            int agent = random.nextInt(5);
            // when
            table.talked(customer, agent, now);
            plain.remove(customer);
            plain.put(customer, new long[] {agent, now});
            if (plain.size() > 40) {
                plain.remove(plain.keySet().iterator().next());
            }
            // then
            long asked = 1 + random.nextInt(70);
            long notBefore = now - random.nextInt(60);
            long[] known = plain.get(asked);
            assertEquals(known == null || known[1] < notBefore ? LastAgents.NONE : (int) known[0],
                    table.find(asked, notBefore), "seed " + SEED + ", step " + now);
            assertEquals(plain.size(), table.size());
        }
    }

    @Test
    void shouldGiveEachLeftPlaceToTheFirstWhoAsksForIt() {
        // given
        SplittableRandom random = new SplittableRandom(SEED);
        LeftPlaces table = new LeftPlaces(30);
        List<long[]> plain = new ArrayList<>();
        List<LeftPlaces.Place> kept = new ArrayList<>();
        for (int step = 0; step < 5_000; step++) {
            long customer = 1 + random.nextInt(6);
            int queue = random.nextInt(3);
            // when
            switch (random.nextInt(3)) {
                case 0 -> {
                    if (table.isFull()) {
                        assertEquals(plain.get(0)[2], table.oldest().segmentId);
                        kept.remove(table.oldest());
                        table.remove(table.oldest());
                        plain.remove(0);
                    }
                    LeftPlaces.Place place = table.leave(customer);
                    place.queue = queue;
                    place.segmentId = step;
                    kept.add(place);
                    plain.add(new long[] {customer, queue, step});
                }
                case 1 -> {
                    Optional<long[]> expected = plain.stream()
                            .filter(row -> row[0] == customer && row[1] == queue).findFirst();
                    LeftPlaces.Place found = table.find(customer, queue);
                    // then
                    if (expected.isEmpty()) {
                        assertNull(found, "seed " + SEED + ", step " + step);
                    } else {
                        assertEquals(expected.get()[2], found.segmentId, "seed " + SEED + ", step " + step);
                        table.remove(found);
                        kept.remove(found);
                        plain.remove(expected.get());
                    }
                }
                default -> {
                    if (!kept.isEmpty()) {
                        int at = random.nextInt(kept.size());
                        table.remove(kept.remove(at));
                        plain.remove(at);
                    }
                }
            }
            assertEquals(plain.size(), table.size());
        }
    }

    @Test
    void shouldTellTablesApartByTheirDigests() {
        // given
        LastAgents one = new LastAgents(10);
        LastAgents other = new LastAgents(10);
        // when
        one.talked(1, 2, 3);
        other.talked(1, 2, 4);
        // then
        assertNotEquals(one.digest(0), other.digest(0));
    }
}
