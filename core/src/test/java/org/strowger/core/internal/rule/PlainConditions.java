package org.strowger.core.internal.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.center.rule.AttributeTest;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.Measure;
import org.strowger.core.hours.CalendarDate;
import org.strowger.core.hours.Schedule;
import org.strowger.core.hours.Window;

/** Conditions of a small centre: drawn at random, and judged by the plainest means. */
final class PlainConditions {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final List<String> QUEUES = List.of("sales", "billing", "night");
    static final List<String> AGENTS = List.of("ann", "bob", "cy", "dee", "eve");
    static final List<String> REASONS = List.of("LUNCH", "BREAK");
    static final List<String> SEGMENTS = List.of("gold", "silver");
    static final List<String> ATTRIBUTES = List.of("grade", "amount");
    static final List<Map<String, String>> OF_AGENTS = List.of(Map.of("site", "north"),
            Map.of("site", "south"), Map.of("site", "north", "grade", "7"), Map.of(), Map.of("grade", "12"));
    static final Schedule WITH_LUNCH = Schedule.in(ZONE).open("mon-fri", "09:00-17:00")
            .named("lunch", "mon-fri", "12:00-13:00").build();
    static final Schedule WITH_LATE = Schedule.in(ZONE).open("mon-fri", "09:00-17:00")
            .named("late", "mon-fri", "16:00-17:00").build();
    /** Of each queue; the last has none. */
    static final List<Optional<String>> HOURS =
            List.of(Optional.of("day"), Optional.of("other"), Optional.empty());

    private PlainConditions() {}

    static RuleIndex index() {
        return new RuleIndex(List.of("dutch", "english"), QUEUES, AGENTS).zone(ZONE).segments(SEGMENTS)
                .reasons(REASONS).agentAttributes(OF_AGENTS)
                .schedules(Map.of("day", WITH_LUNCH, "other", WITH_LATE));
    }

