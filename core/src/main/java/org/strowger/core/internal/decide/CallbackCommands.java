package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.codec.CallCallbackDecoder;
import org.strowger.core.internal.codec.CallbackCancelDecoder;
import org.strowger.core.internal.codec.CallbackScheduleDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads what the host asks of callbacks. */
final class CallbackCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallCallbackDecoder ask = new CallCallbackDecoder();
    private final CallbackScheduleDecoder schedule = new CallbackScheduleDecoder();
    private final CallbackCancelDecoder cancel = new CallbackCancelDecoder();
    private final CallbackDesk.Booking booking = new CallbackDesk.Booking();
    private final CallbackDesk callbacks;

    CallbackCommands(CallbackDesk callbacks) {
        this.callbacks = callbacks;
    }

    void enter(CommandTable table) {
        table.on(CallCallbackDecoder.TEMPLATE_ID, this::ask);
        table.on(CallbackScheduleDecoder.TEMPLATE_ID, this::schedule);
        table.on(CallbackCancelDecoder.TEMPLATE_ID, (buffer, at) ->
                callbacks.cancel(cancel.wrapAndApplyHeader(buffer, at, header).callbackId()));
    }

    private void ask(DirectBuffer buffer, int at) {
        ask.wrapAndApplyHeader(buffer, at, header);
        copy(buffer, ask.limit() + CallCallbackDecoder.numberHeaderLength(), ask.numberLength(), booking.number);
        callbacks.ask(ask.callId(), booking.number);
    }

    private void schedule(DirectBuffer buffer, int at) {
        schedule.wrapAndApplyHeader(buffer, at, header);
        booking.queue = schedule.queue();
        booking.adapter = schedule.adapter();
        booking.owner = schedule.owner();
        booking.attempts = schedule.attempts();
        booking.fromWallMs = schedule.fromWallMs();
        booking.toWallMs = schedule.toWallMs();
        copy(buffer, schedule.limit() + CallbackScheduleDecoder.numberHeaderLength(), schedule.numberLength(),
                booking.number);
        schedule.skipNumber();
        copy(buffer, schedule.limit() + CallbackScheduleDecoder.shownHeaderLength(), schedule.shownLength(),
                booking.shown);
        schedule.skipShown();
        copy(buffer, schedule.limit() + CallbackScheduleDecoder.referenceHeaderLength(),
                schedule.referenceLength(), booking.reference);
        callbacks.schedule(booking);
    }

    private static void copy(DirectBuffer buffer, int from, int length, StringBuilder into) {
        into.setLength(0);
        for (int i = 0; i < length; i++) {
            into.append((char) (buffer.getByte(from + i) & 0xFF));
        }
    }
}
