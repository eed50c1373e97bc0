package org.strowger.core.center;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.call.Medium;
import org.strowger.core.config.ConfigException;
import org.strowger.core.yaml.Values;

/** Every setting of a centre against the table of its documentation, from YAML and from the builder. */
class SettingsTest {
    private static final String RANGES = """
            # offers
            queue, offerTimeout, 3s, 20s, 2m
            queue, connectTimeout, 1s, 5s, 1m
            queue, customerRing, 5s, 30s, 2m
            queue, maxRinging, 1, 10, 50
            queue, ringGap, 1s, 10s, 2m
            queue, announceFirst, 0s, 0s, 1m
            # after an offer
            queue, pairCooldown, 1s, 5s, 1h
            queue, rejectCooldown, 0s, 2s, 1h
            queue, noAnswerCooldown, 0s, 5s, 1h
            queue, faultCooldown, 0s, 5s, 1h
            queue, missesAllowed, 0, 2, 100
            queue, rejectsAllowed, 0, 0, 100
            queue, faultsAllowed, 0, 3, 100
            queue, missedReturn, 0s, 0s, 1h
            # agents
            queue, wrapUp, 0s, 30s, 1h
            queue, wrapUpMax, 0s, 10m, 4h
            center, deviceGrace, 0s, 15s, 10m
            capacity, voice, 0, 1, 25
            capacity, chat, 0, 3, 25
            capacity, email, 0, 5, 25
            capacity, message, 0, 5, 25
            capacity, callback, 0, 1, 25
            # waiting
            queue, maxWait, 0s, 30m, 24h
            chat, maxWait, 0s, 30m, 30d
            queue, maxWaitNoAgent, 0s, 1m, 24h
            queue, maxWaiting, 0, 1000, 1000000
            queue, maxHops, 1, 8, 32
            # order of calls
            queue, priority, 0, 50, 100
            queue, headStart, 0s, 0s, 24h
            queue, maxOvertaken, 0, 100, 100000
            queue, overdueAfter, 0s, 15m, 24h
            queue, weight, 1, 1, 1000
            # order of agents
            membership, tier, 1, 1, 10
            queue, tierDelay, 0s, 10s, 1h
            queue, memberDelay, 0s, 0s, 1h
            queue, difficulty, 1, 1, 100
            agent, difficultyLimit, 1, 100, 100
            agent, weight, 0, 100, 1000
            center, countWindow, 1h, 8h, 7d
            center, occupancyWindow, 5m, 30m, 8h
            queue, preferHold, 0s, 20s, 1h
            queue, stickyFor, 0s, 24h, 365d
            # callbacks
            queue, callbackAttempts, 1, 3, 10
            queue, callbackGap, 30s, 5m, 24h
            queue, callbackExpiry, 5m, 8h, 30d
            queue, resumeWithin, 0s, 0s, 1h
            # announcements
            queue, announceEvery, 0s, 1m, 1h
            queue, announceGap, 5s, 15s, 1h
            queue, positionLimit, 0, 0, 100
            # teams
            team, occupancyMargin, 0, 3, 20
            team, occupancyHold, 0s, 1m, 1h
            breaks, breakAfter, 30m, 2h, 8h
            breaks, breakLength, 1m, 15m, 2h
            breaks, coolDown, 0s, 2m, 30m
            # measures
            queue, serviceLevelTime, 1s, 20s, 30d
            queue, shortAbandon, 0s, 5s, 1m
            # the engine
            center, endSettle, 0s, 500ms, 5s
            center, inventoryEvery, 5s, 30s, 10m
            center, resyncWindow, 1s, 10s, 2m
            """;

