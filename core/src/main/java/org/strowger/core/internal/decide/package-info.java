/**
 * Decide: the pure state machine. Start reading at {@link org.strowger.core.internal.decide.Decider}, which
 * hands each command to a desk: agents, calls, offers, flows, adapters. A desk changes the state and
 * writes what follows through {@link org.strowger.core.internal.decide.EffectWriter}. One thread; no
 * clock, no I/O; time comes in with the command.
 */
package org.strowger.core.internal.decide;
