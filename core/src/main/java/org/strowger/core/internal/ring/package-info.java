/**
 * The one ring and the stages behind it. Start reading at
 * {@link org.strowger.core.internal.ring.Pipeline}: producers claim a slot and write a command
 * ({@link org.strowger.core.internal.ring.CommandPublisher}), then decide, record and tell take it in
 * turn, on one thread or on three.
 */
package org.strowger.core.internal.ring;
