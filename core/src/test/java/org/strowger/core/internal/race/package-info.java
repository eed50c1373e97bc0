/**
 * The races that other engines lost, as tests: each in all orders of its events, with each event doubled, under the
 * laws, and replayed. Here they are compared with the oracle; those that need transfers or configurations stand with
 * the trials of decide. Start reading at {@link org.strowger.core.internal.race.Race}. Test thread.
 */
package org.strowger.core.internal.race;
