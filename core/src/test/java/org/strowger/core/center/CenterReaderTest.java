package org.strowger.core.center;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.center.AgentConfig.Membership;
import org.strowger.core.center.QueueConfig.RankingConfig;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.config.ConfigException;
import org.strowger.core.config.Fault;
import org.strowger.core.hours.Schedule;
import org.strowger.core.ranking.AgentRanking;
import org.strowger.core.ranking.CallRanking;
import org.strowger.core.ranking.RankingProvider;

class CenterReaderTest {
    private static final String BANK = """
            center: bank
            zone: Asia/Jerusalem
            skills: [regular, stock]
            hours: {office: {mon-fri: 08:30-18:00, closed: [12-25]}}
            defaults: {wrapUp: 10s, ranking: [skillFit, longestIdle]}      # for all queues
            queues:
              regular:
                needs: {regular: 1}
                ranking: [longestIdle]
                callRanking: {name: headStart, seconds: 90}
                wrapUp: 30s
                hours: office
              stock: {needs: {stock: 40-60}, maxWait: 0s, joinWhen: always}
              any: {needs: [regular, stock], priority: 70, ranking: {name: mine, a: b}}
            agents:
              ann: {endpoint: "sip:ann@pbx", skills: {regular: 60, stock: 20}, queues: {regular: 1, stock: 2}}
              bob: {skills: [regular, stock]}
              1001: {queues: [regular]}
            entry: {flow: main}
            numbers: {"100": {queue: stock}, +4420: {flow: other}}
            """;

