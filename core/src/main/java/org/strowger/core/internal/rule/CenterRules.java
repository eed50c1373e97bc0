package org.strowger.core.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.layout.Layout;

/** Compiles the rules of a centre. Used before the start, on the thread that loads a configuration. */
public final class CenterRules {
    private CenterRules() {}

    /**
     * The rules of a centre. Skills, queues and agents have their place in its lists, segments that in the
     * order of their names, reasons that in {@link #reasons}.
     *
     * @param prompts those of the flows; empty if none are loaded, and then prompts have no number
     * @throws IllegalArgumentException with one sentence for a prompt that is not there
     */
    public static RulePlan compile(CenterConfig center, Optional<List<String>> prompts) {
        RuleIndex index = new RuleIndex(center.skills(),
                center.queues().stream().map(QueueConfig::name).toList(),
                center.agents().stream().map(AgentConfig::name).toList())
                .zone(center.zone()).schedules(center.hours()).reasons(reasons(center))
                .segments(List.copyOf(center.segments().keySet()))
                .agentAttributes(center.agents().stream().map(AgentConfig::attributes).toList());
        prompts.ifPresent(index::prompts);
        return new RulePlan(index, center.queues().stream().map(CenterRules::rules).toList(),
                center.stepProfiles());
    }

    /**
     * The book that follows one: the rules of a configuration, of which those of some queues are new or
     * changed.
     *
     * @throws IllegalArgumentException with one sentence for a prompt that is not there
     */
    public static RuleBook next(RuleBook book, Layout layout, int[] queues, Optional<List<String>> prompts) {
        CenterConfig center = layout.center();
        List<Map<String, String>> attributes = new ArrayList<>();
        for (int agent = 0; agent < layout.agents().size(); agent++) {
            attributes.add(layout.isAgentGone(agent) ? Map.of() : layout.agent(agent).attributes());
        }
        RuleIndex index = new RuleIndex(
                layout.skills().list(), layout.queues().list(), layout.agents().list())
                .zone(center.zone()).schedules(center.hours()).reasons(layout.reasons().list())
                .segments(layout.segments().list()).agentAttributes(attributes);
        prompts.ifPresent(index::prompts);
        int[] schedules = new int[layout.queues().size()];
        for (int queue = 0; queue < schedules.length; queue++) {
            schedules[queue] = layout.queue(queue).hours().filter(center.hours()::containsKey)
                    .map(index::schedule).orElse(RuleFacts.NONE);
        }
        return book.next(index, schedules.length, queues,
                Arrays.stream(queues).mapToObj(queue -> rules(layout.queue(queue))).toList(), schedules,
                layout.profiles(), center.stepProfiles());
    }

    private static QueueRules rules(QueueConfig queue) {
        return new QueueRules(queue.needs(), queue.steps(), queue.overflow(), queue.waiting().joinWhen(),
                queue.waiting().leaveWhen(), queue.hours(), queue.announce().announcePrompt());
    }

    /** Reasons of NOT_READY by index: the engine's own by their ordinal, then the centre's codes by name. */
    public static List<String> reasons(CenterConfig center) {
        return ReasonTable.of(center).reasons().stream().map(NotReadyReason::name).toList();
    }
}
