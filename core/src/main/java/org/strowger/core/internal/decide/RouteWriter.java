package org.strowger.core.internal.decide;

import java.nio.charset.StandardCharsets;
import org.strowger.core.internal.call.FlowVersion;
import org.strowger.core.internal.codec.FlowsNamedEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.RoutesTakenEncoder;

/**
 * Gathers the routes that calls take in one step and writes them as one effect: a byte for most routes. Calls of
 * another version of the flows, and a step with uncommonly many routes, take a further effect. Reused.
 */
final class RouteWriter {
    private static final int MOST_BYTES = 1_024;
    private static final int LONGEST = 5;
    private static final int BITS = 7;
    private static final int MORE = 0x80;

    private final EffectWriter effects;
    private final RoutesTakenEncoder taken = new RoutesTakenEncoder();
    private final FlowsNamedEncoder named = new FlowsNamedEncoder();
    private final byte[] routes = new byte[MOST_BYTES];
    private int length;
    private FlowVersion version;

    RouteWriter(EffectWriter effects) {
        this.effects = effects;
    }

    /** A call of a version took a route. @param route place among those of the bundle */
    void taken(FlowVersion of, int route) {
        if (of != version || length > MOST_BYTES - LONGEST) {
            write();
            version = of;
        }
        int rest = route;
        for (; rest >= MORE; rest >>>= BITS) {
            routes[length++] = (byte) (rest | MORE);
        }
        routes[length++] = (byte) rest;
    }

    /** Nothing more is taken in this step. */
    void write() {
        if (length > 0) {
            name();
            int at = effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + RoutesTakenEncoder.BLOCK_LENGTH
                    + RoutesTakenEncoder.routesHeaderLength() + length);
            taken.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                    .version(version.number).putRoutes(routes, 0, length);
            length = 0;
        }
    }

    private void name() {
        if (!version.named) {
            version.named = true;
            byte[] hash = version.hash().getBytes(StandardCharsets.UTF_8);
            int at = effects.record().addEffect(MessageHeaderEncoder.ENCODED_LENGTH + FlowsNamedEncoder.BLOCK_LENGTH
                    + FlowsNamedEncoder.hashHeaderLength() + hash.length);
            named.wrapAndApplyHeader(effects.record().buffer(), at, effects.header())
                    .version(version.number).putHash(hash, 0, hash.length);
        }
    }
}
