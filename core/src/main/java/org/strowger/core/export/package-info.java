/**
 * Writes what happened in the words of other systems, for report tools that read those: Asterisk's
 * {@code queue_log} and its AMI queue events. Start reading at
 * {@link org.strowger.core.export.QueueLogExporter}. Listeners on the tell thread, which read nothing but events.
 */
package org.strowger.core.export;
