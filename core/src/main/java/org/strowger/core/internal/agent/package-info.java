/**
 * Agents as the engine keeps them: one record each, whatever queues they serve. Start reading at
 * {@link org.strowger.core.internal.agent.Agent}. Decide thread only.
 */
package org.strowger.core.internal.agent;
