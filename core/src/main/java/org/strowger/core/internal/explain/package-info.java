/**
 * Explanations worked out from the state of a decider, by plain loops over all agents and calls and from the
 * centre's configuration, independently of the matcher's structures. Start reading at
 * {@link org.strowger.core.internal.explain.Judge}. The thread that decides a journal again.
 */
package org.strowger.core.internal.explain;
