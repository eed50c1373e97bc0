package org.strowger.ivr.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.flow.FlowCall.QueueEntry;
import org.strowger.ivr.CompiledBundle;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;
import org.strowger.ivr.compile.RouteName;

/** What a call tells of its way: every route by its name, silence and wrong entries too. */
class RoutesTakenTest {
    private static List<String> taken(FlowTester tester) {
        return tester.routes().stream().map(RouteName::inFlow).toList();
    }

    @Test
    void shouldTellRoutesAndInputEventsInTheirOrder() {
        FlowTester menu = FlowTester.of(Fixtures.menu("")).start().done();
        menu.after("6s").done().press("999");
        assertEquals(List.of("m.noinput", "m.nomatch", "m.nomatch", "m.nomatch", "m.failed"),
                taken(menu));
    }

    @Test
    void shouldTellTwoRoutesToOneNodeApart() {
        String flow = TestBundle.flow("m", "",
                "m: {type: menu, say: p, choices: {1: end, star: end}, failed: end}");
        assertEquals(List.of("m.1"), taken(FlowTester.of(flow).start().press("1")));
        assertEquals(List.of("m.star"), taken(FlowTester.of(flow).start().press("*")));
    }

    @Test
    void shouldTellTheHandlerThatCaughtAnEvent() {
        String flow = TestBundle.flow("q", "events: {error: bye}\n",
                "q: {type: queue, queue: sales, next: end}", Fixtures.goodbye("bye"));
        FlowTester full = FlowTester.of(flow).queueAnswers("sales", QueueEntry.FULL).start();
        assertEquals(List.of("events.error"), taken(full));
        assertEquals("[main/q.next, main/events.error]", full.routeNames().toString());
    }

    @Test
    void shouldKnowRoutesInJournalsByWhatTheHashSaysAlone() {
        // given
        String menu = "m: {type: menu, say: p, choices: {1: end, star: b}, failed: b, noinput: {limit: 2, next: b}}";
        String one = TestBundle.flow("m", "events: {error.media: b}\n", menu, Fixtures.goodbye("b"));
        String other = TestBundle.flow("m", "events: {error.media: b}\n", Fixtures.goodbye("b"),
                menu.replace("1: end, star: b", "star: b, 1: end"));
        CompiledBundle bundle = TestBundle.compile(TestCenter.usual(), one);
        // then
        assertEquals(List.of("main/events.error.media", "main/m.1", "main/m.failed", "main/m.noinput",
                "main/m.noinput.next", "main/m.nomatch", "main/m.star"), bundle.routes());
        assertEquals(bundle.hash(), TestBundle.compile(TestCenter.usual(), other).hash());
        assertEquals(bundle.routes(), TestBundle.compile(TestCenter.usual(), other).routes());
        for (String flow : List.of(one, other)) {
            assertEquals(List.of(3, 4), FlowTester.of(flow).start().done().after("6s").call.places);
            assertEquals(List.of(6), FlowTester.of(flow).start().press("*").call.places);
        }
    }

    @Test
    void shouldTellWhatRunsAfterTheCallerHasGone() {
        String flow = TestBundle.flow("p", "vars: {a: {type: int}}\nevents: {hangup: s}\n",
                "p: {type: play, say: x, next: end}", "s: {type: set, set: {a: 1}, next: end}");
        assertEquals(List.of("events.hangup", "s.next"), taken(FlowTester.of(flow).start().hangsUp()));
    }
}
