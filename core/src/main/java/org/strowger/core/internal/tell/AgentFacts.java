package org.strowger.core.internal.tell;

import org.agrona.DirectBuffer;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.BreakStage;
import org.strowger.core.agent.LimitCause;
import org.strowger.core.agent.OccupancyLevel;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.codec.AgentForcedDecoder;
import org.strowger.core.internal.codec.AgentHeldDecoder;
import org.strowger.core.internal.codec.AgentWishedDecoder;
import org.strowger.core.internal.codec.BreakChangedDecoder;
import org.strowger.core.internal.codec.DifficultyLimitChangedDecoder;
import org.strowger.core.internal.codec.DispositionSetDecoder;
import org.strowger.core.internal.codec.MemberChangedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.OccupancyChangedDecoder;
import org.strowger.core.internal.codec.OwnCallDecoder;
import org.strowger.core.internal.codec.ReasonTooLongDecoder;
import org.strowger.core.internal.codec.WrapUpExtendedDecoder;
import org.strowger.core.internal.view.LiveView;

/** Reads the facts about what agents wish, what holds them, and what is done to them. */
final class AgentFacts {
    private static final AgentState[] STATES = AgentState.values();
    private static final AgentHold[] HOLDS = AgentHold.values();
    private static final BreakStage[] STAGES = BreakStage.values();
    private static final OccupancyLevel[] LEVELS = OccupancyLevel.values();
    private static final LimitCause[] CAUSES = LimitCause.values();
    private static final String HARD = "HARD";

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AgentWishedDecoder wished = new AgentWishedDecoder();
    private final AgentHeldDecoder held = new AgentHeldDecoder();
    private final AgentForcedDecoder forced = new AgentForcedDecoder();
    private final WrapUpExtendedDecoder extended = new WrapUpExtendedDecoder();
    private final DispositionSetDecoder disposition = new DispositionSetDecoder();
    private final ReasonTooLongDecoder tooLong = new ReasonTooLongDecoder();
    private final BreakChangedDecoder breakChanged = new BreakChangedDecoder();
    private final OccupancyChangedDecoder occupancy = new OccupancyChangedDecoder();
    private final MemberChangedDecoder member = new MemberChangedDecoder();
    private final DifficultyLimitChangedDecoder limit = new DifficultyLimitChangedDecoder();
    private final OwnCallDecoder ownCall = new OwnCallDecoder();
    private final EventView view;
    private final LiveView live;
    private FactNames names;

    AgentFacts(EventView view, LiveView live, FactNames names) {
        this.view = view;
        this.live = live;
        this.names = names;
    }

    /** Another configuration is in force. */
    void follow(FactNames now) {
        names = now;
    }

    boolean reads(int template) {
        return template == DifficultyLimitChangedDecoder.TEMPLATE_ID
                || template >= AgentWishedDecoder.TEMPLATE_ID && template <= OwnCallDecoder.TEMPLATE_ID;
    }

