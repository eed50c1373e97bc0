package org.strowger.core.internal.rule;

import java.util.List;
import org.strowger.core.center.rule.Target;

/**
 * A target with its name resolved.
 *
 * @param index of the queue or the agent, else {@link RuleFacts#NONE}
 * @param text the endpoint, the box (empty for the queue's own) or the flow, else empty
 * @param keepsTime of a queue: whether the call keeps its first time of entry
 */
public record CompiledTarget(Kind kind, int index, String text, boolean keepsTime) {
    /** What it is. The order is part of the journal format: extend at the end only. */
    public enum Kind {
        /** Another queue. */
        QUEUE,
        /** An agent. */
        AGENT,
        /** A line outside. */
        NUMBER,
        /** A recorder. */
        VOICEMAIL,
        /** A flow. */
        FLOW,
        /** A callback that keeps the place. */
        CALLBACK,
        /** The end. */
        HANG_UP
    }

    static List<CompiledTarget> of(List<Target> targets, RuleIndex index) {
        return targets.stream().map(target -> of(target, index)).toList();
    }

    private static CompiledTarget of(Target target, RuleIndex index) {
        if (target instanceof Target.Queue queue) {
            return new CompiledTarget(Kind.QUEUE, index.queue(queue.queue()), "",
                    queue.time() == Target.Time.KEEP);
        }
        if (target instanceof Target.Agent agent) {
            return new CompiledTarget(Kind.AGENT, index.agent(agent.agent()), "", true);
        }
        if (target instanceof Target.Number number) {
            return named(Kind.NUMBER, number.endpoint());
        }
        if (target instanceof Target.Voicemail voicemail) {
            return named(Kind.VOICEMAIL, voicemail.box().orElse(""));
        }
        if (target instanceof Target.Flow flow) {
            return named(Kind.FLOW, flow.flow());
        }
        return named(target instanceof Target.Callback ? Kind.CALLBACK : Kind.HANG_UP, "");
    }

    private static CompiledTarget named(Kind kind, String text) {
        return new CompiledTarget(kind, RuleFacts.NONE, text, true);
    }
}
