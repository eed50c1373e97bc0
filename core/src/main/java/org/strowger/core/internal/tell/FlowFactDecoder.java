package org.strowger.core.internal.tell;

import org.agrona.DirectBuffer;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.codec.FlowsChangedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.decide.FlowVersionChange;
import org.strowger.core.internal.view.FlowBoard;

/** Reads what became of versions of the flows. */
final class FlowFactDecoder {
    private static final FlowVersionChange[] CHANGES = FlowVersionChange.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FlowsChangedDecoder changed = new FlowsChangedDecoder();
    private final EventView view;
    private final FlowBoard board;

    FlowFactDecoder(EventView view, FlowBoard board) {
        this.view = view;
        this.board = board;
    }

    void read(DirectBuffer buffer, int at) {
        changed.wrapAndApplyHeader(buffer, at, header);
        int version = changed.version();
        int share = changed.share();
        String hash = changed.hash();
        switch (CHANGES[changed.what()]) {
            case DEPLOYED -> {
                view.begin(AcdEventKind.FLOWS_DEPLOYED);
                board.deployed(version, hash);
            }
            case CANARY -> {
                view.begin(AcdEventKind.FLOWS_CANARY).reason = Integer.toString(share);
                board.tried(version, hash, share);
            }
            case PROMOTED -> {
                view.begin(AcdEventKind.FLOWS_PROMOTED);
                board.deployed(version, hash);
            }
            case ROLLED_BACK -> {
                view.begin(AcdEventKind.FLOWS_ROLLED_BACK);
                board.rolledBack(version);
            }
            case FREED -> {
                view.begin(AcdEventKind.FLOWS_FREED);
                board.freed(version);
            }
        }
        view.detail = hash;
    }
}
