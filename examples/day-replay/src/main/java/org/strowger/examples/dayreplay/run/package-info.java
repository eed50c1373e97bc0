/**
 * The two runs through the real engine, {@link org.strowger.examples.dayreplay.run.AgreementRun} and
 * {@link org.strowger.examples.dayreplay.run.WhatIfRun}, in virtual time: the calling thread drives clock, callers
 * and agents. {@link org.strowger.examples.dayreplay.run.DayReplay} does both and reads their journals back.
 */
package org.strowger.examples.dayreplay.run;
