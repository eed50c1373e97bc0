/**
 * Rankings of agents: who is asked first. Start reading at
 * {@link org.strowger.routing.agents.LongestIdle}. Decide thread; no state.
 */
package org.strowger.routing.agents;
