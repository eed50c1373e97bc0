package org.strowger.core.internal.rule;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.strowger.core.hours.Schedule;
import org.strowger.core.hours.ZoneTime;
import org.strowger.core.yaml.Faults;

/**
 * The numbers of a centre's names. Skills, queues, agents, segments, reasons and prompts have their place
 * in the lists given; attributes of calls get a number when a rule first asks for one. Used before the
 * start, by one thread.
 */
public final class RuleIndex {
    private final Map<String, Integer> skills;
    private final Map<String, Integer> queues;
    private final Map<String, Integer> agents;
    private final Map<String, Integer> attributes = new HashMap<>();
    private final List<String> attributeNames = new ArrayList<>();
    private Map<String, Integer> segments = Map.of();
    private Map<String, Integer> reasons = Map.of();
    private Optional<Map<String, Integer>> prompts = Optional.empty();
    private List<Schedule> schedules = List.of();
    private Map<String, Integer> scheduleNumbers = Map.of();
    private ZoneTime time = ZoneTime.in(ZoneOffset.UTC);
    private List<Map<String, String>> agentAttributes = List.of();

    /** Numbers for the names of skills, queues and agents, in these orders. */
    public RuleIndex(List<String> skills, List<String> queues, List<String> agents) {
        this.skills = numbers(skills);
        this.queues = numbers(queues);
        this.agents = numbers(agents);
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.putIfAbsent(name, numbers.size()));
        return numbers;
    }

    /** The zone whose time of day and date conditions mean; UTC if it is left out. */
    public RuleIndex zone(ZoneId zone) {
        time = ZoneTime.in(zone);
        return this;
    }

    /** The customer segments; none if they are left out. */
    public RuleIndex segments(List<String> names) {
        segments = numbers(names);
        return this;
    }

    /** The reasons of NOT_READY; none if they are left out. */
    public RuleIndex reasons(List<String> names) {
        reasons = numbers(names);
        return this;
    }

    /** The prompts of the flows. If they are left out, a prompt has the number −1. */
    public RuleIndex prompts(List<String> names) {
        prompts = Optional.of(numbers(names));
        return this;
    }

    /** The schedules by name; none if they are left out. */
    public RuleIndex schedules(Map<String, Schedule> byName) {
        TreeMap<String, Schedule> sorted = new TreeMap<>(byName);
        schedules = List.copyOf(sorted.values());
        scheduleNumbers = numbers(List.copyOf(sorted.keySet()));
        return this;
    }

    /** Attributes of each agent, in the order of the agents; none if they are left out. */
    public RuleIndex agentAttributes(List<Map<String, String>> byAgent) {
        agentAttributes = List.copyOf(byAgent);
        return this;
    }

    /** Gives attributes of calls the numbers that they have already. */
    void attributesFrom(List<String> known) {
        known.forEach(this::attribute);
    }

    int skill(String name) {
        return find("skill", name, skills);
    }

    int queue(String name) {
        return find("queue", name, queues);
    }

    int agent(String name) {
        return find("agent", name, agents);
    }

    int segment(String name) {
        return find("segment", name, segments);
    }

    int reason(String name) {
        return find("reason", name, reasons);
    }

    int prompt(String name) {
        return prompts.isPresent() ? find("prompt", name, prompts.get()) : RuleFacts.NONE;
    }

    int attribute(String name) {
        return attributes.computeIfAbsent(name, added -> {
            attributeNames.add(added);
            return attributeNames.size() - 1;
        });
    }

    List<String> attributeNames() {
        return List.copyOf(attributeNames);
    }

    /** An agent's attribute, empty if he lacks it. */
    String agentAttribute(int agent, String name) {
        return agent < agentAttributes.size() ? agentAttributes.get(agent).getOrDefault(name, "") : "";
    }

    int agentCount() {
        return agents.size();
    }

    ZoneTime time() {
        return time;
    }

    /** Schedules in the order of their names. */
    List<Schedule> schedules() {
        return schedules;
    }

    /** Index of a schedule among {@link #schedules}. */
    int schedule(String name) {
        return find("schedule", name, scheduleNumbers);
    }

    private static int find(String noun, String name, Map<String, Integer> numbers) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("rules: no " + noun + " is named '" + name + '\''
                    + Faults.didYouMean(name, numbers.keySet()));
        }
        return number;
    }
}
