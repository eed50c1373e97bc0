package org.strowger.core;

import java.nio.file.Path;
import java.util.Arrays;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.replay.RerunJournal;
import org.strowger.core.journal.Journal;
import org.strowger.core.journal.JournalReader;
import org.strowger.core.journal.JournalSettings;
import org.strowger.core.journal.JournalTail;
import org.strowger.core.journal.MemoryJournal;
import org.strowger.core.journal.OpenedJournal;
import org.strowger.core.journal.RecordFrame;
import org.strowger.core.journal.RecordHandler;

/**
 * The journal of an engine, and where it goes on.
 *
 * @param journal takes new records
 * @param tail where the records end that the engine starts from
 */
record Storage(Journal journal, JournalTail tail) {
    /** Opens a journal and hands over what it holds. @param files those with which it begins, of that hash */
    static Storage open(AcdConfig config, ConfigFiles files, String hash, RecordHandler found) {
        if (config.durability() == Durability.MEMORY) {
            return new Storage(MemoryJournal.forgetting(), JournalTail.EMPTY);
        }
        OpenedJournal opened = OpenedJournal.open(
                config.directory(), Decider.LOGIC_VERSION, hash, JournalSettings.DEFAULT, found);
        try {
            files.keepIn(config.directory(), hash);
        } catch (RuntimeException refused) {
            opened.close();
            throw refused;
        }
        return new Storage(opened, opened.tail());
    }

    /** Opens a journal whose records the host will make again from the first one. */
    static Storage openForRerun(AcdConfig config, String hash) {
        Checksums checksums = new Checksums();
        Storage opened = open(config, ConfigFiles.of(config), hash, checksums);
        return new Storage(
                new RerunJournal(opened.journal(), checksums.values, checksums.count), JournalTail.EMPTY);
    }

    /** Reads a journal and changes nothing. */
    static void read(Path directory, String hash, RecordHandler found) {
        JournalReader.read(directory, Decider.LOGIC_VERSION, hash, found);
    }

    void close() {
        journal.close();
    }

    /** Keeps the checksum of each record. */
    private static final class Checksums implements RecordHandler {
        private int[] values = new int[1024];
        private int count;

        @Override
        public void onRecord(
                long sequence, long nowNs, long wallMs,
                java.nio.ByteBuffer body, int commandOffset, int commandLength, int effectsLength) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = RecordFrame.checksum(body, commandOffset - RecordFrame.HEADER);
        }
    }
}
