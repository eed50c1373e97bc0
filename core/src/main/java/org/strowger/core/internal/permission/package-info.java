/**
 * Checks, before a command is published, whether its actor may. Start reading at {@link
 * org.strowger.core.internal.permission.Guard}. Any host thread; {@link
 * org.strowger.core.internal.permission.Whereabouts} is fed by the tell thread.
 */
package org.strowger.core.internal.permission;
