/**
 * Why an offer was made, or why a call waits, worked out afterwards from a journal. Start reading at
 * {@link org.strowger.core.explain.Explanation}. Immutable; any thread.
 */
package org.strowger.core.explain;