    static Condition draw(Random random, int depth) {
        int kind = depth == 0 ? 3 + random.nextInt(11) : random.nextInt(14);
        return switch (kind) {
            case 0 -> new Condition.All(several(random, depth, 0));
            case 1 -> new Condition.Any(several(random, depth, 1));
            case 2 -> new Condition.Not(draw(random, depth - 1));
            case 3 -> compare(random);
            case 4 -> inState(random);
            case 5 -> new Condition.TierEmpty(queue(random), 1 + random.nextInt(10));
            case 6 -> new Condition.AgentIs(one(AGENTS, random),
                    one(List.of(Condition.Presence.values()), random));
            case 7 -> new Condition.Workers(queue(random), one(List.of("site", "grade"), random),
                    test(random), random.nextInt(3), 2 + random.nextInt(3));
            case 8 -> new Condition.Attribute(one(ATTRIBUTES, random), test(random));
            case 9 -> new Condition.SegmentIs(one(SEGMENTS, random));
            case 10 -> new Condition.MediumIs(one(List.of(Medium.values()), random));
            case 11 -> new Condition.TimeOfDay(one(List.of(new Window(540, 1_020),
                    new Window(1_320, 1_800), new Window(0, 1_440)), random));
            case 12 -> random.nextBoolean()
                    ? new Condition.Weekday(List.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.SUNDAY))
                    : new Condition.Date(new CalendarDate(random.nextBoolean() ? 0 : 2027, 3, 26));
            default -> new Condition.Opening(queue(random),
                    List.of(one(List.of("open", "closed", "holiday", "lunch", "late"), random),
                            one(List.of("open", "closed", "lunch"), random)));
        };
    }

    private static List<Condition> several(Random random, int depth, int least) {
        List<Condition> parts = new ArrayList<>();
        int count = least + random.nextInt(4 - least);
        for (int i = 0; i < count; i++) {
            parts.add(draw(random, depth - 1));
        }
        return parts;
    }

    private static Condition compare(Random random) {
        Measure measure = one(List.of(Measure.values()), random);
        int lowest = random.nextInt(4);
        return new Condition.Compare(measure,
                measure.of() == Measure.Of.CALL ? Optional.empty() : queue(random), lowest,
                random.nextBoolean() ? Condition.NO_LIMIT : lowest + random.nextInt(3));
    }

    private static Condition inState(Random random) {
        AgentState state = one(List.of(AgentState.values()), random);
        Optional<String> reason = state == AgentState.NOT_READY && random.nextBoolean()
                ? Optional.of(one(REASONS, random)) : Optional.empty();
        int lowest = random.nextInt(3);
        return new Condition.InState(queue(random), state, reason, lowest, lowest + random.nextInt(3));
    }

    private static AttributeTest test(Random random) {
        List<Supplier<AttributeTest>> tests = List.of(
                () -> new AttributeTest.Is(one(List.of("gold", "north", ""), random)),
                () -> new AttributeTest.In(List.of("silver", "south", "7")),
                () -> new AttributeTest.Between(-5, 10),
                () -> new AttributeTest.Prefix(one(List.of("go", "no"), random)),
                () -> new AttributeTest.Matches("[a-z]{4,6}|\\d+"));
        return one(tests, random).get();
    }

    private static Optional<String> queue(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(one(QUEUES, random));
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Whether a condition holds. */
    static boolean holds(Condition condition, PlainFacts facts) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, facts));
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, facts));
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.part(), facts);
        } else if (condition instanceof Condition.Compare c) {
            long value = facts.measure(c.measure(), of(c.queue(), facts));
            return value != RuleFacts.NO_VALUE && value >= c.lowest() && value <= c.highest();
        } else if (condition instanceof Condition.InState in) {
            int all = facts.states[of(in.queue(), facts)][in.state().ordinal()];
            int count = in.reason().map(name -> PlainFacts.share(all, REASONS.indexOf(name))).orElse(all);
            return count >= in.lowest() && count <= in.highest();
        } else if (condition instanceof Condition.TierEmpty empty) {
            return facts.tierEmpty[of(empty.queue(), facts)][empty.tier()];
        } else if (condition instanceof Condition.AgentIs is) {
            int agent = AGENTS.indexOf(is.agent());
            return is.presence() == Condition.Presence.FREE ? facts.free[agent] : facts.signedIn[agent];
        } else if (condition instanceof Condition.Workers workers) {
            return workers(workers, facts);
        } else if (condition instanceof Condition.Attribute attribute) {
            return passes(attribute.test(), facts.attributes[ATTRIBUTES.indexOf(attribute.name())]);
        } else if (condition instanceof Condition.SegmentIs is) {
            return facts.segment >= 0 && SEGMENTS.get(facts.segment).equals(is.segment());
        } else if (condition instanceof Condition.MediumIs is) {
            return facts.medium == is.medium();
        }
        return ofTime(condition, facts);
    }

    private static boolean workers(Condition.Workers workers, PlainFacts facts) {
        int queue = of(workers.queue(), facts);
        int count = 0;
        for (int agent = 0; agent < AGENTS.size(); agent++) {
            String value = OF_AGENTS.get(agent).getOrDefault(workers.attribute(), "");
            if (facts.signedIn[agent] && PlainFacts.member(queue, agent) && passes(workers.test(), value)) {
                count++;
            }
        }
        return count >= workers.lowest() && count <= workers.highest();
    }

    private static boolean ofTime(Condition condition, PlainFacts facts) {
        ZonedDateTime now = Instant.ofEpochMilli(facts.wallMs).atZone(ZONE);
        if (condition instanceof Condition.TimeOfDay of) {
            int minute = now.getHour() * 60 + now.getMinute();
            int end = of.window().end();
            return end <= 1_440 ? minute >= of.window().start() && minute < end
                    : minute >= of.window().start() || minute < end - 1_440;
        } else if (condition instanceof Condition.Weekday weekday) {
            return weekday.days().contains(now.getDayOfWeek());
        } else if (condition instanceof Condition.Date on) {
            return now.getMonthValue() == on.date().month() && now.getDayOfMonth() == on.date().day()
                    && (on.date().everyYear() || on.date().year() == now.getYear());
        }
        Condition.Opening opening = (Condition.Opening) condition;
        int queue = of(opening.queue(), facts);
        List<String> names = queue == 0 ? WITH_LUNCH.states() : queue == 1 ? WITH_LATE.states()
                : List.of("open", "closed", "holiday");
        int state = facts.opening[queue];
        return state < names.size() && opening.states().contains(names.get(state));
    }

    private static boolean passes(AttributeTest test, String text) {
        if (test instanceof AttributeTest.Is is) {
            return text.equals(is.text());
        } else if (test instanceof AttributeTest.In in) {
            return in.texts().contains(text);
        } else if (test instanceof AttributeTest.Between range) {
            return text.matches("-?[0-9]{1,18}") && Long.parseLong(text) >= range.lowest()
                    && Long.parseLong(text) <= range.highest();
        } else if (test instanceof AttributeTest.Prefix prefix) {
            return text.startsWith(prefix.prefix());
        }
        return text.matches(((AttributeTest.Matches) test).expression());
    }

    private static int of(Optional<String> queue, PlainFacts facts) {
        return queue.map(QUEUES::indexOf).orElse(facts.queue);
    }
}
