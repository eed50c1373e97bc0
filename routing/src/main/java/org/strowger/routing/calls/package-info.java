/**
 * Rankings of waiting calls: who is served first. Start reading at
 * {@link org.strowger.routing.calls.FirstComeFirstServed}. Decide thread; no state.
 */
package org.strowger.routing.calls;
