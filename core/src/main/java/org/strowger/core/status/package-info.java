/**
 * The live view as immutable copies. Start reading at {@link org.strowger.core.status.AcdStatus}. Any thread.
 */
package org.strowger.core.status;