    private static CenterConfig read(String yaml) {
        return CenterReader.read("center.yml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String yaml, RankingCheck check) {
        return assertThrows(ConfigException.class,
                () -> CenterReader.read("f.yml", yaml.getBytes(StandardCharsets.UTF_8), check))
                .faults().stream().map(Fault::toString).toList();
    }

    private static CenterConfig.Builder built() {
        return CenterConfig.named("bank").zone(ZoneId.of("Asia/Jerusalem")).skill("regular").skill("stock")
                .hours("office", Schedule.in(ZoneId.of("Asia/Jerusalem")).open("mon-fri", "08:30-18:00")
                        .closed("12-25").build())
                .queue(QueueConfig.named("regular").needs("regular").ranking("longestIdle")
                        .callRanking(new RankingConfig("headStart", Map.of("seconds", "90")))
                        .hours("office"))
                .queue(QueueConfig.named("stock").needs("stock", 40, 60).maxWait(Duration.ZERO)
                        .joinWhen(Condition.ALWAYS)
                        .wrapUp(Duration.ofSeconds(10)).ranking("skillFit", "longestIdle"))
                .queue(QueueConfig.named("any").needs("regular").needs("stock").priority(70)
                        .wrapUp(Duration.ofSeconds(10))
                        .ranking(List.of(new RankingConfig("mine", Map.of("a", "b")))))
                .agent(AgentConfig.named("ann").endpoint("sip:ann@pbx").skill("regular", 60)
                        .skill("stock", 20)
                        .queue("regular").queue("stock", 2))
                .agent(AgentConfig.named("bob").skill("regular").skill("stock"))
                .agent(AgentConfig.named("1001").queue("regular"))
                .entryFlow("main").number("100", new CenterConfig.Entry.Queue("stock"))
                .number("+4420", new CenterConfig.Entry.Flow("other"));
    }

    @Test
    void shouldReadWhatTheBuilderBuilds() {
        // when
        CenterConfig center = read(BANK);
        // then
        assertEquals(built().build(), center);
        assertEquals("1001", center.agents().get(2).endpoint());
        assertEquals(List.of(new Membership("regular", 1), new Membership("stock", 1),
                new Membership("any", 1)),
                center.agents().get(1).queues(), "an agent without queues serves all whose needs he meets");
    }

    @Test
    void shouldHashTheMeaningAndNotTheLayout() {
        // given
        String hash = read(BANK).hash();
        String otherLayout = BANK.replace("defaults: {wrapUp: 10s,", "# x\ndefaults: {wrapUp: 10000ms,")
                .replace("{regular: 60, stock: 20}", "{stock: 20, \"regular\": 60}")
                .replace("bank\n", "'bank'   # y\n");
        // then
        assertTrue(hash.matches("[0-9a-f]{64}"));
        assertEquals(hash, read(otherLayout).hash());
        assertEquals(hash, built().build().hash());
        for (String[] change : new String[][] {{"60", "61"}, {"seconds: 90", "seconds: 91"},
                {"18:00", "18:01"},
            {"sip:ann@pbx", "sip:ann@pbz"}, {"{flow: main}", "{queue: any}"}, {"stock: 2}", "stock: 3}"},
            {"Asia/Jerusalem", "Asia/Amman"}, {"priority: 70", "priority: 71"}}) {
            assertNotEquals(hash, read(BANK.replace(change[0], change[1])).hash(), change[1]);
        }
    }

    @Test
    void shouldReportAllFaultsAtOnce() {
        // given
        String yaml = """
                center: my bank
                zone: Asia/Jerusalm
                skills: [regular, regular]
                hours: {office: {mon-fri: 9-17h}}
                defaults: {wrapup: 10s}
                queues:
                  regular:
                    needs: {reglar: 1}
                    wrapUp: -5s
                    hours: offise
                    maxWaiting: many
                  stock: {needs: {regular: 60-40}, offerTimeout: 20}
                agents:
                  ann: {skills: {stok: 60, regular: 101}, queues: [regulr]}
                entry: {queue: stok}
                agnets: x
                """;
        // then
        assertEquals(List.of(
                "f.yml:1:9: error: a name is a letter, then letters, digits, _ or -, 64 at most [bad-name]",
                "f.yml:2:7: error: unknown time zone; did you mean \"Asia/Jerusalem\"? [unknown-zone]",
                "f.yml:3:19: error: \"regular\" is a skill already; name it once [duplicate-key]",
                "f.yml:4:27: error: write opening times as 09:00-17:00; a night shift may be 22:00-06:00 [bad-hours]",
                "f.yml:5:12: error: \"defaults\" has no field \"wrapup\"; did you mean \"wrapUp\"? [unknown-field]",
                "f.yml:8:13: error: no skill is named \"reglar\"; did you mean \"regular\"? [unknown-skill]",
                "f.yml:9:13: error: queue 'regular': wrapUp was -5s; use 0s to 1h, or leave it out for 30s"
                        + " [bad-duration]",
                "f.yml:10:12: error: no schedule is named \"offise\"; did you mean \"office\"? [unknown-schedule]",
                "f.yml:11:17: error: a whole number has to stand here: 0 to 1000000 [bad-number]",
                "f.yml:12:28: error: write the lowest level, 1 to 100, or a range of levels such as 40-60 [bad-number]",
                "f.yml:12:50: error: a duration needs a unit: 6s, 500ms or 2m [bad-duration]",
                "f.yml:14:18: error: no skill is named \"stok\" [unknown-skill]",
                "f.yml:14:37: error: a level has to stand here: a whole number from 1 to 100 [bad-number]",
                "f.yml:14:52: error: no queue is named \"regulr\"; did you mean \"regular\"? [unknown-queue]",
                "f.yml:15:16: error: no queue is named \"stok\"; did you mean \"stock\"? [unknown-queue]",
                "f.yml:16:1: error: a center has no field \"agnets\"; did you mean \"agents\"? [unknown-field]"),
                faults(yaml, RankingCheck.none()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            center: a ¦ 1:1: error: center "a" needs "entry" [missing-field]
            entry: {flow: b} ¦ 1:1: error: a center needs "center" [missing-field]
            {center: a, entry: {}} ¦ 1:20: error: calls start in one place; write {flow: NAME} or {queue: NAME} [bad-value]
            {center: a, entry: {flow: b, queue: c}} ¦ 1:20: error: calls start in one place; write {flow: NAME} or {queue: NAME} [bad-value]
            {center: a, entry: b} ¦ 1:20: error: an entry has to be a map, such as {name: value}; {} is one [bad-value]
            {center: a, entry: {flow: b}, numbers: {"a b": {flow: b}}} ¦ 1:41: error: a number called is made of letters, digits and + * # . _ : @ -, 64 at most [bad-name]
            {center: a, entry: {flow: b}, queues: [c]} ¦ 1:39: error: "queues" has to be a map, such as {name: value} [bad-value]
            {center: a, entry: {flow: b}, queues: {c: d}} ¦ 1:43: error: a queue has to be a map, such as {name: value}; {} is one [bad-value]
            {center: a, entry: {flow: b}, queues: {c d: {}}} ¦ 1:40: error: a name is a letter, then letters, digits, _ or -, 64 at most [bad-name]
            {center: a, entry: {flow: b}, queues: {c: {ranking: []}}} ¦ 1:53: error: the ranking is empty; name one, or leave it out [bad-value]
            {center: a, entry: {flow: b}, queues: {c: {callRanking: {seconds: 9}}}} ¦ 1:57: error: a ranking is a name, or a map of name and settings, such as {name: headStart, seconds: 90} [bad-value]
            {center: a, entry: {flow: b}, queues: {c: {monotone: yes}}} ¦ 1:54: error: "monotone" is true or false [bad-value]
            {center: a, entry: {flow: b}, queues: {c: {x-note: d, whisper: e}}} ¦ 1:55: error: a queue has no field "whisper" [unknown-field]
            {center: a, entry: {flow: b}, hours: {c: {mon: 09:00-17:00}}} ¦ 1:39: error: schedule "c" needs "zone" [missing-field]
            {center: a, entry: {flow: b}, queues: {c: {}}, agents: {d: {queues: {c: 11}}}} ¦ 1:73: error: a tier has to stand here: a whole number from 1 to 10 [bad-number]
            {center: a, entry: {flow: b}, agents: {d: {endpoint: " "}}} ¦ 1:54: error: the endpoint is blank; write what the adapter dials, or leave it out for the name [bad-value]
            {center: a, entry: {flow: b}, agents: {d: {team: e}}} ¦ 1:50: error: no team is named "e" [unknown-team]
            {center: a, entry: {flow: b}, agents: {d: {wrapUp: 2h}}} ¦ 1:52: error: agent 'd': wrapUp was 2h; use 0s to 1h, or leave it out for the queue's [bad-duration]
            {center: a, entry: {flow: b}, agents: {d: {wrapUp: 2}}} ¦ 1:52: error: a duration needs a unit: 6s, 500ms or 2m [bad-duration]
            {center: a, entry: {flow: b}, agents: {d: {attributes: {e: []}}}} ¦ 1:60: error: an attribute is a text of 1 to 200 characters, or a whole number [bad-value]
            {center: a, entry: {flow: b}, agents: {d: {attributes: {7: e}}}} ¦ 1:57: error: a name is a letter, then letters, digits, _ or -, 64 at most [bad-name]
            {center: a, entry: {flow: b}, agents: {d: {difficultyRise: {calls: 0}}}} ¦ 1:68: error: agent 'd': difficultyRise: calls was 0; use 1 to 10000, or leave it out for 100 [bad-number]
            {center: a, entry: {flow: b}, agents: {d: {capacity: {fax: 1}}}} ¦ 1:55: error: a capacity has no field "fax" [unknown-field]
            {center: a, entry: {flow: b}, queues: {c: {}}, agents: {d: {queues: {c: {memberDelay: 2h}}}}} ¦ 1:87: error: queue 'c': memberDelay was 2h; use 0s to 1h, or leave it out for the queue's [bad-duration]
            {center: a, entry: {flow: b}, queues: {c: {}}, agents: {d: {queues: {c: {delay: 2h}}}}} ¦ 1:74: error: a membership has no field "delay" [unknown-field]
            {center: a, entry: {flow: b}, defaults: {medium: CHAT, maxWait: 3d}, queues: {c: {medium: VOICE}}} ¦ 1:79: error: queue 'c': maxWait was 72h; use 0s to 24h, or leave it out for 30m [bad-value]
            {center: a, entry: {flow: b}, queues: {c: {offerPolicy: RING}}} ¦ 1:57: error: "offerPolicy" is one of ONE, RING_ALL, RING_PROGRESSIVELY [bad-value]
            {center: a, entry: {flow: b}, teams: {c: {occupancyLevels: [70, 70, 90]}}} ¦ 1:60: error: "occupancyLevels" cannot be used; use three rising whole numbers from 1 to 100, or leave it out for [70, 80, 90] [bad-number]
            {center: a, entry: {flow: b}, teams: {c: {occupancyLevels: 70}}} ¦ 1:60: error: "occupancyLevels" cannot be used; use three rising whole numbers from 1 to 100, or leave it out for [70, 80, 90] [bad-number]
            {center: a, entry: {flow: b}, teams: {c: {maxOnBreak: 101%}}} ¦ 1:55: error: "maxOnBreak" cannot be used; use 0% to 100%, or a number of agents from 0 to 10000, or leave it out for 20% [bad-number]
            {center: a, entry: {flow: b}, teams: {c d: {}}} ¦ 1:39: error: a name is a letter, then letters, digits, _ or -, 64 at most [bad-name]
            {center: a, entry: {flow: b}, reasons: {TEA: {longest: 25h}}} ¦ 1:56: error: reason 'TEA': longest was 25h; use 0s to 24h, or leave it out for 0s [bad-duration]
            {center: a, entry: {flow: b}, segments: {gold: {steps: late}}} ¦ 1:56: error: no step profile is named "late" [unknown-profile]
            {center: a, entry: {flow: b}, segments: {gold: {queue: late}}} ¦ 1:56: error: no queue is named "late" [unknown-queue]
            {center: a, entry: {flow: b}, interruption: {CHAT: SOME}} ¦ 1:52: error: what interrupts is NONE, SELF, OTHERS, ALL or a list of media, such as [VOICE] [bad-value]
            {center: a, entry: {flow: b}, interruption: {CHAT: [VOICES]}} ¦ 1:53: error: no medium is named "VOICES"; did you mean "VOICE"? [unknown-medium]
            {center: a, entry: {flow: b}, interruption: {CHATS: ALL}} ¦ 1:46: error: no medium is named "CHATS"; did you mean "CHAT"? [unknown-medium]
            {center: a, entry: {flow: b}, segments: {gold: {difficulty: 0}}} ¦ 1:61: error: segment 'gold': difficulty was 0; use 1 to 100, or leave it out for 1 [bad-number]
            {center: a, entry: {flow: b}, segments: {gold: {priority: 101}}} ¦ 1:59: error: segment 'gold': priority was 101; use 0 to 100, or leave it out for 50 [bad-number]
            {center: a, entry: {flow: b}, dispositions: [sold, sold]} ¦ 1:52: error: "sold" is a disposition already; name it once [duplicate-key]
            {center: a, entry: {flow: b}, queues: {c: {joinWhen: {inState: {state: NOT_READY, reason: TEA, atLeast: 1}}}}} ¦ 1:91: error: no reason is named "TEA" [unknown-reason]
            {center: a, entry: {flow: b}, agents: {"a b": {}}} ¦ 1:40: error: an agent's name is a letter or digit, then letters, digits, _ . @ or -, 64 at most [bad-name]
            """)
    void shouldSayExactlyWhatIsWrong(String yaml, String expected) {
        assertEquals(List.of("f.yml:" + expected), faults(yaml, RankingCheck.none()));
    }

    /** Knows one agent ranking, and one call ranking whose setting {@code seconds} is a number. */
    private static final class Provider implements RankingProvider {
        @Override
        public Optional<AgentRanking> agentRanking(String name, Map<String, String> settings) {
            return Optional.<AgentRanking>of(new Same()).filter(ranking -> name.equals("longestIdle"));
        }

        @Override
        public Optional<CallRanking> callRanking(String name, Map<String, String> settings) {
            if (name.equals("headStart") && !settings.getOrDefault("seconds", "").matches("[0-9]+")) {
                throw new IllegalArgumentException("seconds has to be a number");
            }
            return Optional.<CallRanking>of(new Same()).filter(ranking -> agentOrCall(name));
        }

        private static boolean agentOrCall(String name) {
            return Set.of("fifo", "headStart").contains(name);
        }

        @Override
        public Set<String> agentRankings() {
            return Set.of("longestIdle");
        }

        @Override
        public Set<String> callRankings() {
            return Set.of("fifo", "headStart");
        }
    }

    private static final class Same implements AgentRanking, CallRanking {
        @Override
        public Scope scope() {
            return Scope.SKILLS;
        }

        @Override
        public long key(AgentFacts agent, QueueFacts queue) {
            return NEUTRAL;
        }

        @Override
        public int priorityClass(CallFacts call) {
            return 0;
        }

        @Override
        public long effectiveTimeNs(CallFacts call) {
            return 0;
        }
    }

    @Test
    void shouldSayWhereARankingIsUnknown() {
        // given
        String yaml = """
                center: bank
                entry: {queue: a}
                defaults: {ranking: [longestIdle]}
                queues:
                  a: {ranking: [longestIdel, longestIdle], callRanking: fifo}
                  b: {callRanking: {name: headStart, seconds: soon}}
                  c: {callRanking: random}
                """;
        // then
        assertEquals(List.of(
                "f.yml:5:17: error: no agent ranking is named \"longestIdel\"; did you mean \"longestIdle\"?"
                        + " [unknown-ranking]",
                "f.yml:6:27: error: call ranking \"headStart\": seconds has to be a number [bad-value]",
                "f.yml:7:20: error: no call ranking is named \"random\" [unknown-ranking]"),
                faults(yaml, RankingCheck.of(List.of(new Provider()))));
    }

    @Test
    void shouldNameAFileThatCannotBeRead(@TempDir Path folder) throws Exception {
        // given
        Path file = Files.writeString(folder.resolve("center.yml"), BANK);
        // then
        assertEquals(built().build(), CenterReader.read(file));
        Path missing = folder.resolve("centre.yml");
        assertEquals(
                missing + ": cannot be read (NoSuchFileException); check its name and that this process may read it",
                assertThrows(ConfigException.class, () -> CenterReader.read(missing)).getMessage());
    }

    @Test
    void shouldReadALargeCentre() {
        // given
        int queues = Integer.getInteger("strowger.test.queues", 2_000);
        int agents = queues / 2;
        StringBuilder yaml = new StringBuilder("center: large\nentry: {queue: q0}\nskills: [s]\nqueues:\n");
        for (int i = 0; i < queues; i++) {
            yaml.append("  q").append(i).append(": {needs: {s: ").append(1 + i % 90)
                    .append("}, wrapUp: 20s}\n");
        }
        yaml.append("agents:\n");
        for (int i = 0; i < agents; i++) {
            yaml.append("  a").append(i).append(": {skills: {s: 90}, queues: {q").append(i).append(": 1, q")
                    .append(i * 7L % queues).append("x: 2, q").append(i + agents).append(": 3}}\n");
        }
        // when
        CenterConfig center = read(yaml.toString().replaceAll("q[0-9]+x: 2, ", ""));
        // then
        assertEquals(queues, center.queues().size());
        assertEquals(2L * agents, center.agents().stream().mapToLong(agent -> agent.queues().size()).sum());
        assertEquals(100, faults(yaml.toString(), RankingCheck.none()).stream().limit(100).count());
    }
}
