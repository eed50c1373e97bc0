/**
 * Turns checked flows into the tables that a call runs on, and gives a bundle its identity.
 *
 * <p>Start at {@link org.strowger.ivr.compile.ProgramBuilder}; its product is a {@link
 * org.strowger.ivr.compile.Program}, laid out by {@link org.strowger.ivr.compile.Row}. Building
 * runs on the
 * loading thread; a program is immutable and read on the decide thread.
 */
package org.strowger.ivr.compile;
