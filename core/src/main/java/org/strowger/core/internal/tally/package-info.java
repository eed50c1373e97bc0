/**
 * What an agent has done lately: calls, talk and occupancy over a window that ends now. Start reading at
 * {@link org.strowger.core.internal.tally.AgentTally}. Decide thread only; time comes in as an argument.
 */
package org.strowger.core.internal.tally;
