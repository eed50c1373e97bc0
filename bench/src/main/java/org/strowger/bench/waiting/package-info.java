/**
 * What many callers cost who wait in a flow: memory, threads, and how soon a key is answered. Start at
 * {@link org.strowger.bench.waiting.WaitingRun}, on the thread that measures.
 */
package org.strowger.bench.waiting;
