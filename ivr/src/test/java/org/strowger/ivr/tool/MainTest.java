package org.strowger.ivr.tool;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.RouteCounts;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.ivr.language.FlowSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The tools as a user calls them. */
class MainTest {
    private static final String FLOW = """
            format: 1
            flow: acme
            start: open
            zone: Europe/London
            hours:
              office:
                mon-fri: [08:30-12:00, 13:00-18:00]
                sat-sun: 22:00-02:00
                closed: [12-25, 2027-03-26]
                special: {2026-12-24: 08:30-12:00, 2026-12-31: closed}
                names: {tea: {mon-fri: 15:00-15:30}}
            events: {error: bye, error.media: ignore}
            nodes:
              open: {type: hours, schedule: office, open: main, closed: bye, tea: main}
              main: {type: menu, say: hello, choices: {1: sales, 2: billing}, noinput: bye, failed: bye}
              sales: {type: queue, queue: sales, next: end}
              billing: {type: queue, queue: billing, next: bye}
              bye: {type: hangup, say: goodbye}
            """;
    private static final String CENTER = """
            center: acme
            zone: Europe/London
            queues: {sales: {ranking: [idle], callRanking: arrival}, billing: {ranking: [idle], callRanking: arrival}}
            entry: {flow: acme}
            """;

    @TempDir
    Path folder;

    private String said;
    private String complained;

    private int run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new Main(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(args);
        said = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        complained = err.toString(StandardCharsets.UTF_8).strip();
        return status;
    }

    private Path flows(String name, String text) throws IOException {
        Path flows = Files.createDirectories(folder.resolve(name));
        Files.writeString(flows.resolve("acme.yml"), text);
        return flows;
    }

