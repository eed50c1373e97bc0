/**
 * Long lists of which little changes from one to the next. Start reading at
 * {@link org.strowger.core.internal.rows.BlockList}. Any thread.
 */
package org.strowger.core.internal.rows;
