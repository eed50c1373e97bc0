package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.codec.CallDifficultyDecoder;
import org.strowger.core.internal.codec.CallHeadStartDecoder;
import org.strowger.core.internal.codec.CallPriorityDecoder;
import org.strowger.core.internal.codec.CallSegmentDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads what the host asks of the places of calls. */
final class PlaceCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallPriorityDecoder priority = new CallPriorityDecoder();
    private final CallHeadStartDecoder headStart = new CallHeadStartDecoder();
    private final CallDifficultyDecoder difficulty = new CallDifficultyDecoder();
    private final CallSegmentDecoder segment = new CallSegmentDecoder();
    private final PlaceDesk places;

    PlaceCommands(PlaceDesk places) {
        this.places = places;
    }

    void enter(CommandTable table) {
        table.on(CallPriorityDecoder.TEMPLATE_ID, this::priority);
        table.on(CallHeadStartDecoder.TEMPLATE_ID, this::headStart);
        table.on(CallDifficultyDecoder.TEMPLATE_ID, this::difficulty);
        table.on(CallSegmentDecoder.TEMPLATE_ID, this::segment);
    }

    private void priority(DirectBuffer buffer, int at) {
        priority.wrapAndApplyHeader(buffer, at, header);
        places.priority(priority.callId(), priority.priority());
    }

    private void headStart(DirectBuffer buffer, int at) {
        headStart.wrapAndApplyHeader(buffer, at, header);
        places.headStart(headStart.callId(), headStart.headStartNs());
    }

    private void difficulty(DirectBuffer buffer, int at) {
        difficulty.wrapAndApplyHeader(buffer, at, header);
        places.difficulty(difficulty.callId(), difficulty.difficulty());
    }

    private void segment(DirectBuffer buffer, int at) {
        segment.wrapAndApplyHeader(buffer, at, header);
        places.segment(segment.callId(), segment.segment());
    }
}
