/**
 * One record as bytes: a command and the effects decided from it. Start reading at
 * {@link org.strowger.core.internal.record.RecordBuffer}. Each buffer is owned by one stage at a time.
 */
package org.strowger.core.internal.record;
