/**
 * Who may do what. Start reading at {@link org.strowger.core.permission.Actor}; {@link
 * org.strowger.core.permission.Operation} has the table. Immutable; any thread.
 */
package org.strowger.core.permission;