    private static final String CHOICES = """
            queue, medium, VOICE CHAT EMAIL MESSAGE CALLBACK
            queue, offerPolicy, ONE RING_ALL RING_PROGRESSIVELY
            queue, releaseRivals, ON_ANSWER ON_BRIDGE
            queue, notReadyDuringOffer, WITHDRAW FINISH
            queue, notReadyInWrapUp, AFTER AT_ONCE
            center, forcedLogOff, KEEP REQUEUE END
            center, idleFrom, READY WRAP_UP_END CALL_END CALL_START
            queue, maxWaitDuringOffer, EXTEND CANCEL
            queue, closing, DRAIN OVERFLOW
            center, arbitration, GLOBAL OWN_TIER WEIGHTED STRICT_WEIGHT LONGEST_QUEUE
            queue, callbackFirst, AGENT CUSTOMER
            queue, waitEnds, BRIDGE AGENT_ANSWER
            center, removedQueue, DRAIN MOVE EXIT
            center, onConfigChange, ADOPT KEEP
            """;

    /** Read and shown in ways of their own; tests of their own are below or in {@link CenterConfigTest}. */
    private static final Set<String> OTHERS = Set.of("monotone", "occupancyLevels", "maxOnBreak", "level",
            "optedOut", "calls", "points", "paid", "productive", "longest");

    private static Object value(String text) {
        return Character.isDigit(text.charAt(text.length() - 1)) ? (Object) Integer.valueOf(text)
                : Values.duration(text).orElseThrow();
    }

    private static String beside(Object value, int sign) {
        return value instanceof Integer number ? String.valueOf(number + sign)
                : Values.show(((Duration) value).plusMillis(sign));
    }

    private static String yaml(String what, String setting) {
        return "{center: c, entry: {queue: q}, " + switch (what) {
            case "center" -> setting + (setting.isEmpty() ? "" : ", ") + "queues: {q: {}}}";
            case "queue" -> "queues: {q: {" + setting + "}}}";
            case "chat" -> "queues: {q: {medium: CHAT, " + setting + "}}}";
            case "agent" -> "queues: {q: {}}, agents: {a: {" + setting + "}}}";
            case "capacity" -> "queues: {q: {}}, agents: {a: {capacity: {" + setting + "}}}}";
            case "membership" -> "queues: {q: {}}, agents: {a: {queues: {q: {" + setting + "}}}}}";
            default -> "queues: {q: {}}, teams: {t: {" + setting + "}}}";
        };
    }

    private static String where(String what) {
        return switch (what) {
            case "center" -> "center 'c'";
            case "agent" -> "agent 'a'";
            case "capacity" -> "agent 'a': capacity";
            case "team", "breaks" -> "team 't'";
            default -> "queue 'q'";
        };
    }

    private static CenterConfig read(String yaml) {
        return CenterReader.read("f.yml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** The same by the builders, whose method is found by the setting's name. */
    private static CenterConfig built(String what, String name, Object value) {
        CenterConfig.Builder center = CenterConfig.named("c").entryQueue("q");
        QueueConfig.Builder queue = QueueConfig.named("q");
        AgentConfig.Builder agent = AgentConfig.named("a");
        TeamConfig.Builder team = TeamConfig.named("t");
        switch (what) {
            case "center" -> call(center, name, value);
            case "queue" -> call(queue, name, value);
            case "chat" -> call(queue.medium(Medium.CHAT), name, value);
            case "agent" -> call(agent, name, value);
            case "capacity" -> agent.capacity(
                    Medium.valueOf(name.toUpperCase(Locale.ROOT)),
                    (int) value);
            case "membership" -> agent.queue("q", (int) value);
            default -> call(team, name, value);
        }
        center.queue(queue);
        if (Set.of("agent", "capacity", "membership").contains(what)) {
            center.agent(agent);
        } else if (Set.of("team", "breaks").contains(what)) {
            center.team(team);
        }
        return center.build();
    }

    private static void call(Object builder, String name, Object value) {
        Method setter = Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .findFirst().orElseThrow(() -> new AssertionError("no builder has a method " + name));
        try {
            setter.invoke(builder, value);
        } catch (InvocationTargetException | IllegalAccessException failed) {
            throw new AssertionError(name, failed);
        }
    }

    /** The value of the component of that name, in the thing or in a group of it. */
    private static Optional<Object> held(Object thing, String name) {
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(thing);
            } catch (InvocationTargetException | IllegalAccessException failed) {
                throw new AssertionError(name, failed);
            }
            Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (component.getName().equals(name) && !(value instanceof Record)) {
                return Optional.of(value);
            }
            if (inner instanceof Record group && held(group, name).isPresent()) {
                return held(group, name);
            }
        }
        return Optional.empty();
    }

