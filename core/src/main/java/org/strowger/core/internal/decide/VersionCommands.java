package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.codec.FlowCanaryDecoder;
import org.strowger.core.internal.codec.FlowRollBackDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads which flows the host tries out. */
final class VersionCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FlowCanaryDecoder canary = new FlowCanaryDecoder();
    private final VersionDesk desk;
    private final CenterChanges changes;

    /** @param changes null when no command may bring other flows */
    VersionCommands(VersionDesk desk, CenterChanges changes) {
        this.desk = desk;
        this.changes = changes;
    }

    void enter(CommandTable table) {
        table.on(FlowCanaryDecoder.TEMPLATE_ID, this::canary);
        table.on(FlowRollBackDecoder.TEMPLATE_ID, (buffer, at) -> desk.rollBack());
    }

    private void canary(DirectBuffer buffer, int at) {
        canary.wrapAndApplyHeader(buffer, at, header);
        int share = canary.share();
        desk.tryOut(changes.candidate(canary.hash()), share);
    }
}
