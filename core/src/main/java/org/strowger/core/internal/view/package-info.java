/**
 * The live view: counts per queue and states of agents, written by the tell thread, read by any. Start
 * reading at {@link org.strowger.core.internal.view.LiveView}.
 */
package org.strowger.core.internal.view;
