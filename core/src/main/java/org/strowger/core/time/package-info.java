/**
 * Where the engine gets its time. Start reading at {@link org.strowger.core.time.EngineClock}.
 */
package org.strowger.core.time;
