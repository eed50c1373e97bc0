/**
 * Regular expressions that cost a bounded time, so that a text from outside cannot hold up deciding.
 * Start reading at {@link org.strowger.core.internal.pattern.TextPattern}. A pattern is immutable; a
 * matcher belongs to one thread, the decide thread.
 */
package org.strowger.core.internal.pattern;
