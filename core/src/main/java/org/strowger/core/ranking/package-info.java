/**
 * Which ready agent first, which waiting call first: sort keys that others supply. Who may serve whom is not
 * asked here.
 *
 * <p>Start reading at {@link org.strowger.core.ranking.AgentRanking}. Providers are found and asked on the thread that
 * opens the engine; rankings run on the decide thread.
 */
package org.strowger.core.ranking;
