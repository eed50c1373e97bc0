/**
 * The races that other engines lost, as tests: each in all orders of its events, with each event doubled,
 * against the oracle and the laws, and replayed. Races told in other words stand with the
 * trials of decide. Start reading at {@link org.strowger.core.internal.race.Race}.
 * Test thread.
 */
package org.strowger.core.internal.race;
