/**
 * The words for what becomes of calls. Start reading at {@link org.strowger.core.call.CallState}.
 */
package org.strowger.core.call;
