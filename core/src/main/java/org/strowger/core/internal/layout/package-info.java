/**
 * Which index each name of a centre has, whatever configurations follow one another. Start reading at
 * {@link org.strowger.core.internal.layout.Layout}. Made on the host's thread, read on any.
 */
package org.strowger.core.internal.layout;
