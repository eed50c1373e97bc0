package org.strowger.core.center;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CenterDiffTest {
    private static final String BANK = """
            center: bank
            skills: [billing, dutch, french]
            hours: {office: {zone: Europe/Paris, mon-fri: 09:00-17:00}}
            queues:
              billing: {needs: {billing: 40}, offerTimeout: 20s, hours: office}
              sales: {ranking: {name: mine, a: b}, steps: nightly}
              old: {}
            agents:
              ann: {skills: {billing: 50}, queues: {billing: 1, sales: 2}, attributes: {site: a}, team: north}
              bob: {queues: [sales]}
            teams: {north: {breakAfter: 2h}}
            reasons: {TEA: {paid: false}}
            segments: {gold: {priority: 80}}
            stepProfiles: {nightly: [{after: 20s, do: nextTier}]}
            dispositions: [sold]
            entry: {flow: main}
            numbers: {"100": {queue: sales}}
            """;

    private static CenterConfig read(String yaml) {
        return CenterReader.read("center.yml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            center: bank ¦ center: shop ¦ center: name from 'bank' to 'shop'
            center: bank ¦ {center: bank, zone: Europe/Paris} ¦ center: zone from Z to Europe/Paris
            center: bank ¦ {center: bank, arbitration: WEIGHTED} ¦ center: arbitration from GLOBAL to WEIGHTED
            center: bank ¦ {center: bank, endSettle: 1s} ¦ center: endSettle from 500ms to 1s
            {flow: main} ¦ {queue: old} ¦ center: entry from flow 'main' to queue 'old'
            "100": {queue: sales} ¦ "100": {flow: main} ¦ number '100': entry from queue 'sales' to flow 'main'
            dutch, french] ¦ french, dutch] ¦ skills: they stand in another order
            dutch, french] ¦ dutch, french, greek] ¦ skill 'greek' is new
            dutch, french] ¦ dutch] ¦ skill 'french' is gone
            [sold] ¦ [] ¦ disposition 'sold' is gone
            17:00 ¦ 18:00 ¦ schedule 'office' differs
            breakAfter: 2h ¦ breakAfter: 3h ¦ team 'north': breakAfter from 2h to 3h
            {breakAfter: 2h} ¦ {} ¦ team 'north': break rules are off
            {breakAfter: 2h} ¦ {breakAfter: 2h, occupancyLevels: [60, 70, 80]} ¦ team 'north': occupancyLevels from [70, 80, 90] to [60, 70, 80]
            {breakAfter: 2h} ¦ {breakAfter: 2h, maxOnBreak: 3} ¦ team 'north': maxOnBreak from 20% to 3
            {paid: false} ¦ {} ¦ reason 'TEA': paid from false to true
            {priority: 80} ¦ {} ¦ segment 'gold': priority from 80 to the queue's
            {priority: 80} ¦ {priority: 80, queue: old} ¦ segment 'gold': queue from none to old
            center: bank ¦ {center: bank, interruption: {CHAT: [VOICE]}} ¦ center: interruption of CHAT from NONE to [VOICE]
            {priority: 80} ¦ {priority: 80, difficulty: 60} ¦ segment 'gold': difficulty from the queue's to 60
            {priority: 80} ¦ {priority: 80, steps: nightly} ¦ segment 'gold': steps from the queue's to nightly
            {billing: 40}, offer ¦ [billing, {any: [dutch, {french: 60}]}, {not: french}], offer ¦ queue 'billing': needs from billing 40-100 to billing and (dutch or french 60-100) and not french
            {billing: 40}, offer ¦ [], offer ¦ queue 'billing': needs from billing 40-100 to nothing
            offerTimeout: 20s ¦ offerTimeout: 30s ¦ queue 'billing': offerTimeout from 20s to 30s
            , hours: office} ¦ } ¦ queue 'billing': hours from office to none
            hours: office} ¦ hours: office, joinWhen: always} ¦ queue 'billing': joinWhen differs
            hours: office} ¦ hours: office, steps: [{after: 1s, do: end}]} ¦ queue 'billing': steps differ: 1 instead of 0
            hours: office} ¦ hours: office, overflow: [{on: FULL, to: hangUp}]} ¦ queue 'billing': overflow rules differ: 1 instead of 0
            a: b} ¦ a: c} ¦ queue 'sales': ranking from [mine{a=b}] to [mine{a=c}]
            old: {} ¦ old: {callRanking: newest} ¦ queue 'old': callRanking from fifo to newest
            old: {} ¦ old: {medium: CHAT} ¦ queue 'old': medium from VOICE to CHAT
            old: {} ¦ x-none: {} ¦ queue 'old' is gone
            ann: { ¦ ann: {endpoint: "7", ¦ agent 'ann': endpoint from ann to 7
            {billing: 50} ¦ {billing: 60} ¦ agent 'ann': skill 'billing' from 50 to 60
            {billing: 50} ¦ {billing: 50, dutch: 9} ¦ agent 'ann': gains skill 'dutch' at 9
            {billing: 50} ¦ {} ¦ agent 'ann': loses skill 'billing'
            {billing: 1, sales: 2} ¦ {billing: 1} ¦ agent 'ann': leaves queue 'sales'
            {billing: 1, sales: 2} ¦ {sales: 2, billing: 1} ¦ agent 'ann': his queues stand in another order
            {billing: 1, sales: 2} ¦ {billing: 3, sales: 2} ¦ agent 'ann': queue 'billing': tier from 1 to 3
            {billing: 1, sales: 2} ¦ {billing: {memberDelay: 5s}, sales: 2} ¦ agent 'ann': queue 'billing': memberDelay from the queue's to 5s
            {billing: 1, sales: 2} ¦ {billing: {optedOut: true}, sales: 2} ¦ agent 'ann': queue 'billing': optedOut from false to true
            [sales]} ¦ [sales, old]} ¦ agent 'bob': joins queue 'old' in tier 1
            {site: a} ¦ {site: b} ¦ agent 'ann': attribute 'site' from a to b
            {site: a} ¦ {} ¦ agent 'ann': attribute 'site' from a to none
            , team: north ¦ '' ¦ agent 'ann': team from north to none
            [sales]} ¦ [sales], capacity: {chat: 1}} ¦ agent 'bob': capacity: chat from 3 to 1
            [sales]} ¦ [sales], weight: 1} ¦ agent 'bob': weight from 100 to 1
            [sales]} ¦ [sales], wrapUp: 0s} ¦ agent 'bob': wrapUp from the queue's to 0s
            [sales]} ¦ [sales], difficultyRise: {calls: 9, points: 5}} ¦ agent 'bob': difficultyRise from none to 5 points each 9 calls
            """)
    void shouldSayWhatDiffers(String before, String after, String sentence) {
        // given
        String change = after.startsWith("{center: bank, ")
                ? "center: bank\n" + after.substring("{center: bank, ".length(), after.length() - 1) : after;
        CenterConfig first = read(BANK);
        CenterConfig second = read(BANK.replace(before, change)
                .replace("  x-none: {}\n", ""));
        // then
        assertEquals(List.of(sentence), CenterDiff.between(first, second));
        assertNotEquals(first.hash(), second.hash());
        assertEquals(1, CenterDiff.between(second, first).size());
    }

    @Test
    void shouldListChangesOfManyThingsInAStableOrder() {
        // given
        CenterConfig first = read(BANK);
        CenterConfig second = read(BANK.replace("  old: {}\n", "  fresh: {}\n")
                .replace("nextTier", "end").replace("bob", "eve").replace("offerTimeout: 20s", "maxHops: 9")
                .replace("gold", "silver"));
        // then
        assertEquals(List.of(
                "segment 'silver' is new",
                "segment 'gold' is gone",
                "step profile 'nightly': steps differ",
                "queue 'billing': maxHops from 8 to 9",
                "queue 'sales': steps differ",
                "queue 'fresh' is new",
                "queue 'old' is gone",
                "agent 'eve' is new",
                "agent 'bob' is gone"), CenterDiff.between(first, second));
        assertEquals(List.of(), CenterDiff.between(second, second));
    }
}
