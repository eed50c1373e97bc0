package org.strowger.ivr.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps for what a flow does with the caller's line and with its host: record, transfer, invoke, events. */
class LineScenarioTest {
    private static final String HEAD = "scenario: s\nflow: main\nclock: 2026-11-03T10:00Z\n"
            + "given: {call.from: \"0501\"}\n"
            + "steps:\n  - {expect: play choose}\n";

    @TempDir
    private Path path;
    private ScenarioFolder folder;

    @BeforeEach
    void writeFlow() {
        folder = new ScenarioFolder(path).file("main.yml", """
                format: 1
                flow: main
                start: ask
                vars: {id: {type: text}, n: {type: int, max: 9}}
                events: {error: sorry, host.evening: bye}
                nodes:
                  ask: {type: menu, say: choose, choices: {1: message, 2: away, 3: look}, failed: bye}
                  message: {type: record, say: speak, into: id, max: 1m, next: bye, failed: sorry, too_short: ask}
                  away: {type: transfer, to: "sip:100@pbx.example", next: bye, failed: sorry, busy: bye, no_answer: ask,
                         events: {host.back: sorry}}
                  look: {type: invoke, handler: crm.n, result: n, timeout: 2s, next: bye, error.invoke.result: ask}
                  sorry: {type: hangup, say: sorry}
                  bye: {type: hangup, say: goodbye}
                """);
    }

    private void passes(String steps) {
        FlowTestReport report = folder.file("a.test.yml", HEAD + steps).run();
        assertTrue(report.passed(), report::toString);
    }

    private String fails(String steps) {
        return folder.file("a.test.yml", HEAD + steps).failure().message();
    }

    @Test
    void shouldRecordUntilAKeyTheLongestTimeOrItsOwnEnd() {
        passes("""
                  - {press: "1", expect: [stop, play speak, play beep], then: done}
                  - {expect: record}
                  - {wait: 5s}
                  - {press: "#", expect: [record stop, play goodbye]}
                """);
        passes("""
                  - {press: "1", expect: [stop, play speak, play beep], then: done}
                  - {expect: record}
                  - {wait: 1m, expect: [record stop, play goodbye]}
                """);
        passes("""
                  - {press: "1", expect: [stop, play speak, play beep], then: done}
                  - {expect: record, then: done}
                  - {expect: play choose}
                """);
        passes("""
                  - {press: "1", expect: [stop, play speak, play beep], then: done}
                  - {expect: record, then: failed}
                  - {expect: play sorry}
                """);
    }

    @Test
    void shouldTellHowATransferEnds() {
        String away = "  - {press: \"2\", expect: [stop, \"transfer sip:100@pbx.example\"], then: ";
        passes(away + "done}\n  - {expect: play goodbye}\n");
        passes(away.replace(", then: ", "}\n") + "  - {event: host.back, expect: [transfer stop, play sorry]}\n");
        passes(away + "failed}\n  - {expect: play sorry}\n");
        passes(away + "busy}\n  - {expect: play goodbye}\n");
        passes(away + "no_answer}\n  - {expect: play choose}\n");
        assertEquals("step 1 of \"s\": nothing goes on here that could be busy; leave \"then\" out",
                folder.file("a.test.yml", HEAD.replace("play choose}", "play choose, then: busy}")).failure().message());
    }

    @Test
    void shouldAnswerAndFailForTheHost() {
        String look = "  - {press: \"3\", expect: [stop, invoke crm.n]}\n";
        passes(look + "  - {answer: {crm.n: 7}, expect: play goodbye, vars: {n: 7}}\n");
        passes(look + "  - {answer: {crm.n: 10}, expect: play choose, vars: {n: 0}}\n");
        passes(look + "  - {fail: crm.n, expect: play sorry}\n");
        passes(look + "  - {wait: 2s, expect: [cancel crm.n, play sorry]}\n");
        assertEquals("step 3 of \"s\": \"crm.n\" is asked here, not \"crm.m\"", fails(look + "  - {fail: crm.m}\n"));
        assertEquals("step 2 of \"s\": no handler is asked here; leave this step out", fails("  - {fail: crm.n}\n"));
    }

    @Test
    void shouldRaiseEventsOfTheHost() {
        passes("  - {event: host.evening, expect: [stop, play goodbye]}\n");
        passes("  - {event: host.morning}\n");
    }

    /** The other actions of 2.12: music, mask, callback and leave. */
    @Test
    void shouldShowMusicMasksCallbacksAndWhyAQueueIsLeft() {
        folder.file("main.yml", """
                format: 1
                flow: main
                start: ask
                uses: {w: ./w.yml}
                vars: {pin: {type: digits, max: 4, sensitive: true}}
                events: {error: bye}
                nodes:
                  ask: {type: menu, say: choose, choices: {1: pin, 2: hold, 3: q}, failed: bye}
                  pin: {type: collect, say: enter, into: pin, digits: 4, sensitive: true, next: bye, failed: bye}
                  hold: {type: wait, music: calm, for: 5s, next: bye}
                  q: {type: queue, queue: sales, comfort: w, next: bye, left.other: back}
                  back: {type: callback, queue: sales, confirm: false, next: bye, declined: bye, error: bye}
                  bye: {type: hangup, say: goodbye, cause: busy}
                """).file("w.yml", """
                format: 1
                flow: w
                kind: comfort
                start: h
                nodes:
                  h: {type: wait, music: moh, for: 9s, keys: {1: l}, next: h}
                  l: {type: leave, reason: other}
                """);
        passes("""
                  - {press: "1", expect: [stop, mask on, play enter]}
                  - {press: "1234", expect: [mask off, play goodbye], then: done}
                  - {expect: hangup busy}
                """);
        passes("""
                  - {press: "2", expect: [stop, music calm]}
                  - {wait: 5s, expect: play goodbye}
                """);
        passes("""
                  - {press: "3", expect: [stop, enqueue sales, music moh]}
                  - {press: "1", expect: [leave sales other, callback sales, play goodbye]}
                """);
    }
}
