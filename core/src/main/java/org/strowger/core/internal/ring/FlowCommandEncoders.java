package org.strowger.core.internal.ring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.flow.InvokeAnswer.Outcome;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.internal.codec.FlowEventEncoder;
import org.strowger.core.internal.codec.InvokeEndedEncoder;
import org.strowger.core.internal.codec.InvokeEndedEncoder.ResultsEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;

/** Encodes what the host tells flows; one thread each. */
public final class FlowCommandEncoders implements EncodedCommand {
    /** A name and a value of 256 characters in UTF-8 for each result, and some room. */
    private static final int CAPACITY = HandlerConfig.MOST_PARAMETERS * 1_100 + 256;

    private final UnsafeBuffer bytes = new UnsafeBuffer(new byte[CAPACITY]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final InvokeEndedEncoder ended = new InvokeEndedEncoder();
    private final FlowEventEncoder event = new FlowEventEncoder();
    private int length;

    @Override
    public UnsafeBuffer bytes() {
        return bytes;
    }

    @Override
    public int length() {
        return length;
    }

    /** Encodes "invoke ended". @param results texts by name, 256 characters each at most */
    public EncodedCommand invokeEnded(long callId, long invokeId, Outcome outcome, Map<String, String> results) {
        ResultsEncoder result = ended.wrapAndApplyHeader(bytes, 0, header)
                .invokeId(invokeId).callId(callId).outcome((short) outcome.ordinal()).resultsCount(results.size());
        results.forEach((name, value) -> {
            byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
            byte[] valueBytes = value.getBytes(StandardCharsets.UTF_8);
            result.next().putName(nameBytes, 0, nameBytes.length).putValue(valueBytes, 0, valueBytes.length);
        });
        return done(ended.encodedLength());
    }

    /** Encodes "flow event". @param name ASCII */
    public EncodedCommand flowEvent(long callId, String name) {
        byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
        event.wrapAndApplyHeader(bytes, 0, header).callId(callId).putName(nameBytes, 0, nameBytes.length);
        return done(event.encodedLength());
    }

    private EncodedCommand done(int encodedLength) {
        length = MessageHeaderEncoder.ENCODED_LENGTH + encodedLength;
        return this;
    }
}
