/**
 * The words for what agents do. Start reading at {@link org.strowger.core.agent.AgentState}.
 */
package org.strowger.core.agent;
