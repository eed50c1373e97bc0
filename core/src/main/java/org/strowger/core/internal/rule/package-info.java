/**
 * The rules of a centre with all names resolved to numbers, as deciding uses them: conditions, steps,
 * overflow, and what a call needs after the steps that it has taken. Start reading at
 * {@link org.strowger.core.internal.rule.RulePlan}, then
 * {@link org.strowger.core.internal.rule.NeedBook}. Built before the start; asked on the decide thread.
 */
package org.strowger.core.internal.rule;
