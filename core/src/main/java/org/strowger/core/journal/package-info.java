/**
 * Where decisions are written, checked and read back. Start reading at
 * {@link org.strowger.core.journal.OpenedJournal}, which the engine opens; {@link org.strowger.core.journal.RecordFrame}
 * has the layout of a record, {@link org.strowger.core.journal.JournalReader} the rules by which a journal is found good.
 *
 * <p>On disk, under the engine's directory: {@code LOCK} (held while an engine runs, names its holder), {@code MANIFEST}
 * (versions and configuration), {@code WATERMARK} (how far the journal must reach), and {@code segments/}, in it one
 * folder for each start that recorded anything, named by its first sequence.
 *
 * <p>Appending runs on the recording thread, all else on the thread that opens or closes the engine. Nothing here reads
 * a clock.
 */
package org.strowger.core.journal;
