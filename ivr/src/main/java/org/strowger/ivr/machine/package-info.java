/**
 * Runs flows inside decide: which node a call is in, what it has typed, what its one deadline is.
 *
 * <p>Start at {@link org.strowger.ivr.machine.Machine}. A {@link org.strowger.ivr.machine.Session}
 * holds all that
 * one call has to remember. Everything here runs on the decide thread, is a pure function of
 * session, event and
 * {@link org.strowger.core.flow.FlowCall}, and allocates nothing once warm.
 */
package org.strowger.ivr.machine;
