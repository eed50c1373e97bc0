/**
 * Runs scenario files in the build of whoever writes flows. Start at
 * {@link org.strowger.ivr.junit.FlowScenarios}; it needs JUnit Jupiter and is in the test jar of ivr.
 */
package org.strowger.ivr.junit;
