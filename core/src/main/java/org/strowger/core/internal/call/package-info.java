/**
 * Calls, their stay in a queue and the offers that join them to agents. Start reading at
 * {@link org.strowger.core.internal.call.Call}. Decide thread only.
 */
package org.strowger.core.internal.call;
