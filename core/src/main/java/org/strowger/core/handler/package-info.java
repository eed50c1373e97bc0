/**
 * What flows may ask of the host: handlers, which look things up and do things that a flow cannot.
 *
 * <p>Start at {@link org.strowger.core.handler.FlowHandler}. Handlers run on a thread of their own, or on the
 * thread that drives the clock; what declares them is immutable.
 */
package org.strowger.core.handler;
