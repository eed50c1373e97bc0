/**
 * Life cycles as tables. Start reading at {@link org.strowger.core.internal.lifecycle.LifeCycle}.
 */
package org.strowger.core.internal.lifecycle;
