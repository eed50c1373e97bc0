/**
 * How fast Strowger is, against the limits of its parts and a plain baseline: start reading at
 * {@link org.strowger.bench.Main}. Everything here runs in a JVM of its own, on the thread that measures.
 */
package org.strowger.bench;
