/**
 * How a decision is judged: {@link org.strowger.examples.dayreplay.rule.AgreementRule} says when a call that
 * was taken was the right one. Pure functions of the log; any thread.
 */
package org.strowger.examples.dayreplay.rule;
