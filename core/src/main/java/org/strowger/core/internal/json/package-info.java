/**
 * JSON as our answers to programs use it. Start reading at {@link org.strowger.core.internal.json.Json}. Any
 * thread.
 */
package org.strowger.core.internal.json;
