package org.strowger.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MemoryJournalTest extends JournalContract {
    private final MemoryJournal journal = MemoryJournal.keeping();

    @Override
    protected Journal open() {
        return journal;
    }

    @Override
    protected JournalTail readBack(RecordHandler handler) {
        return journal.read(handler);
    }

    @Test
    void shouldKeepNothingWhenForgetting() {
        MemoryJournal forgetting = MemoryJournal.forgetting();

        new TestRecords(1, JournalTail.EMPTY).appendTo(forgetting, 5);

        assertEquals(JournalTail.EMPTY, forgetting.read(new TestRecords.Collected()));
    }
}
