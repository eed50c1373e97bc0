package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.internal.codec.ConfigChangeDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;

/** Reads which configuration the host puts in. */
final class ConfigCommands {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final ConfigChangeDecoder change = new ConfigChangeDecoder();
    private final ConfigDesk desk;

    ConfigCommands(ConfigDesk desk) {
        this.desk = desk;
    }

    void enter(CommandTable table) {
        table.on(ConfigChangeDecoder.TEMPLATE_ID, this::change);
    }

    private void change(DirectBuffer buffer, int at) {
        change.wrapAndApplyHeader(buffer, at, header);
        desk.change(change.number(), change.hash());
    }
}
