/**
 * Recorded days of a bank's telephone centre, run through the real engine in virtual time. Start reading at
 * {@link org.strowger.examples.dayreplay.run.DayReplay}; {@code Main} is the program. The main thread drives the
 * virtual time; the engine decides, records and tells on its own.
 */
package org.strowger.examples.dayreplay;
