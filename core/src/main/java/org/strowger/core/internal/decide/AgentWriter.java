package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.agent.AgentHold;
import org.strowger.core.agent.AgentState;
import org.strowger.core.agent.BreakStage;
import org.strowger.core.agent.LimitCause;
import org.strowger.core.agent.OccupancyLevel;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.agent.Slots;
import org.strowger.core.internal.codec.AgentForcedEncoder;
import org.strowger.core.internal.codec.AgentHeldEncoder;
import org.strowger.core.internal.codec.AgentWishedEncoder;
import org.strowger.core.internal.codec.BreakChangedEncoder;
import org.strowger.core.internal.codec.DifficultyLimitChangedEncoder;
import org.strowger.core.internal.codec.DispositionSetEncoder;
import org.strowger.core.internal.codec.MemberChangedEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.OccupancyChangedEncoder;
import org.strowger.core.internal.codec.OwnCallEncoder;
import org.strowger.core.internal.codec.ReasonTooLongEncoder;
import org.strowger.core.internal.codec.WrapUpExtendedEncoder;

/** Writes what agents wish, what holds them, and what is done to them. */
final class AgentWriter {
    private final EffectWriter effects;
    private final AgentWishedEncoder wished = new AgentWishedEncoder();
    private final AgentHeldEncoder held = new AgentHeldEncoder();
    private final AgentForcedEncoder forced = new AgentForcedEncoder();
    private final WrapUpExtendedEncoder extended = new WrapUpExtendedEncoder();
    private final DispositionSetEncoder disposition = new DispositionSetEncoder();
    private final ReasonTooLongEncoder tooLong = new ReasonTooLongEncoder();
    private final BreakChangedEncoder breakChanged = new BreakChangedEncoder();
    private final OccupancyChangedEncoder occupancy = new OccupancyChangedEncoder();
    private final MemberChangedEncoder member = new MemberChangedEncoder();
    private final DifficultyLimitChangedEncoder limit = new DifficultyLimitChangedEncoder();
    private final OwnCallEncoder ownCall = new OwnCallEncoder();

    AgentWriter(EffectWriter effects) {
        this.effects = effects;
    }

    void wished(Agent agent) {
        int at = room(AgentWishedEncoder.BLOCK_LENGTH);
        wished.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .agent(agent.index).wish((short) agent.wish.ordinal()).reason(agent.wishReason);
    }

    void held(Agent agent, AgentHold hold, boolean on, long heldNs) {
        int at = room(AgentHeldEncoder.BLOCK_LENGTH);
        held.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .agent(agent.index).hold((short) hold.ordinal()).on(flag(on)).heldNs(heldNs);
    }

    /** Texts stand in the command, one behind the other, each with its length before it. */
    void forced(Agent agent, AgentState to, int reason, DirectBuffer command, int textsAt, int textsLength) {
        int at = room(AgentForcedEncoder.BLOCK_LENGTH + textsLength);
        forced.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .agent(agent.index).to((short) to.ordinal()).reason(reason);
        effects.record().buffer().putBytes(forced.limit(), command, textsAt, textsLength);
    }

    void extended(Agent agent, Slots.WrapUp wrapUp, long byNs, long endsAtNs) {
        int at = room(WrapUpExtendedEncoder.BLOCK_LENGTH);
        extended.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(wrapUp.callId).segmentId(wrapUp.segmentId).queue(wrapUp.queue)
                .agent(agent.index).byNs(byNs).endsAtNs(endsAtNs).times(wrapUp.extensions);
    }

    void disposition(Agent agent, long callId, long segmentId, int queue, int code, boolean hard) {
        int at = room(DispositionSetEncoder.BLOCK_LENGTH);
        disposition.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .callId(callId).segmentId(segmentId).queue(queue).agent(agent.index).code(code)
                .hard(flag(hard));
    }

    void tooLong(Agent agent, long ns) {
        int at = room(ReasonTooLongEncoder.BLOCK_LENGTH);
        tooLong.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .agent(agent.index).reason(agent.reason).ns(ns);
    }

    void breakChanged(Agent agent, BreakStage stage, int place) {
        int at = room(BreakChangedEncoder.BLOCK_LENGTH);
        breakChanged.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .agent(agent.index).team(agent.team).stage((short) stage.ordinal()).place(place);
    }

    /** @param team −1 for a queue @param queue −1 for a team */
    void occupancy(int team, int queue, OccupancyLevel from, OccupancyLevel to, int perMyriad) {
        int at = room(OccupancyChangedEncoder.BLOCK_LENGTH);
        occupancy.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .team(team).queue(queue).from((short) from.ordinal()).to((short) to.ordinal())
                .perMyriad(perMyriad);
    }

    void member(Agent agent, int queue, boolean optedOut) {
        int at = room(MemberChangedEncoder.BLOCK_LENGTH);
        member.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .agent(agent.index).queue(queue).optedOut(flag(optedOut));
    }

    void ownCall(Agent agent, boolean on, long lengthNs) {
        int at = room(OwnCallEncoder.BLOCK_LENGTH);
        ownCall.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .agent(agent.index).on(flag(on)).lengthNs(lengthNs);
    }

    /** @param before his limit until now */
    void limit(Agent agent, int before, LimitCause cause) {
        int at = room(DifficultyLimitChangedEncoder.BLOCK_LENGTH);
        limit.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .agent(agent.index).points(agent.difficultyLimit).before(before).cause((short) cause.ordinal());
    }

    private static short flag(boolean on) {
        return (short) (on ? 1 : 0);
    }

    private int room(int bodyLength) {
        return effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }
}
