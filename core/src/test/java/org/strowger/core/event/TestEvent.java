package org.strowger.core.event;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Facts made by hand for listeners' tests; what is not set is as {@link AcdEvent} says: 0, −1 or empty. */
public final class TestEvent {
    private static final long NO_ID = -1;

    private final Map<String, Object> values = new HashMap<>();

    private TestEvent(AcdEventKind kind) {
        values.put("kind", kind);
        for (String id : new String[] {"callId", "segmentId", "offerId", "legId"}) {
            values.put(id, NO_ID);
        }
    }

    /** Begins a fact. */
    public static TestEvent of(AcdEventKind kind) {
        return new TestEvent(kind);
    }

    /** Sets what an accessor of {@link AcdEvent} gives; of its own type. */
    public TestEvent with(String accessor, Object value) {
        values.put(accessor, value);
        return this;
    }

    /** The fact. */
    public AcdEvent build() {
        return (AcdEvent) Proxy.newProxyInstance(AcdEvent.class.getClassLoader(), new Class<?>[] {AcdEvent.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), absent(method.getReturnType())));
    }

    private static Object absent(Class<?> type) {
        if (type == long.class) {
            return 0L;
        }
        if (type == int.class) {
            return 0;
        }
        return type == boolean.class ? (Object) false : "";
    }
}
