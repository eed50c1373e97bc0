package org.strowger.ivr.scenario;

import java.util.Optional;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.SecretCollect;

/** The adapter's part in a sensitive collect: it alone sees the keys, and tells how the entry ended. */
final class SecretKeys {
    private static final long NS_PER_MS = 1_000_000;

    final long id;
    private final int min;
    private final int max;
    private final int endKeys;
    private final boolean endRequired;
    private final long firstNs;
    private final long betweenNs;
    private final long maxTimeNs;
    private long latestNs = VirtualCall.NEVER;
    private final StringBuilder keys = new StringBuilder();
    private boolean tooMany;
    /** When the entry ends by itself; not while prompts play. */
    long dueNs = VirtualCall.NEVER;

    SecretKeys(long id, SecretCollect how) {
        this.id = id;
        min = how.min();
        max = how.max();
        endKeys = how.endKeys();
        endRequired = how.endRequired();
        firstNs = how.firstMs() * NS_PER_MS;
        betweenNs = how.betweenMs() * NS_PER_MS;
        maxTimeNs = how.maxTimeMs() * NS_PER_MS;
    }

    /** The prompts are over, or a key has stopped them. */
    void listen(long nowNs) {
        latestNs = nowNs + maxTimeNs;
        dueNs = nowNs + firstNs;
    }

    /** A key. @return how the entry ended, if it did */
    Optional<CollectEnd> press(char symbol, int key, long nowNs) {
        if ((endKeys >>> key & 1) != 0) {
            return Optional.of(tooMany ? CollectEnd.TOO_LONG : keys.isEmpty() ? CollectEnd.EMPTY
                    : keys.length() < min ? CollectEnd.TOO_SHORT : CollectEnd.TAKEN);
        }
        if (keys.length() < max) {
            keys.append(symbol);
        } else {
            tooMany = true;
        }
        dueNs = Math.min(latestNs, nowNs + betweenNs);
        return keys.length() == max && !endRequired ? Optional.of(CollectEnd.TAKEN) : Optional.empty();
    }

    /** The caller has been silent for too long. */
    CollectEnd timeUp(long nowNs) {
        if (keys.isEmpty()) {
            return CollectEnd.NO_INPUT;
        }
        if (nowNs >= latestNs) {
            return CollectEnd.TOO_LONG;
        }
        return endRequired ? CollectEnd.NO_END
                : keys.length() < min ? CollectEnd.TOO_SHORT : CollectEnd.TAKEN;
    }

    int length() {
        return keys.length();
    }

    boolean passesLuhn() {
        int sum = 0;
        for (int i = 0; i < keys.length(); i++) {
            int digit = keys.charAt(keys.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return !keys.isEmpty() && sum % 10 == 0;
    }
}
