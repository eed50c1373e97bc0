/**
 * Where the engine meets adapters: bytes that were told become commands to a telephone system, and its
 * events become commands in the ring. No adapter runs on a thread of the engine.
 *
 * <p>Start reading at {@link org.strowger.core.internal.edge.AdapterPort}. Its {@code offer} and
 * {@code connectionBegan} belong to the tell thread, {@code start}, {@code drain} and {@code stop} to the
 * one thread of the adapter's outbox, or to the thread that drives a virtual clock; {@code publish} may be
 * called by any thread of the adapter.
 */
package org.strowger.core.internal.edge;