    private static Object held(CenterConfig center, String what, String name) {
        Object thing = switch (what) {
            case "center" -> center;
            case "agent", "capacity" -> center.agents().get(0);
            case "membership" -> center.agents().get(0).queues().get(0);
            case "team", "breaks" -> center.teams().get(0);
            default -> center.queues().get(0);
        };
        return held(thing, name).orElseThrow(() -> new AssertionError("no record holds " + name));
    }

    @ParameterizedTest
    @CsvSource(textBlock = RANGES)
    void shouldHaveTheDocumentedDefaultAndTakeTheEndsOfItsRange(
            String what, String name, String lowest, String usual, String highest) {
        // given
        String other = what.equals("breaks") && name.equals("coolDown") ? "breakAfter: 2h" : "coolDown: 2m";
        String nothing = what.equals("breaks") ? other : what.equals("chat") ? "x-note: a" : "";
        // then
        assertEquals(value(usual), held(read(yaml(what, nothing)), what, name), "default");
        for (String end : List.of(lowest, usual, highest)) {
            CenterConfig center = read(yaml(what, name + ": " + end));
            assertEquals(value(end), held(center, what, name));
            assertEquals(center, built(what, name, value(end)), "YAML and builder, " + end);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = RANGES)
    void shouldRefuseWhatIsJustOutsideItsRange(
            String what, String name, String lowest, String usual, String highest) {
        for (String wrong : List.of(beside(value(lowest), -1), beside(value(highest), 1))) {
            // when
            String yaml = yaml(what, name + ": " + wrong);
            ConfigException fromFile = assertThrows(ConfigException.class, () -> read(yaml));
            IllegalArgumentException fromBuilder = assertThrows(IllegalArgumentException.class,
                    () -> built(what, name, value(wrong)));
            // then
            String message = where(what) + ": " + name + " was " + wrong + "; use " + lowest + " to "
                    + highest + ", or leave it out for " + usual;
            assertEquals(message, fromBuilder.getMessage());
            assertEquals("f.yml:1:" + (yaml.indexOf(name + ": ") + name.length() + 3) + ": error: "
                    + message + (value(wrong) instanceof Integer ? " [bad-number]" : " [bad-duration]"),
                    fromFile.faults().get(0).toString());
            assertEquals(1, fromFile.faults().size());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = CHOICES)
    void shouldTakeEachWordOfAChoiceAndNoOther(String what, String name, String words) {
        // given
        List<String> legal = List.of(words.split(" "));
        Object usual = held(read(yaml(what, "")), what, name);
        // then
        assertEquals(legal.get(0), usual.toString(), "default");
        assertEquals(legal, Arrays.stream(usual.getClass().getEnumConstants()).map(Object::toString)
                .toList());
        for (Object word : usual.getClass().getEnumConstants()) {
            CenterConfig center = read(yaml(what, name + ": " + word));
            assertEquals(word, held(center, what, name));
            assertEquals(center, built(what, name, word));
        }
        String wrong = yaml(what, name + ": " + legal.get(0).toLowerCase(Locale.ROOT));
        ConfigException refused = assertThrows(ConfigException.class, () -> read(wrong));
        assertEquals('"' + name + "\" is one of " + String.join(", ", legal),
                refused.faults().get(0).message());
    }

    @Test
    void shouldLeaveNoSettingOut() throws IllegalAccessException {
        // given
        Set<String> walked = new TreeSet<>(OTHERS);
        (RANGES + CHOICES).lines().filter(line -> !line.startsWith("#"))
                .forEach(line -> walked.add(line.split(", ")[1]));
        // when
        Set<String> all = new TreeSet<>();
        for (Field field : Settings.class.getDeclaredFields()) {
            if (Setting.class.isAssignableFrom(field.getType())) {
                all.add(((Setting<?>) field.get(null)).name());
            }
        }
        // then
        assertEquals(all, walked);
        assertTrue(all.size() > 70, () -> "found " + all.size());
    }
}
