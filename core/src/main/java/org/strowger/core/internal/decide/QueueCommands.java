package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.internal.codec.CallPickDecoder;
import org.strowger.core.internal.codec.CallWithdrawForDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.QueueFreezeDecoder;
import org.strowger.core.internal.codec.QueueSetDoorDecoder;
import org.strowger.core.internal.codec.QueueUnfreezeDecoder;

/** Reads what a supervisor does to queues by hand. */
final class QueueCommands {
    private static final QueueDoor[] DOORS = QueueDoor.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CallPickDecoder pick = new CallPickDecoder();
    private final CallWithdrawForDecoder withdraw = new CallWithdrawForDecoder();
    private final QueueFreezeDecoder freeze = new QueueFreezeDecoder();
    private final QueueUnfreezeDecoder unfreeze = new QueueUnfreezeDecoder();
    private final QueueSetDoorDecoder door = new QueueSetDoorDecoder();
    private final Why why = new Why();
    private final Floor floor;
    private final QueueDesk queues;

    QueueCommands(Floor floor, QueueDesk queues) {
        this.floor = floor;
        this.queues = queues;
    }

    void enter(CommandTable table) {
        table.on(CallPickDecoder.TEMPLATE_ID, this::pick);
        table.on(CallWithdrawForDecoder.TEMPLATE_ID, this::withdraw);
        table.on(QueueFreezeDecoder.TEMPLATE_ID, this::freeze);
        table.on(QueueUnfreezeDecoder.TEMPLATE_ID, (buffer, at) ->
                queues.thaw(unfreeze.wrapAndApplyHeader(buffer, at, header).queue()));
        table.on(QueueSetDoorDecoder.TEMPLATE_ID, this::door);
    }

    private void pick(DirectBuffer buffer, int at) {
        pick.wrapAndApplyHeader(buffer, at, header);
        queues.pick(pick.callId(), floor.agents[pick.agent()]);
    }

    private void withdraw(DirectBuffer buffer, int at) {
        withdraw.wrapAndApplyHeader(buffer, at, header);
        why.length = withdraw.getWhy(why.bytes, 0, why.bytes.length);
        queues.withdraw(withdraw.callId(), withdraw.supervisor() == 1, why);
    }

    private void freeze(DirectBuffer buffer, int at) {
        freeze.wrapAndApplyHeader(buffer, at, header);
        why.length = freeze.getWhy(why.bytes, 0, why.bytes.length);
        queues.freeze(freeze.queue(), freeze.forNs(), why);
    }

    private void door(DirectBuffer buffer, int at) {
        door.wrapAndApplyHeader(buffer, at, header);
        why.length = door.getWhy(why.bytes, 0, why.bytes.length);
        queues.door(door.queue(), DOORS[door.door()], door.forNs(), why);
    }
}
