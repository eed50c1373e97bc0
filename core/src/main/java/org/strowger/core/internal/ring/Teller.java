package org.strowger.core.internal.ring;

/** Third stage: shows what was recorded to everyone outside. One thread. */
public interface Teller {
    /** One recorded decision. */
    void tell(RecordSlot slot);
}
