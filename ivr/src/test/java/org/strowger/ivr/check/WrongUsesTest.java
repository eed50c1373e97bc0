package org.strowger.ivr.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.config.Fault;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** Faults between the flows of a bundle. */
class WrongUsesTest {
    private static final String SUB = TestBundle.sub("sub", "r",
            "in: {a: {type: int, max: 9}, b: {type: int, max: 9, default: 1}}\nout: {x: {type: int, max: 3}}\n",
            "r: {type: return}");

    private static void faults(String expected, String... namesAndTexts) {
        List<String> found = TestBundle.check(TestCenter.usual(), namesAndTexts).faults().all().stream()
                .map(Fault::toString).toList();
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split("\n")), found);
    }

    private static String main(String uses, String call) {
        return TestBundle.flow("c", "uses: {s: " + uses + "}\nvars: {n: {type: int, max: 2}}\n",
                "c: {type: flow, " + call + "}");
    }

    @Test
    void argumentsAndResults() {
        faults("f.yml:7:24: error: \"sub\" needs the argument \"a\" [missing-arg]",
                "f.yml", main("./s.yml", "use: s, next: end"), "s.yml", SUB);
        faults("f.yml:7:34: error: \"sub\" has no argument \"aa\"; did you mean \"a\"? [unknown-arg]\n"
                + "f.yml:7:48: error: \"a\" holds numbers up to 9, this may be 10 [type-mismatch]",
                "f.yml", main("./s.yml", "use: s, args: {aa: 1,     a: 10}, next: end"), "s.yml", SUB);
        faults("f.yml:7:53: error: \"sub\" has no result \"y\"; did you mean \"x\"? [unknown-var]",
                "f.yml", main("./s.yml", "use: s, args: {a: 1}, result: {n: y}, next: end"), "s.yml", SUB);
        faults("f.yml:7:49: error: \"n\" holds numbers up to 2, this may be numbers up to 3 [type-mismatch]",
                "f.yml", main("./s.yml", "use: s, args: {a: 1}, result: n, next: end"), "s.yml", SUB);
    }

    @Test
    void names() {
        faults("f.yml:7:24: error: no flow of \"uses\" is named \"t\"; did you mean \"s\"? [unknown-flow]",
                "f.yml", main("./s.yml", "use: t, next: end"), "s.yml", SUB);
    }

    @Test
    void files() {
        faults("f.yml:4:11: error: no file of the bundle is named \"t.yml\"; did you mean \"f.yml\"? "
                + "[unknown-flow]\ns.yml:2:7: warning: no flow uses \"sub\" [unused-flow]",
                "f.yml", main("./t.yml", "use: s, next: end"), "s.yml", SUB);
        faults("f.yml:4:11: error: write a file of the bundle, such as ./survey.yml [bad-path]\n"
                + "s.yml:2:7: warning: no flow uses \"sub\" [unused-flow]",
                "f.yml", main("../s.yml", "use: s, next: end"), "s.yml", SUB);
        faults("f.yml:4:11: error: \"main\" is a main flow; only flows of kind sub or comfort can be used [wrong-kind]",
                "f.yml", main("./f.yml", "use: s, next: end"));
    }

    @Test
    void aCircleIsReportedWhereItCloses() {
        String a = TestBundle.sub("a", "c", "uses: {b: ./b.yml}\n", "c: {type: flow, use: b, next: r}",
                "r: {type: return}");
        String b = TestBundle.sub("b", "c", "uses: {a: ./a.yml}\n", "c: {type: flow, use: a, next: r}",
                "r: {type: return}");
        faults("b.yml:5:11: error: this closes a circle: \"a\" leads back to \"b\"; flows cannot use each "
                + "other in a circle [flow-cycle]", "a.yml", a, "b.yml", b, "f.yml",
                TestBundle.flow("c", "uses: {a: ./a.yml}\n", "c: {type: flow, use: a, next: end}"));
    }

    @Test
    void whatASubFlowLeavesOutIsHandedDownByItsUser() {
        String sub = TestBundle.sub("sub", "p", "", "p: {type: play, say: [welcom, {time: now}], next: s}",
                "s: {type: set, set: {call.language: cy}, next: r}", "r: {type: return}");
        String fields = "zone: Europe/London\nlanguages: [en, cy]\nprompts: audio/{lang}/{id}.wav\n";
        faults("s.yml:6:25: error: no audio for \"welcom\" in en, cy; looked for audio/en/welcom.wav [missing-prompt]",
                "f.yml", TestBundle.flow("c", "uses: {s: ./s.yml}\n" + fields, "c: {type: flow, use: s, next: end}"),
                "s.yml", sub);
        faults("s.yml:6:40: error: \"now\" needs to know where; give the flow a zone, such as Europe/London "
                + "[missing-field]\ns.yml:7:39: error: 'cy' is not one of call.language's values: en [expr-type]",
                "f.yml", TestBundle.flow("c", "uses: {s: ./s.yml}\n", "c: {type: flow, use: s, next: end}"),
                "s.yml", sub);
    }

    @Test
    void routes() {
        String sub = TestBundle.sub("sub", "m", "", "m: {type: menu, choices: {1: r, 2: x}, failed: r}",
                "r: {type: return}", "x: {type: return, reason: gone}");
        String fault = "f.yml:7:24: error: \"sub\" can return with \"gone\"; this node has no return.gone route "
                + "[missing-route]";
        faults(fault, "f.yml", main("./s.yml", "use: s, next: end"), "s.yml", sub);
        faults(fault + "\nf.yml:7:38: warning: this is never taken: \"sub\" does not return with \"gane\" "
                + "[dead-route]", "f.yml", main("./s.yml", "use: s, next: end, return.gane: end"), "s.yml", sub);
        faults("s.yml:6:3: error: menu \"m\" needs \"failed\", or a node in events that handles "
                + "error.menu.failed [missing-route]", "f.yml",
                main("./s.yml", "use: s, next: end, return.gone: end"), "s.yml",
                sub.replace(", failed: r", ""));
    }

    @Test
    void aSubFlowThatReturnsAtOnceDoesNotWait() {
        faults("f.yml:6:3: error: c → d → c never waits for the caller [busy-loop]",
                "f.yml", TestBundle.flow("c", "uses: {s: ./s.yml}\n", "c: {type: flow, use: s, next: d}",
                        "d: {type: branch, when: [{if: call.from == '1', next: c}], else: end}"),
                "s.yml", TestBundle.sub("sub", "r", "", "r: {type: return}"));
    }

    @Test
    void aMainFlowDoesNotReturn() {
        faults("f.yml:5:13: error: only a flow of kind sub returns; end this one with a hangup node [wrong-kind]",
                "f.yml", TestBundle.flow("r", "", "r: {type: return}"));
    }

    @Test
    void whatFollowsAnAgentIsASubFlowThatNeedsNothing() {
        String main = TestBundle.flow("q", "uses: {s: ./s.yml}\nevents: {error: b}\n",
                "q: {type: queue, queue: sales, after_agent: s, next: end}", "b: {type: hangup}");
        faults("f.yml:7:47: error: \"sub\" needs the argument \"a\", which nobody gives here; give it a default "
                + "[missing-arg]", "f.yml", main, "s.yml", SUB);
        faults("", "f.yml", main, "s.yml", SUB.replace("in: {a: {type: int, max: 9}, ", "in: {"));
    }
}
