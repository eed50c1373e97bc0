/**
 * The one place that sees the journal's vendor, Chronicle Queue: start at
 * {@link org.strowger.core.internal.journal.ChronicleAppender}. Its code runs on the recording thread. Nothing here
 * is trusted: sequence, checksums, lock and reading live in {@code org.strowger.core.journal}.
 */
package org.strowger.core.internal.journal;
