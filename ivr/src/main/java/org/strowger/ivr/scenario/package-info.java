/**
 * Tests flows without a telephone: scenario files ({@code *.test.yml}) take a call through a bundle under
 * a virtual clock and compare all that it does.
 *
 * <p>Start at {@link org.strowger.ivr.scenario.FlowTests}, which runs the scenarios of a folder and tells
 * which routes they do not cover. {@link org.strowger.ivr.scenario.RecordedCall} makes a scenario of a call of
 * the past. Everything runs on the caller's thread, and nothing waits.
 */
package org.strowger.ivr.scenario;
