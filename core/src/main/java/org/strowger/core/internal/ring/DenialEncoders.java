package org.strowger.core.internal.ring;

import java.nio.charset.StandardCharsets;
import org.strowger.core.internal.codec.OperationDeniedEncoder;

/** Encodes what was denied; one thread each. */
public final class DenialEncoders extends CommandBytes {
    private final OperationDeniedEncoder denied = new OperationDeniedEncoder();

    /** Encodes "operation denied". */
    public EncodedCommand operationDenied(int operation, int role, int kind, long subject, String who) {
        byte[] name = who.getBytes(StandardCharsets.UTF_8);
        denied.wrapAndApplyHeader(bytes, 0, header)
                .subject(subject).operation((short) operation).role((short) role).kind((short) kind)
                .putWho(name, 0, name.length);
        return done(denied.encodedLength());
    }
}
