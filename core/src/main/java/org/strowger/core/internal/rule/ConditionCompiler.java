package org.strowger.core.internal.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.strowger.core.agent.AgentState;
import org.strowger.core.call.Medium;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.Measure;
import org.strowger.core.hours.CalendarDate;
import org.strowger.core.hours.Window;
import org.strowger.core.hours.ZoneTime;

/**
 * Resolves the names of conditions. Equal conditions are compiled once. What changes with the configuration
 * without being named in a condition is looked up in {@link RuleTables}. Host's thread.
 */
final class ConditionCompiler {
    private final RuleIndex index;
    private final RuleTables tables;
    private final Map<Condition, Check> compiled = new HashMap<>();
    private final List<Condition.Workers> workers = new ArrayList<>();
    private final List<List<String>> openings = new ArrayList<>();

    /** @param before whose conditions are known; null for none */
    ConditionCompiler(RuleIndex index, RuleTables tables, ConditionCompiler before) {
        this.index = index;
        this.tables = tables;
        if (before != null) {
            compiled.putAll(before.compiled);
            workers.addAll(before.workers);
            openings.addAll(before.openings);
        }
    }

    /** What stands in the tables under this configuration, for all conditions compiled so far. */
    RuleTables.Content tables(OpeningTable hours) {
        return new RuleTables.Content(
                workers.stream().map(this::passing).toArray(int[][]::new),
                openings.stream().map(hours::states).toArray(OpeningTable.States[]::new), index.time());
    }

    private int[] passing(Condition.Workers asked) {
        TextCheck test = TextCheck.of(asked.test());
        return IntStream.range(0, index.agentCount())
                .filter(agent -> test.passes(index.agentAttribute(agent, asked.attribute()))).toArray();
    }

    Check compile(Condition condition) {
        Check known = compiled.get(condition);
        if (known == null) {
            known = make(condition);
            compiled.put(condition, known);
        }
        return known;
    }

    private Check make(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all(all.parts());
        }
        if (condition instanceof Condition.Any any) {
            return any(any.parts());
        }
        if (condition instanceof Condition.Not not) {
            Check part = compile(not.part());
            return facts -> !part.holds(facts);
        }
        return ofAgents(condition).or(() -> ofTime(condition)).orElseGet(() -> ofCall(condition));
    }

    private Check all(List<Condition> parts) {
        Check[] checks = parts.stream().map(this::compile).toArray(Check[]::new);
        return facts -> {
            for (Check check : checks) {
                if (!check.holds(facts)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Check any(List<Condition> parts) {
        Check[] checks = parts.stream().map(this::compile).toArray(Check[]::new);
        return facts -> {
            for (Check check : checks) {
                if (check.holds(facts)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Check ofCall(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        }
        if (condition instanceof Condition.Attribute attribute) {
            int name = index.attribute(attribute.name());
            TextCheck test = TextCheck.of(attribute.test());
            return facts -> test.passes(facts.attribute(name));
        }
        if (condition instanceof Condition.SegmentIs is) {
            int segment = index.segment(is.segment());
            return facts -> facts.segment() == segment;
        }
        if (condition instanceof Condition.MediumIs is) {
            Medium medium = is.medium();
            return facts -> facts.medium() == medium;
        }
        throw new IllegalArgumentException("rules: a condition of kind "
                + condition.getClass().getSimpleName() + " was found; use those of 3.4 alone");
    }

    /** A measure without a value is below every bound, since those are 0 or more. */
    private Check compare(Condition.Compare compare) {
        Measure measure = compare.measure();
        int queue = queue(compare.queue());
        long lowest = compare.lowest();
        long highest = compare.highest();
        return facts -> {
            long value = facts.measure(measure, queue < 0 ? facts.queue() : queue);
            return value >= lowest && value <= highest;
        };
    }

    private Optional<Check> ofAgents(Condition condition) {
        if (condition instanceof Condition.InState in) {
            return Optional.of(inState(in));
        }
        if (condition instanceof Condition.TierEmpty empty) {
            int queue = queue(empty.queue());
            int tier = empty.tier();
            return Optional.of(facts -> facts.tierEmpty(queue < 0 ? facts.queue() : queue, tier));
        }
        if (condition instanceof Condition.AgentIs is) {
            int agent = index.agent(is.agent());
            return Optional.of(is.presence() == Condition.Presence.FREE
                    ? facts -> facts.agentFree(agent) : facts -> facts.agentSignedIn(agent));
        }
        return condition instanceof Condition.Workers asked ? Optional.of(workers(asked))
                : Optional.empty();
    }

    private Check inState(Condition.InState in) {
        int queue = queue(in.queue());
        AgentState state = in.state();
        int reason = in.reason().map(index::reason).orElse(RuleFacts.NONE);
        long lowest = in.lowest();
        long highest = in.highest();
        return facts -> {
            int count = facts.inState(queue < 0 ? facts.queue() : queue, state, reason);
            return count >= lowest && count <= highest;
        };
    }

    /** Attributes of agents change with the configuration alone, so who passes is known beforehand. */
    private Check workers(Condition.Workers asked) {
        int queue = queue(asked.queue());
        int test = workers.size();
        workers.add(asked);
        long lowest = asked.lowest();
        long highest = asked.highest();
        return facts -> {
            int count = facts.signedInAmong(queue < 0 ? facts.queue() : queue, tables.passing(test));
            return count >= lowest && count <= highest;
        };
    }

    private Optional<Check> ofTime(Condition condition) {
        if (condition instanceof Condition.TimeOfDay of) {
            Window window = of.window();
            return Optional.of(facts -> window.has(ZoneTime.minute(tables.localMs(facts.wallMs()))));
        }
        if (condition instanceof Condition.Weekday weekday) {
            int days = weekday.days().stream().mapToInt(day -> 1 << day.ordinal()).sum();
            return Optional.of(facts ->
                    (days >>> ZoneTime.weekday(tables.localMs(facts.wallMs())) & 1) != 0);
        }
        if (condition instanceof Condition.Date on) {
            return Optional.of(date(on.date()));
        }
        return condition instanceof Condition.Opening opening ? Optional.of(opening(opening))
                : Optional.empty();
    }

    private Check opening(Condition.Opening opening) {
        int queue = queue(opening.queue());
        int test = openings.size();
        openings.add(opening.states());
        return facts -> {
            int of = queue < 0 ? facts.queue() : queue;
            return tables.opening(test, of, facts.opening(of));
        };
    }

    private Check date(CalendarDate date) {
        if (date.everyYear()) {
            int monthAndDay = date.month() * 32 + date.day();
            return facts -> ZoneTime.monthAndDay(tables.localMs(facts.wallMs())) == monthAndDay;
        }
        long day = date.epochDay();
        return facts -> ZoneTime.day(tables.localMs(facts.wallMs())) == day;
    }

    private int queue(Optional<String> name) {
        return name.map(index::queue).orElse(RuleFacts.NONE);
    }
}
