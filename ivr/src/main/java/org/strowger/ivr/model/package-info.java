/**
 * A checked flow as data: what the reader found, with every name resolved and every expression
 * typed, and
 * before it becomes tables.
 *
 * <p>Start at {@link org.strowger.ivr.model.Flow}. Immutable; made and read on the loading thread.
 */
package org.strowger.ivr.model;
