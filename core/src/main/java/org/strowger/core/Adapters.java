package org.strowger.core;

import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.internal.ring.Commands;
import org.strowger.core.internal.tell.Herald;

final class Adapters {
    Adapters(Blueprint blueprint, Herald herald, Commands commands, IdsSeen ids, boolean driven) {
    }
    void connect(TelephonyAdapter adapter) {
    }
    int drain() {
        return 0;
    }
    void close() {
    }
}
