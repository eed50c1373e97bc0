package org.strowger.core.journal;

/**
 * Sizes of the journal's files.
 *
 * @param segmentBytes records in a file before the next one begins; 4 KiB to 1 GiB, default 256 MiB
 * @param blockBytes of a file mapped at once, a quarter of it bounds a batch; 128 KiB to 256 MiB, default 64 MiB.
 *     Files are sparse: an unused block takes no room on the disk
 */
public record JournalSettings(long segmentBytes, long blockBytes) {
    /** What an engine uses. */
    public static final JournalSettings DEFAULT = new JournalSettings(256L << 20, 64L << 20);

    /** Checks the ranges. */
    public JournalSettings {
        requireBetween("segmentBytes", segmentBytes, 4L << 10, 1L << 30);
        requireBetween("blockBytes", blockBytes, 128L << 10, 256L << 20);
    }

    private static void requireBetween(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "journal settings: " + name + " was " + value + "; use " + least + " to " + most);
        }
    }
}
