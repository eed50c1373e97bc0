/**
 * What a journal's callers, agents and phones did, gathered so that it can be done again under other rules.
 * Start reading at {@link org.strowger.core.internal.whatif.History}. The thread that reads the journal.
 */
package org.strowger.core.internal.whatif;