    void read(int template, DirectBuffer buffer, int at) {
        switch (template) {
            case AgentWishedDecoder.TEMPLATE_ID -> {
                wished.wrapAndApplyHeader(buffer, at, header);
                live.wished(wished.agent(), wished.wish(), wished.reason());
                agent(AcdEventKind.AGENT_WISHED, wished.agent()).detail = STATES[wished.wish()].name();
                view.reason = reason(wished.reason());
            }
            case AgentHeldDecoder.TEMPLATE_ID -> {
                held.wrapAndApplyHeader(buffer, at, header);
                boolean on = held.on() == 1;
                live.held(held.agent(), held.hold(), on);
                agent(on ? AcdEventKind.AGENT_HELD : AcdEventKind.AGENT_RELEASED, held.agent()).detail =
                        HOLDS[held.hold()].name();
                view.durationNs = held.heldNs();
            }
            case AgentForcedDecoder.TEMPLATE_ID -> {
                forced.wrapAndApplyHeader(buffer, at, header);
                agent(AcdEventKind.AGENT_FORCED, forced.agent()).detail = STATES[forced.to()].name();
                view.reason = reason(forced.reason());
                view.who = forced.who();
                view.why = forced.why();
            }
            case WrapUpExtendedDecoder.TEMPLATE_ID -> {
                extended.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.WRAP_UP_EXTENDED, extended.agent(), extended.callId(),
                        extended.segmentId(), extended.queue());
                view.durationNs = extended.byNs();
            }
            case DispositionSetDecoder.TEMPLATE_ID -> {
                disposition.wrapAndApplyHeader(buffer, at, header);
                segment(AcdEventKind.DISPOSITION_SET, disposition.agent(), disposition.callId(),
                        disposition.segmentId(), disposition.queue());
                view.detail = disposition.code() < 0 ? "" : names.dispositions().get(disposition.code());
                view.reason = disposition.hard() == 1 ? HARD : "";
            }
            case ReasonTooLongDecoder.TEMPLATE_ID -> {
                tooLong.wrapAndApplyHeader(buffer, at, header);
                agent(AcdEventKind.REASON_TOO_LONG, tooLong.agent()).reason = reason(tooLong.reason());
                view.durationNs = tooLong.ns();
            }
            case BreakChangedDecoder.TEMPLATE_ID -> {
                breakChanged.wrapAndApplyHeader(buffer, at, header);
                agent(AcdEventKind.BREAK_CHANGED, breakChanged.agent()).detail =
                        STAGES[breakChanged.stage()].name();
                view.team = names.teams().get(breakChanged.team());
                view.position = breakChanged.place();
            }
            case OccupancyChangedDecoder.TEMPLATE_ID -> occupancy(buffer, at);
            case MemberChangedDecoder.TEMPLATE_ID -> {
                member.wrapAndApplyHeader(buffer, at, header);
                agent(member.optedOut() == 1 ? AcdEventKind.MEMBER_OPTED_OUT : AcdEventKind.MEMBER_OPTED_IN,
                        member.agent()).queue = names.queues().get(member.queue());
            }
            case OwnCallDecoder.TEMPLATE_ID -> {
                ownCall.wrapAndApplyHeader(buffer, at, header);
                agent(ownCall.on() == 1 ? AcdEventKind.OWN_CALL_BEGAN : AcdEventKind.OWN_CALL_ENDED,
                        ownCall.agent()).durationNs = ownCall.lengthNs();
            }
            case DifficultyLimitChangedDecoder.TEMPLATE_ID -> {
                limit.wrapAndApplyHeader(buffer, at, header);
                agent(AcdEventKind.DIFFICULTY_LIMIT_CHANGED, limit.agent()).detail = Points.text(limit.points());
                view.previous = Points.text(limit.before());
                view.reason = CAUSES[limit.cause()].name();
            }
            default -> throw new IllegalStateException(
                    "effect " + template + " is unknown to this version; this is a defect");
        }
    }

    private void occupancy(DirectBuffer buffer, int at) {
        occupancy.wrapAndApplyHeader(buffer, at, header);
        view.begin(AcdEventKind.OCCUPANCY_CHANGED).detail = LEVELS[occupancy.to()].name();
        view.previous = LEVELS[occupancy.from()].name();
        if (occupancy.team() >= 0) {
            view.team = names.teams().get(occupancy.team());
        } else {
            view.queue = names.queues().get(occupancy.queue());
        }
    }

    private EventView agent(AcdEventKind kind, int agent) {
        view.begin(kind).agent = names.agents().get(agent);
        return view;
    }

    private void segment(AcdEventKind kind, int agent, long callId, long segmentId, int queue) {
        agent(kind, agent).callId = callId;
        view.segmentId = segmentId;
        view.queue = queue < 0 ? "" : names.queues().get(queue);
    }

    private String reason(int number) {
        return names.reasons().reason(number).name();
    }
}
