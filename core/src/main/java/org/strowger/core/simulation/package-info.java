/**
 * A telephone system and a clock that live in memory, for tests, demos and replays: everything happens in
 * virtual time, in an order fixed by the program and one seed, so that the same run gives the same bytes.
 *
 * <p>Start reading at {@link org.strowger.core.simulation.SimulatedSwitch}; its callers follow a
 * {@link org.strowger.core.simulation.CallerScript}, its phones a {@link org.strowger.core.simulation.PhoneScript},
 * and {@link org.strowger.core.simulation.VirtualTime} moves them. All of it belongs to the one thread that drives
 * the virtual time; {@code VirtualTime.nowNs()} and {@code wallMs()} alone may be read by others.
 */
package org.strowger.core.simulation;
