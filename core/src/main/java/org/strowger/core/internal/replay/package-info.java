/**
 * Deciding again what a journal holds, and comparing. Start reading at
 * {@link org.strowger.core.internal.replay.Replayer}. The opening thread.
 */
package org.strowger.core.internal.replay;
