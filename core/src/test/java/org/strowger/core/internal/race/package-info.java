/**
 * The races that other engines lost, as tests: each in all orders of its events, with each event doubled,
 * against the oracle and the laws, and replayed. Start reading at {@link org.strowger.core.internal.race.Orders}.
 * Test thread.
 */
package org.strowger.core.internal.race;