    private static Map<String, Object> json(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    @Test
    void shouldPrintNodesSlotsAndBytesOfACleanFolder() throws IOException {
        assertEquals(Main.CLEAN, run("check", flows("flows", FLOW).toString()));
        assertEquals("""
                queues named, not judged without --center: billing, sales
                acme.yml: flow acme, 5 nodes, 0 variables
                a call keeps 9 slots, 72 bytes, beside the fixed part of its session
                """, said);
    }

    @Test
    void shouldPrintAllFaultsWithTheirLines() throws IOException {
        Path flows = flows("flows", FLOW.replace("2: billing}", "2: biling}").replace("say: goodbye", "sya: goodbye"));
        assertEquals(Main.FAULTS, run("check", flows.toString()));
        assertEquals("""
                acme.yml:15:57: error: no node is named "biling"; did you mean "billing"? [unknown-node]
                   15 |   main: {type: menu, say: hello, choices: {1: sales, 2: biling}, noinput: bye, failed: bye}
                      |                                                         ^^^^^^
                acme.yml:18:23: error: a hangup node has no field "sya"; did you mean "say"? [unknown-field]
                   18 |   bye: {type: hangup, sya: goodbye}
                      |                       ^^^
                acme.yml: 2 errors
                queues named, not judged without --center: billing, sales
                """, said);
    }

    @Test
    void shouldJudgeNamesByTheCentre() throws IOException {
        Path flows = flows("flows", FLOW.replace("queue: billing", "queue: biling"));
        Path center = Files.writeString(folder.resolve("center.yml"), CENTER);
        assertEquals(Main.FAULTS, run("check", flows.toString(), "--center", center.toString()));
        assertTrue(said.contains(
                "17:33: error: no queue is named \"biling\"; did you mean \"billing\"? [unknown-queue]"), said);
        assertEquals(Main.CLEAN, run("check", flows("flows", FLOW).toString(), "--center", center.toString()));
        assertTrue(!said.contains("not judged"), said);
    }

    @Test
    void shouldNotJudgeNamesWithoutACentreWhereverTheyStand() throws IOException {
        Path flows = flows("flows", """
                format: 1
                flow: acme
                start: b
                zone: Europe/London
                nodes:
                  b:
                    type: branch
                    when:
                      - {if: queue.north.open and hours.shop == 'lunch', next: h}
                      - {if: "queue.south.wait < 5m", next: p}
                    else: end
                  h: {type: hours, schedule: annex, open: end, closed: end, night: end}
                  p: {type: play, say: [{opens: garage}], next: q}
                  q: {type: queue, queue: north, skills: [{danish: 1}, {any: [{greek: 5}, {not: latin}]}], next: end,
                      full: end, closed: end, no_agents: end}
                """);
        assertEquals(Main.CLEAN, run("check", flows.toString()), () -> said);
        assertEquals("queues named, not judged without --center: north, south\n"
                + "skills named, not judged without --center: danish, greek, latin\n"
                + "schedules named, not judged without --center: annex, garage, shop\n",
                said.lines().limit(3).map(line -> line + "\n").reduce("", String::concat));
    }

    @Test
    void shouldJudgeWhatFlowsAskByTheHost() throws IOException {
        Path flows = flows("flows", """
                format: 1
                flow: acme
                start: i
                vars: {v: {type: digits, max: 10}, t: {type: enum, of: [none, gold]}}
                events: {error: end}
                nodes:
                  i: {type: invoke, handler: crm.teir, args: {number: v}, result: t, next: end}
                """);
        Path host = Files.writeString(folder.resolve("host.yml"), """
                handlers:
                  crm.tier: {args: {number: {type: digits, max: 10}}, results: {tier: {type: enum, of: [none, gold]}}}
                """);
        assertEquals(Main.CLEAN, run("check", flows.toString()), () -> said);
        assertEquals(Main.FAULTS, run("check", flows.toString(), "--host", host.toString()));
        assertTrue(said.contains(
                "7:30: error: no handler of the host is named \"crm.teir\"; did you mean \"crm.tier\"?"), said);
        flows("flows", Files.readString(flows.resolve("acme.yml")).replace("crm.teir", "crm.tier"));
        assertEquals(Main.CLEAN, run("check", flows.toString(), "--host", host.toString()), () -> said + complained);
        Files.writeString(host, "handlers:\n  crm.tier: {args: {number: {type: digit}}, result: {}}\n");
        assertEquals(Main.WRONG_USE, run("check", flows.toString(), "--host", host.toString()));
        assertEquals("host.yml:2:36: error: unknown type \"digit\"; did you mean \"digits\"? [bad-value]\n"
                + "host.yml:2:45: error: a handler has no field \"result\"; did you mean \"results\"? [unknown-field]",
                complained);
    }

    @Test
    void shouldMakeWarningsErrorsWhenStrict() throws IOException {
        Path flows = flows("flows", FLOW.replace("2: billing", "12: billing"));
        assertEquals(Main.CLEAN, run("check", flows.toString()));
        assertTrue(said.contains("warning: \"1\" also begins \"12\""), said);
        assertEquals(Main.FAULTS, run("check", flows.toString(), "--strict"));
        assertTrue(said.contains("error: \"1\" also begins \"12\""), said);
    }

    @Test
    void shouldWriteFaultsAsJsonWithColumnsInUtf16() throws IOException {
        Path flows = flows("flows", FLOW.replace("say: hello,", "label: \"😀\", say: hello,")
                .replace("2: billing}", "2: biling}"));
        assertEquals(Main.FAULTS, run("check", flows.toString(), "--format", "json"));
        Map<String, Object> all = json(said);
        Map<?, ?> fault = (Map<?, ?>) ((List<?>) all.get("faults")).get(0);
        assertEquals("unknown-node", fault.get("code"));
        assertEquals(1, (Integer) fault.get("utf16Column") - (Integer) fault.get("column"));
        assertEquals(1, all.get("errors"));
        assertEquals(List.of("billing", "sales"), ((Map<?, ?>) all.get("notJudged")).get("queues"));
        assertEquals(Main.CLEAN, run("check", flows("flows", FLOW).toString(), "--format", "json"));
        assertEquals(72, json(said).get("bytes"));
    }

    @Test
    void shouldWriteFaultsAsSarif() throws IOException {
        Path flows = flows("flows", FLOW.replace("2: billing}", "2: biling}"));
        assertEquals(Main.FAULTS, run("check", flows.toString(), "--format", "sarif"));
        Map<?, ?> run = (Map<?, ?>) ((List<?>) json(said).get("runs")).get(0);
        Map<?, ?> result = (Map<?, ?>) ((List<?>) run.get("results")).get(0);
        assertEquals("unknown-node", result.get("ruleId"));
        assertEquals("utf16CodeUnits", run.get("columnKind"));
        Map<?, ?> place = (Map<?, ?>) ((Map<?, ?>) ((List<?>) result.get("locations")).get(0)).get("physicalLocation");
        assertEquals(Map.of("startLine", 15, "startColumn", 57), place.get("region"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-21T08:29          | closed  | 7:5: mon-fri: [08:30-12:00, 13:00-18:00]   | 2026-12-21T08:30
            2026-12-21T08:30          | open    | 7:15: mon-fri: [08:30-12:00, 13:00-18:00]  | 2026-12-21T13:00
            2026-12-21T17:59          | open    | 7:28: mon-fri: [08:30-12:00, 13:00-18:00]  | 2026-12-22T08:30
            2026-12-21T18:00          | closed  | 7:5: mon-fri: [08:30-12:00, 13:00-18:00]   | 2026-12-22T08:30
            2026-12-21T15:10          | tea     | 11:28: names: {tea: {mon-fri: 15:00-15:30}} | 2026-12-22T08:30
            2026-12-24T09:00          | open    | 10:15: special: {2026-12-24: 08:30-12:00, 2026-12-31: closed} | 2026-12-26T22:00
            2026-12-24T14:00          | closed  | 10:15: special: {2026-12-24: 08:30-12:00, 2026-12-31: closed} | 2026-12-26T22:00
            2026-12-25T09:00          | holiday | 9:14: closed: [12-25, 2027-03-26]          | 2026-12-26T22:00
            2026-12-31T09:00          | holiday | 10:40: special: {2026-12-24: 08:30-12:00, 2026-12-31: closed} | 2027-01-01T08:30
            2026-12-27T01:00          | open    | 8:14: sat-sun: 22:00-02:00                 | 2026-12-27T22:00
            2026-12-27T09:00Z         | closed  | 8:5: sat-sun: 22:00-02:00                  | 2026-12-27T22:00
            """)
    void shouldExplainAStateByTheLineThatDecidedIt(String at, String state, String line, String opens)
            throws IOException {
        Path file = flows("flows", FLOW).resolve("acme.yml");
        assertEquals(Main.CLEAN, run("explain-hours", file.toString(), "office", "--at", at), () -> complained);
        assertEquals(at.replace("Z", "") + " Europe/London: " + state + "\nacme.yml:" + line
                + "\nnext opens " + opens + " Europe/London\n", said);
    }

    @Test
    void shouldExplainHoursOfACentreToo() throws IOException {
        Path center = Files.writeString(folder.resolve("center.yml"), CENTER + "hours: {shop: {mon: 09:00-17:00}}\n");
        assertEquals(Main.CLEAN, run("explain-hours", center.toString(), "shop", "--at",
                "2026-12-27T10:00 America/New_York", "--format", "json"), () -> complained);
        assertEquals("{at=2026-12-27T15:00 Europe/London, state=closed, decidedBy=[], "
                + "nextOpens=2026-12-28T09:00 Europe/London}", json(said).toString());
        run("explain-hours", center.toString(), "shop", "--at", "2026-12-28T10:00", "--format", "json");
        assertEquals("{at=2026-12-28T10:00 Europe/London, state=open, decidedBy=[{file=center.yml, line=5, column=21, "
                + "text=hours: {shop: {mon: 09:00-17:00}}}], nextOpens=2027-01-04T09:00 Europe/London}",
                json(said).toString());
    }

    @Test
    void shouldNameAFileThatIsNoFlowToDraw() throws IOException {
        Path flows = flows("flows", FLOW);
        for (Path none : List.of(flows.resolve("none.yml"), flows)) {
            assertEquals(Main.WRONG_USE, run("diagram", none.toString()));
            assertEquals("diagram: " + none + " is no flow of its folder; name a *.yml file", complained);
        }
    }

    @Test
    void shouldSayInWordsWhatChanged() throws IOException {
        Path old = flows("old", FLOW);
        Path now = flows("new", FLOW.replace("2: billing}", "2: sales, 3: billing}")
                .replace("noinput: bye", "first: 8s")
                .replace("open: main, closed", "open: sales, closed").replace("start: open", "start: main\ndoc: new")
                .replace("say: goodbye}", "say: goodbye, cause: busy}\n  more: {type: play, say: x, next: open}")
                .replace("failed: bye", "failed: more").replace("error.media: ignore", "hangup: end")
                .replace("{type: queue, queue: billing, next: bye}", "{type: hangup}"));
        assertEquals(Main.CLEAN, run("diff", old.toString(), now.toString()), () -> said);
        assertEquals("""
                start is now main (was open)
                event error.media is gone (led to nowhere, it is ignored)
                event hangup is new and leads to end
                open: open now leads to sales (was main)
                main: key 2 now leads to sales (was billing)
                main: noinput is gone (led to bye)
                main: failed now leads to more (was bye)
                main: key 3 is new and leads to billing
                main: first is now 8s (was 6s)
                billing: is now a hangup node (was queue)
                bye: cause is now busy (was normal)
                more: is new, a play node
                calls in progress notice nothing, they keep the version that they began with; new calls take this one
                """, said);
    }

    @Test
    void shouldSayWhenNoCallCanNotice() throws IOException {
        Path old = flows("old", FLOW);
        Path now = flows("new", "# moved\n" + FLOW.replace("say: goodbye", "label: last, say: \"goodbye\", cause: normal"));
        assertEquals(Main.CLEAN, run("diff", old.toString(), now.toString(), "--format", "json"));
        assertEquals(Map.of("changes", List.of(), "sameVersion", true,
                "notice", "no call can notice: both are the same version"), json(said));
    }

    @Test
    void shouldDrawAFlowAsMermaid() throws IOException {
        assertEquals(Main.CLEAN, run("diagram", flows("flows", FLOW).resolve("acme.yml").toString()));
        assertEquals("""
                flowchart TD
                  begin((acme)) --> n0
                  n0["open<br/>hours"]
                  n1["main<br/>menu"]
                  n2["sales<br/>queue"]
                  n3["billing<br/>queue"]
                  n4["bye<br/>hangup"]
                  over((end))
                  any{{"any node"}}
                  n0 -->|"open, tea"| n1
                  n0 -->|"closed"| n4
                  n1 -->|"key 1"| n2
                  n1 -->|"key 2"| n3
                  n1 -->|"noinput, failed"| n4
                  n2 -->|"next"| over
                  n3 -->|"next"| n4
                  any -.->|"error"| n4
                """, said);
    }

    @Test
    void shouldDrawAFlowAsDot() throws IOException {
        assertEquals(Main.CLEAN,
                run("diagram", flows("flows", FLOW).resolve("acme.yml").toString(), "--format", "dot"));
        assertTrue(said.startsWith("digraph \"acme\" {\n"), said);
        assertTrue(said.contains("  n0 -> n1 [label=\"open, tea\"];\n"), said);
        assertTrue(said.contains("  any -> n4 [label=\"error\", style=dashed];\n"), said);
        assertTrue(said.endsWith("}\n"), said);
    }

    @Test
    void shouldShowHowOftenEachRouteWasTaken() throws IOException {
        // given
        String flow = FLOW.replace("say: hello,", "say: hello, nomatch: 1,").replace("noinput: bye",
                "noinput: [{limit: 3, next: bye}, {next: sales}]");
        Path file = flows("flows", flow).resolve("acme.yml");
        Path center = Files.writeString(folder.resolve("center.yml"), CENTER);
        VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-11-03T10:00:00Z"));
        SimulatedSwitch telephone = new SimulatedSwitch(time);
        Path data = folder.resolve("data");
        try (Acd acd = Acd.open(AcdConfig.at(data).center(center).flows(file.getParent()).clock(time)
                .durability(Durability.PROCESS_CRASH).build())) {
            acd.connect(telephone);
            for (String keys : List.of("1", "1", "1", "1", "2", "9")) {
                telephone.call("0501", "100",
                        CallerScript.waiting().presses(keys, ofSeconds(1)).patience(ofSeconds(9)));
            }
            telephone.call("0501", "100", CallerScript.waiting());
            time.run();
        }
        // when, then
        assertEquals(Main.CLEAN, run("diagram", file.toString(), "--journal", data.toString()), () -> complained);
        String hash = RouteCounts.in(data).versions().keySet().iterator().next();
        assertEquals("""
                flowchart TD
                  %% 21 routes were taken in this version, HASH
                  begin((acme)) --> n0
                  n0["open<br/>hours"]
                  n1["main<br/>menu<br/>noinput 1, nomatch 1"]
                  n2["sales<br/>queue"]
                  n3["billing<br/>queue"]
                  n4["bye<br/>hangup"]
                  over((end))
                  any{{"any node"}}
                  n0 -->|"open (7), tea (0)"| n1
                  n0 -->|"closed (0)"| n4
                  n1 -->|"key 1 (4), noinput 2 (1 in all)"| n2
                  n1 -->|"key 2 (1)"| n3
                  n1 -->|"noinput 1 (1 in all), failed (1)"| n4
                  n2 -->|"next (0)"| over
                  n3 -->|"next (0)"| n4
                  any -.->|"error (5)"| n4
                  linkStyle 1 stroke:#990000,stroke-width:6px
                  linkStyle 2 stroke:#bbbbbb,stroke-width:1px
                  linkStyle 3 stroke:#d7301f,stroke-width:5px
                  linkStyle 4 stroke:#fdbb84,stroke-width:2px
                  linkStyle 5 stroke:#fc8d59,stroke-width:3px
                  linkStyle 6 stroke:#bbbbbb,stroke-width:1px
                  linkStyle 7 stroke:#bbbbbb,stroke-width:1px
                  linkStyle 8 stroke:#d7301f,stroke-width:5px
                """.replace("HASH", hash.substring(0, 12)), said);
        assertEquals(Main.CLEAN, run("diagram", file.toString(), "--journal", data.toString(), "--format", "dot"));
        assertTrue(said.contains("  n0 -> n1 [label=\"open (7), tea (0)\", color=\"#990000\", penwidth=6];\n"), said);
        assertTrue(said.contains("  n1 [label=\"main\\nmenu\\nnoinput 1, nomatch 1\"];\n"), said);
        // when: the flow is another one by now
        Files.writeString(file, flow.replace("say: goodbye", "say: good-night"));
        assertEquals(Main.CLEAN, run("diagram", file.toString(), "--journal", data.toString()));
        // then
        assertTrue(said.contains("  %% no route was taken in this version, "), said);
        assertTrue(said.contains("  %% not counted: 21 of other versions, " + hash.substring(0, 12) + " (21)\n"), said);
        assertTrue(said.contains("n1 -->|\"key 1 (0), noinput 2 (0 in all)\"| n2"), said);
        // and
        assertEquals(Main.WRONG_USE, run("diagram", file.toString(), "--journal", folder.toString()));
        assertEquals(folder + ": holds no journal; name the directory of an engine", complained);
    }

    @Test
    void shouldRunTheScenariosOfAFolder() throws IOException {
        // given
        Path flows = flows("flows", FLOW);
        Path center = Files.writeString(folder.resolve("center.yml"), CENTER);
        Path scenario = flows.resolve("acme.test.yml");
        Files.writeString(scenario, """
                scenario: open, and asked
                flow: acme
                clock: 2026-11-03T10:00 Europe/London
                steps:
                  - {expect: play hello, at: main}
                """);
        // when, then
        assertEquals(Main.CLEAN, run("test", flows.toString(), "--center", center.toString()), () -> said + complained);
        Files.writeString(scenario, Files.readString(scenario).replace("play hello", "play goodbye"));
        assertEquals(Main.FAULTS, run("test", flows.toString(), "--center", center.toString()));
        assertEquals(Main.WRONG_USE, run("test"));
    }

    @Test
    void shouldPrintTheSchema() {
        assertEquals(Main.CLEAN, run("schema"));
        assertEquals(FlowSchema.of().keySet(), json(said).keySet());
        Map<?, ?> first = (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) json(said).get("definitions")).get("menu"))
                .get("properties")).get("first");
        assertEquals("wait for the first key; 500ms to 2m; default 6s", first.get("description"));
        assertEquals("6s", first.get("default"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | command line: no command was given; see --help
            chekc x                         | command line: no command is named "chekc"; did you mean "check"?
            prove x                         | command line: no command is named "prove"; see --help
            check                           | check: found 0 names; write check DIR
            check a b                       | check: found 2 names; write check DIR
            check a --hots b                | check: no option is named "--hots"; did you mean "--host"?
            check a --journal b             | check: no option is named "--journal"; see --help
            check a --center                | check: --center has no value; write one behind it
            check a --format yaml           | check: --format was "yaml"; use text or json or sarif
            check nowhere                   | flows: the folder nowhere cannot be read (NoSuchFileException); name a readable folder of *.yml files
            explain-hours a b               | explain-hours: no time was given; add --at 2026-12-24T10:00
            explain-hours a b --at now      | explain-hours: a cannot be read (NoSuchFileException); name a flow or a centre's file
            """)
    void shouldRefuseWrongUsageInOneSentence(String line, String sentence) {
        assertEquals(Main.WRONG_USE, run(line.isEmpty() ? new String[0] : line.split(" ")));
        assertEquals(sentence, complained);
        assertEquals("", said);
    }

    @Test
    void shouldNameTheNearestSchedule() throws IOException {
        String file = flows("flows", FLOW).resolve("acme.yml").toString();
        assertEquals(Main.WRONG_USE, run("explain-hours", file, "ofice", "--at", "2026-12-24T10:00"));
        assertTrue(complained.endsWith("defines no schedule \"ofice\"; did you mean \"office\"?"), complained);
        assertEquals(Main.WRONG_USE, run("explain-hours", file, "office", "--at", "noon"));
        assertTrue(complained.startsWith("explain-hours: --at was \"noon\"; write 2026-12-24T10:00"), complained);
    }

    @Test
    void shouldHelp() {
        assertEquals(Main.CLEAN, run("--help"));
        assertEquals(Main.USAGE, said);
    }
}
