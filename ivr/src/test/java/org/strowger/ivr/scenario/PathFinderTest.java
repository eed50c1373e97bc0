package org.strowger.ivr.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.compile.RouteName;

/** Ways to routes that no scenario takes: they are shortest, and they hold when they are run. */
class PathFinderTest {
    @TempDir
    private Path path;

    private PathFinder.Found find(String flow) {
        FlowTests tests = new ScenarioFolder(path).file("f.yml", flow).tests();
        PathFinder.Found found = tests.waysTo(tests.run().coverage().routesLeft());
        for (int i = 0; i < found.text().size(); i++) {
            new ScenarioFolder(path).file("found" + i + ".test.yml", found.text().get(i));
        }
        return found;
    }

    private FlowTestReport rerun() {
        return new ScenarioFolder(path).run();
    }

    @Test
    void shouldWriteTheShortestWayWhenARouteIsNotCovered() {
        PathFinder.Found found = find(TestBundle.flow("p", "", "p: {type: play, say: a, next: m}",
                "m: {type: menu, say: [b, c], choices: {1: end}, noinput: 2, failed: end}"));
        assertEquals("""
                flow: main
                scenarios:
                  - scenario: p.next
                    clock: 2026-01-05T09:00 Europe/London
                    steps:
                      - {expect: play a, then: done}
                      - {expect: [play b, play c]}
                    covers: [p.next]
                  - scenario: m.1
                    clock: 2026-01-05T09:00 Europe/London
                    steps:
                      - {expect: play a, then: done}
                      - {expect: [play b, play c]}
                      - {press: "1", expect: [stop, hangup normal]}
                    covers: [m.1]
                """, found.text().get(0).substring(0, found.text().get(0).indexOf("  - scenario: m.nomatch")));
        assertEquals(List.of(), found.missing());
    }

    @Test
    void shouldTakeEveryRouteWhenWhatItFoundIsRun() {
        PathFinder.Found found = find("""
                format: 1
                flow: main
                zone: Europe/London
                start: h
                in: {tier: {type: enum, of: [none, gold]}}
                vars: {pin: {type: digits, max: 4}, card: {type: digits, max: 16}}
                hours: {shop: {mon-fri: 09:00-17:00, closed: [12-25], names: {lunch: {mon-fri: 12:00-13:00}}}}
                events: {error.media: sorry, hangup: gone}
                nodes:
                  h: {type: hours, schedule: shop, open: tier, closed: bye, holiday: bye, lunch: tier}
                  tier: {type: branch, when: [{if: tier == 'gold', next: pin}], else: long}
                  long: {type: branch, when: [{if: queue.sales.wait > 5m, next: bye}], else: pin}
                  pin: {type: collect, say: p, into: pin, digits: 4, check: pin != '0000', next: right, failed: bye}
                  right: {type: branch, when: [{if: pin == '2468', next: card}], else: sorry}
                  card: {type: collect, say: c, into: card, digits: 13-16, check: luhn(card), confirm: true,
                         next: sales, failed: bye}
                  sales: {type: queue, queue: sales, max_wait: 1m, next: bye, timeout: bye, full: sorry, closed: sorry,
                          no_agents: sorry}
                  sorry: {type: play, say: sorry, next: bye}
                  gone: {type: set, set: {pin: ""}, next: end}
                  bye: {type: hangup, say: bye}
                """);
        assertEquals(List.of(), found.missing());
        FlowTestReport report = rerun();
        assertTrue(report.passed(), report::toString);
        assertEquals(100, report.coverage().percent(), report::toString);
    }

    @Test
    void shouldNameARouteToWhichItFindsNoWay() {
        PathFinder.Found found = find(TestBundle.flow("b", "vars: {n: {type: int}}\n",
                "b: {type: branch, when: [{if: n == 1, next: x}], else: end}", "x: {type: hangup, say: x}"));
        assertEquals(List.of(new RouteName("main", "b", "when.1")), found.missing());
    }
}
