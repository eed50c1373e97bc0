/**
 * Configurations on their way into a running engine. Start reading at
 * {@link org.strowger.core.internal.config.ChangeBook}. The host's, the decide and the tell thread.
 */
package org.strowger.core.internal.config;
