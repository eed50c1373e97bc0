package org.strowger.ivr.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.config.Fault;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;
import org.strowger.ivr.language.Language;
import org.strowger.ivr.language.NodeType;

/** What a main flow has to do with the comfort flows that it names, in exact messages. */
class ComfortCheckTest {
    private static final String WAITING = comfort("hold: {type: wait, for: 9s, keys: {1: go}, next: hold}",
            "go: {type: leave, reason: callback}");

    private static String comfort(String... nodes) {
        return TestBundle.flow(nodes[0].substring(0, nodes[0].indexOf(':')), "kind: comfort\n", nodes)
                .replace("flow: main", "flow: waiting");
    }

    private static String main(String node) {
        return "format: 1\nflow: main\nstart: q\nuses: {waiting: ./w.yml}\nevents: {error: bye}\nnodes:\n  "
                + node + "\n  bye: {type: hangup}\n";
    }

    private static List<String> faults(CenterConfig center, String main, String comfort) {
        return TestBundle.check(center, "f.yml", main, "w.yml", comfort).faults().all().stream()
                .map(Fault::toString).toList();
    }

    private static List<String> faults(String main, String comfort) {
        return faults(TestCenter.usual(), main, comfort);
    }

    @Test
    void shouldDemandARouteForEachReasonWithWhichTheFlowCanLeave() {
        assertEquals(List.of("f.yml:7:39: error: \"waiting\" can leave with \"callback\"; this node has no "
                + "left.callback route [missing-route]"),
                faults(main("q: {type: queue, queue: s, comfort: waiting, next: bye}"), WAITING));
    }

    @Test
    void shouldDemandItForTheFlowOfTheQueueToo() {
        CenterConfig center = CenterConfig.named("test").entryFlow("main")
                .queue(QueueConfig.named("s").comfort("waiting")).build();
        assertEquals(List.of("f.yml:7:3: error: comfort flow \"waiting\" of queue \"s\" can leave with "
                + "\"callback\"; this node has no left.callback route [missing-route]"),
                faults(center, main("q: {type: queue, queue: s, next: bye}"), WAITING));
    }

    @Test
    void shouldWarnOfARouteForWhichNobodyLeaves() {
        assertEquals(List.of("f.yml:7:79: warning: this is never taken: no comfort flow leaves this queue with "
                + "\"calback\"; did you mean \"callback\"? [dead-route]"),
                faults(main("q: {type: queue, queue: s, comfort: waiting, next: bye, left.callback: bye, "
                        + "left.calback: bye}"), WAITING));
    }

    @Test
    void shouldNameAComfortFlowThatIsNone() {
        String other = TestBundle.sub("waiting", "a", "", "a: {type: return}");
        assertEquals(List.of("f.yml:7:39: error: \"waiting\" is a sub-flow; callers hear flows of "
                + "kind comfort [wrong-kind]"),
                faults(main("q: {type: queue, queue: s, comfort: waiting, next: bye}"), other));
        CenterConfig center = CenterConfig.named("test").entryFlow("main")
                .queue(QueueConfig.named("s").comfort("wating")).build();
        assertEquals(List.of("f.yml:1:1: error: queue \"s\" of the centre has comfort \"wating\", but the bundle has "
                + "no comfort flow of that name; did you mean \"waiting\"? [unknown-flow]"),
                faults(center, main("q: {type: queue, queue: s, next: bye}"), WAITING));
    }

    @Test
    void shouldRefuseAnEndAndALoopThatNeverWaitsInAComfortFlow() {
        String main = main("q: {type: queue, queue: s, comfort: waiting, next: bye}");
        assertEquals(List.of("w.yml:6:37: error: a comfort flow cannot end the call; lead to a node that waits, or "
                + "to a leave node [wrong-kind]"),
                faults(main, comfort("hold: {type: wait, for: 9s, next: end}")).stream().toList());
        assertEquals(List.of("w.yml:6:3: error: a → a never waits for the caller [busy-loop]"),
                faults(main, comfort("a: {type: play, say: [at, {position: queue}], next: a}")),
                "what may not be told is passed over");
        assertEquals(List.of("w.yml:6:27: error: wait 'hold': for was 99ms; use 100ms to 24h [bad-duration]"),
                faults(main, comfort("hold: {type: wait, for: 99ms, next: hold}")));
    }

    @Test
    void shouldHoldSevenTypesOfNodesAlone() {
        Set<String> held = Set.of("play", "wait", "menu", "collect", "set", "branch", "leave");
        String main = main("q: {type: queue, queue: s, comfort: waiting, next: bye}");
        for (NodeType type : Language.NODE_TYPES) {
            List<String> found = faults(main, comfort("hold: {type: " + type.name() + "}"));
            assertEquals(!held.contains(type.name()), found.contains("w.yml:6:16: error: a comfort flow has no "
                    + type.name() + " nodes; it holds only play, wait, menu, collect, set, branch and leave "
                    + "[wrong-kind]"),
                    () -> type.name() + found);
        }
    }

    @Test
    void shouldSpeakPlaceAndWaitInComfortFlowsAlone() {
        assertEquals(List.of("w.yml:6:40: error: the position told is that in the queue waited in; write "
                + "{position: queue} [bad-value]"),
                faults(main("q: {type: queue, queue: s, comfort: waiting, next: bye}"),
                        comfort("a: {type: play, say: [at, {position: s}], next: b}",
                                "b: {type: wait, for: 9s, next: a}")));
    }
}
