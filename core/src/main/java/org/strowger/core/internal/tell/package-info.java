/**
 * Tell: shows what was recorded to adapters, listeners and the live view. Start reading at
 * {@link org.strowger.core.internal.tell.Herald}. Tell thread only, except where a type says otherwise.
 */
package org.strowger.core.internal.tell;
