/**
 * The bank's centre as the engine reads it: {@link org.strowger.examples.dayreplay.centre.CentreFiles} writes
 * {@code center.yml} and the flow of a run.
 */
package org.strowger.examples.dayreplay.centre;
