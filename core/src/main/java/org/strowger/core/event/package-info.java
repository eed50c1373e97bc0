/**
 * What the engine answers and tells. Start reading at {@link org.strowger.core.event.AcdListener};
 * listeners run on the tell thread.
 */
package org.strowger.core.event;
