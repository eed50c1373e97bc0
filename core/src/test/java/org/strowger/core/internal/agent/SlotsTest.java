package org.strowger.core.internal.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.internal.time.DeadlineQueue;

/** Slots under random rules of interruption, beside a list of contacts that is asked plainly. */
class SlotsTest {
    private static final int MEDIA = 4;

    /** @param call −1 for an offer; of after-call work a number that grows */
    private record Contact(int medium, char stage, int call, boolean onTop) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldAgreeWithAListOfContactsWhenActsAreRandom(long seed) {
        // given
        SplittableRandom random = new SplittableRandom(seed);
        boolean[][] mayInterrupt = new boolean[MEDIA][MEDIA];
        Interruption rules = new Interruption(MEDIA);
        int[] capacity = new int[MEDIA];
        for (int present = 0; present < MEDIA; present++) {
            capacity[present] = random.nextInt(4);
            for (int arriving = 0; arriving < MEDIA; arriving++) {
                if (random.nextInt(2) == 0) {
                    mayInterrupt[present][arriving] = true;
                    rules.allow(present, arriving);
                }
            }
        }
        Slots slots = new Slots(capacity, rules);
        List<Contact> contacts = new ArrayList<>();
        for (int step = 0; step < 5_000; step++) {
            // when
            act(random, slots, contacts, capacity, mayInterrupt, step);
            // then
            String where = "seed " + seed + ", step " + step;
            for (int medium = 0; medium < MEDIA; medium++) {
                assertEquals(hasRoom(medium, contacts, capacity, mayInterrupt), slots.hasRoom(medium), where);
            }
            List<Contact> live = contacts.stream().filter(contact -> contact.stage() == 'L').toList();
            assertEquals(live.size(), slots.calls(), where);
            for (int i = 0; i < live.size(); i++) {
                assertEquals(live.get(i).call(), slots.call(i), where);
                assertEquals(isInterrupted(i, live, mayInterrupt), slots.isInterrupted(i), where);
            }
        }
    }

    private static void act(SplittableRandom random, Slots slots, List<Contact> contacts, int[] capacity,
            boolean[][] mayInterrupt, int step) {
        int medium = random.nextInt(MEDIA);
        if (random.nextInt(5) < 2) {
            if (hasRoom(medium, contacts, capacity, mayInterrupt)) {
                slots.reserve(medium);
                contacts.add(new Contact(medium, 'R', -1, false));
            }
        } else if (!contacts.isEmpty()) {
            Contact one = contacts.remove(random.nextInt(contacts.size()));
            switch (one.stage()) {
                case 'R' -> {
                    slots.release(one.medium());
                    if (random.nextBoolean()) {
                        boolean onTop = contacts.stream().filter(other -> other.medium() == one.medium()).count()
                                >= capacity[one.medium()];
                        slots.begin(one.medium(), step);
                        contacts.add(new Contact(one.medium(), 'L', step, onTop));
                    }
                }
                case 'L' -> {
                    slots.end(one.medium(), one.call());
                    if (random.nextBoolean()) {
                        slots.beginWrapUp(one.medium()).timer = DeadlineQueue.NONE;
                        contacts.add(new Contact(one.medium(), 'W', step, false));
                    }
                }
                default -> slots.endWrapUp(wrapUps(contacts, one.call()));
            }
        }
    }

    /** How many pieces of after-call work are older. */
    private static int wrapUps(List<Contact> contacts, int begun) {
        return (int) contacts.stream().filter(other -> other.stage() == 'W' && other.call() < begun).count();
    }

    private static boolean hasRoom(int medium, List<Contact> contacts, int[] capacity, boolean[][] mayInterrupt) {
        int used = 0;
        for (Contact contact : contacts) {
            if (contact.medium() == medium) {
                used++;
            } else if (contact.stage() != 'W' && !mayInterrupt[contact.medium()][medium]) {
                return false;
            }
        }
        int most = capacity[medium] == 0 ? 0 : capacity[medium] + (mayInterrupt[medium][medium] ? 1 : 0);
        return used < most;
    }

    private static boolean isInterrupted(int i, List<Contact> live, boolean[][] mayInterrupt) {
        Contact one = live.get(i);
        for (int j = 0; j < live.size(); j++) {
            Contact other = live.get(j);
            boolean later = j > i;
            boolean may = mayInterrupt[one.medium()][other.medium()];
            boolean back = mayInterrupt[other.medium()][one.medium()];
            if (j != i && (one.medium() == other.medium() ? later && other.onTop() && may : may && (later || !back))) {
                return true;
            }
        }
        return false;
    }
}
