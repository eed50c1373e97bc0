/**
 * The smallest program that embeds the engine. Start reading at {@code Main}, which runs on the thread that starts
 * it and ends by itself.
 */
package org.strowger.examples.embedding;
