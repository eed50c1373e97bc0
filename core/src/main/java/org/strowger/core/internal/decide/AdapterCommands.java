package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.codec.AdapterDownDecoder;
import org.strowger.core.internal.codec.AdapterUpDecoder;
import org.strowger.core.internal.codec.EngineRestartedDecoder;
import org.strowger.core.internal.codec.InventoryEndDecoder;
import org.strowger.core.internal.codec.LegAliveDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads what adapters report about their connections. */
final class AdapterCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AdapterUpDecoder up = new AdapterUpDecoder();
    private final LegAliveDecoder legAlive = new LegAliveDecoder();
    private final InventoryEndDecoder inventoryEnd = new InventoryEndDecoder();
    private final AdapterDownDecoder down = new AdapterDownDecoder();
    private final AdapterDesk adapters;

    AdapterCommands(AdapterDesk adapters) {
        this.adapters = adapters;
    }

    void enter(CommandTable table) {
        table.on(EngineRestartedDecoder.TEMPLATE_ID, (buffer, at) -> adapters.restarted());
        table.on(AdapterUpDecoder.TEMPLATE_ID, this::up);
        table.on(LegAliveDecoder.TEMPLATE_ID, this::legAlive);
        table.on(InventoryEndDecoder.TEMPLATE_ID, (buffer, at) ->
                adapters.inventoryEnd(inventoryEnd.wrapAndApplyHeader(buffer, at, header).adapter()));
        table.on(AdapterDownDecoder.TEMPLATE_ID, (buffer, at) ->
                adapters.down(down.wrapAndApplyHeader(buffer, at, header).adapter()));
    }

    private void up(DirectBuffer buffer, int at) {
        up.wrapAndApplyHeader(buffer, at, header);
        adapters.up(up.adapter(), up.epoch(), up.capabilities());
    }

    private void legAlive(DirectBuffer buffer, int at) {
        legAlive.wrapAndApplyHeader(buffer, at, header);
        adapters.legAlive(legAlive.adapter(), legAlive.legId());
    }
}
