/**
 * Deadlines inside decide. Start reading at {@link org.strowger.core.internal.time.DeadlineQueue}.
 * Decide thread only; time comes in as an argument.
 */
package org.strowger.core.internal.time;
