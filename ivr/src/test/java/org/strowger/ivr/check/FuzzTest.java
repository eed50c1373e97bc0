package org.strowger.ivr.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.strowger.core.config.Fault;
import org.strowger.ivr.Mutants;
import org.strowger.ivr.TestCenter;
import org.strowger.ivr.language.FlowValidator;

/**
 * Wrong files of every kind give faults at places inside the file, and nothing else ever comes out. The normal run
 * reads the same ones each time; profile {@code long} reads a million, by a fresh seed that is printed.
 */
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("strowger.fuzz", 4_000);
    private static final long SEED = "fresh".equals(System.getProperty("strowger.seed"))
            ? System.nanoTime() : Long.getLong("strowger.seed", 0);
    static final String SEED_FLOW = """
            format: 1
            flow: main
            start: greet
            zone: Europe/London
            languages: [en, cy]
            vars: {v: {type: digits, max: 10}, n: {type: int, min: 0, max: 99}, t: {type: enum, of: [a, b], default: b},
                   b: {type: bool}, w: {type: text, default: hello}, d: {type: duration}}
            in: {who: {type: text}}
            hours: {h: {mon-fri: 09:00-17:00, closed: [12-25], names: {lunch: {mon-fri: 12:00-13:00}}}}
            defaults: {first: 6s, noinput: 2, nomatch: {limit: 3, say: wrong}}
            events: {error: bye, error.media: ignore, hangup: note}
            nodes:
              greet: {type: play, say: [hello, {digits: call.from}, {time: now}], times: 2, next: open}
              open: {type: hours, schedule: h, open: m, closed: bye, holiday: bye, lunch: m}
              m:
                type: menu
                say: menu
                again: [menu-short, {number: n}]
                choices: {1: k, 12: q, 10xx: bye, star: m, "#": bye}
                noinput: [{limit: 4, say: n1}, {say: n2, next: k}]
                barge_in: valid
                failed: q
              k: {type: collect, say: code, into: v, digits: 4-6, end: [pound, star], check: luhn(v) or len(v) == 4,
                  confirm: [you-typed], next: s, failed: bye, end_required: true}
              s: {type: set, set: {n: len(v), t: a, b: v == '1' and not b, w: who, call.language: cy, call.priority: n}, next: b}
              b:
                type: branch
                when:
                  - if: t in ('a', 'b') and queue.sales.wait < 5m
                    set: {n: 1}
                    next: q
                  - {if: "starts(w, 'x') or like(w, 'h*o')", next: k}
                else: m
              q: {type: queue, queue: sales, priority: 3, max_wait: 5m, next: bye, timeout: m, full: bye}
              bye: {type: hangup, say: goodbye, cause: busy}
              note: {type: branch, when: [{if: b, set: {n: 2}, next: end}], else: end}
            """;

    @Test
    void theSeedItselfIsRight() {
        BundleCheck.Result result = check(SEED_FLOW);
        assertTrue(!result.faults().anyError(), () -> result.faults().all().toString());
    }

    @Test
    void onlyFaultsComeOut() {
        int right = 0;
        System.out.println("flow fuzz: " + ROUNDS + " files from seed " + SEED);
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            String text = Mutants.mutated(SEED_FLOW, new Random(seed));
            List<Fault> faults;
            try {
                faults = check(text).faults().all();
            } catch (RuntimeException | StackOverflowError defect) {
                throw new AssertionError("seed " + seed + "\n" + text, defect);
            }
            String[] lines = text.replaceFirst("^\uFEFF", "").split("\n", -1);
            for (Fault fault : faults) {
                boolean inside = fault.line() >= 1 && fault.line() <= lines.length && fault.column() >= 1
                        && fault.column() <= lines[fault.line() - 1].length() + 1;
                assertTrue(inside, "seed " + seed + " " + fault);
                assertTrue(!fault.message().isBlank() && fault.code().matches("[a-z0-9-]+"), "seed " + seed);
            }
            if (faults.stream().noneMatch(f -> f.severity() == Fault.Severity.ERROR)) {
                right++;
                assertEquals(List.of(), FlowValidator.complaints(text),
                        "the schema refuses seed " + seed + "\n" + text);
            }
        }
        assertTrue(right > 0 && right < ROUNDS, "some mutants are right and some wrong; right were " + right);
    }

    static BundleCheck.Result check(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return BundleCheck.check(List.of(new BundleCheck.Source("f.yml", bytes)),
                TestCenter.usual(), path -> true);
    }
}
