package org.strowger.core.internal.decide;

import org.strowger.core.event.Alarm;
import org.strowger.core.internal.codec.AlarmRaisedEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;

/** Writes alarms. Their causes are made of names of the configuration and of numbers, never of a caller's. */
final class AlarmWriter {
    /** Nobody, or nothing, that an alarm could name. */
    static final int NONE = -1;

    private static final int LONGEST_CAUSE = 300;

    private final EffectWriter effects;
    private final AlarmRaisedEncoder raised = new AlarmRaisedEncoder();
    private final byte[] text = new byte[LONGEST_CAUSE];

    AlarmWriter(EffectWriter effects) {
        this.effects = effects;
    }

    /** @param queue index, agent index and call id may be {@link #NONE} @param cause one sentence; cut when too long */
    void raise(Alarm kind, int queue, int agent, long callId, CharSequence cause) {
        int length = Utf8.encode(cause, text, 0, LONGEST_CAUSE);
        int at = effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH
                + AlarmRaisedEncoder.BLOCK_LENGTH + AlarmRaisedEncoder.causeHeaderLength() + length);
        raised.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                .kind((short) kind.ordinal()).queue(queue).agent(agent).callId(callId)
                .putCause(text, 0, length);
    }
}
