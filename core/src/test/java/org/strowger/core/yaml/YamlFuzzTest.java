package org.strowger.core.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.strowger.core.center.CenterReader;
import org.strowger.core.center.RankingCheck;
import org.strowger.core.config.ConfigException;
import org.strowger.core.config.Fault;

/**
 * Random and mutated files: nothing but faults comes out, each at a place inside the file. The normal run reads the
 * same ones each time; profile {@code long} reads a million, by a fresh seed that is printed.
 */
class YamlFuzzTest {
    private static final int FILES = Integer.getInteger("strowger.fuzz", 8_000);
    private static final long SEED = "fresh".equals(System.getProperty("strowger.seed"))
            ? System.nanoTime() : Long.getLong("strowger.seed", 20_261_124L);
    private static final String[] PIECES = {
        "*", "&a", "*a", "!", "!!x", "!<", "<<", "<<: ", "%", "---\n", "...\n", "#", "#:", ": ",
        ":", "- ", "? ", "{",
        "}", "[", "]", ",", "'", "\"", "|\n", ">\n", "\t", "\n", "\r\n", "\r", " ", "  ", "\\", "@",
        "`", "~", "=",
        "\uFEFF", "\u0085", "\u2028", "\u202E", "\u0000", "é", "😀", "choices:", "keys: {", "if: !",
        "check: ", "x", "0",
        "-5s", "24:00", "08:00-07:00", "02-30", "2027-02-29", "mon-fri", "names:", "zone: X",
        "60-40", "101", "{}"
    };
    private static final String[] SAMPLES = {
        """
        center: bank
        zone: Asia/Jerusalem
        skills: [regular, stock]
        hours: {office: {mon-fri: 08:30-18:00, closed: [12-25, 2027-03-26], special: {2026-12-24: closed}},
                night: {zone: Europe/London, sat-mon: [22:00-06:00, 12:00-13:00], names: {lunch: {mon: 12:30-13:30}}}}
        defaults: {wrapUp: 10s, ranking: [skillFit, {name: x, seconds: 9}]}
        queues:
          regular:
            needs: {regular: 1, stock: 40-60}
            callRanking: {name: headStart, seconds: 90}
            hours: office
          stock: {needs: [stock], joinWhen: always}
        agents:
          ann: {endpoint: "sip:ann@pbx", skills: {regular: 60, stock: 20}, queues: {regular: 1, stock: 2}}
          bob: {skills: [stock]}
        entry: {flow: main}
        numbers: {"100": {queue: stock}}
        """,
        """
        # a flow
        format: 1
        nodes:
          main:
            type: menu
            say: [a, {position: queue}]
            choices: {1: sales, 2: account, star: 'x', "#": y}
            noinput: {say: still-there}
          split:
            type: branch
            when:
              - if: tier == 'gold' and not (x < 5m)
                set: {call.priority: 9}
                next: support
            else: >-
              folded
              text
        """
    };

    @Test
    void shouldGiveNothingButFaultsForMutatedFiles() {
        SplittableRandom random = new SplittableRandom(SEED);
        int accepted = 0;
        System.out.println("YAML fuzz: " + FILES + " files by seed " + SEED);
        for (int i = 0; i < FILES / 2; i++) {
            String text = mutate(SAMPLES[i & 1], random);
            accepted += judge(text.getBytes(StandardCharsets.UTF_8), "seed " + SEED + ", file " + i)
                    ? 1 : 0;
        }
        assertTrue(accepted > FILES / 40, "only " + accepted + " files were accepted; the mutations are too wild");
    }

    @Test
    void shouldGiveNothingButFaultsForRandomBytes() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < FILES / 4; i++) {
            byte[] bytes = new byte[random.nextInt(1, 200)];
            random.nextBytes(bytes);
            judge(bytes, "seed " + SEED + ", bytes " + i);
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) " \n:-?{}[],#&*!|>'\"%@`abc019\t".charAt((bytes[j] & 0xFF) % 28);
            }
            judge(bytes, "seed " + SEED + ", signs " + i);
        }
    }

    private static String mutate(String sample, SplittableRandom random) {
        StringBuilder text = new StringBuilder(sample);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(1, 12));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.delete(at, to);
                case 2 -> text.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
                default -> text.insert(random.nextInt(text.length() + 1), text.substring(at, to));
            }
        }
        return text.toString();
    }

    /** Whether the reader took the file without a fault. */
    private static boolean judge(byte[] bytes, String which) {
        Faults faults = new Faults();
        YamlFile file = YamlReader.read("f.yml", bytes, faults);
        List<Fault> read = faults.all();
        assertTrue(file.root().isPresent() || faults.anyError(), which);
        List<Fault> judged = judgeCenter(bytes, read, which);
        new FaultReport(List.of(file)).print(judged);
        String source = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        String[] lines = source.split("\n", -1);
        for (Fault fault : judged) {
            assertTrue(fault.line() >= 1 && fault.line() <= lines.length, which + ": " + fault);
            String line = lines[fault.line() - 1];
            assertTrue(fault.column() >= 1 && fault.column() <= line.length() + 1, which + ": " + fault);
        }
        if (!read.isEmpty()) {
            return false;
        }
        YamlFile crlf = YamlReader.read("f.yml", bytes(file.text().replace("\n", "\r\n")), faults);
        YamlFile marked = YamlReader.read("f.yml", bytes('\uFEFF' + file.text()), faults);
        assertEquals(List.of(), faults.all(), which);
        assertEquals(file, crlf, which);
        assertEquals(file, marked, which);
        return true;
    }

    /** The faults of the file as a centre, those of reading it included. */
    private static List<Fault> judgeCenter(byte[] bytes, List<Fault> read, String which) {
        try {
            CenterReader.read("f.yml", bytes, RankingCheck.none());
            assertEquals(List.of(), read, which);
            return List.of();
        } catch (ConfigException refused) {
            assertTrue(refused.faults().containsAll(read), which + ": " + refused.getMessage());
            return refused.faults();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
