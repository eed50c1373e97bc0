/**
 * The laws of the design as small checkers, one a law, that look at the engine after each command. Start
 * reading at {@link org.strowger.core.internal.law.Law}. Test thread.
 */
package org.strowger.core.internal.law;
