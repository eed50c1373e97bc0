/**
 * A quick look at speed: a selection of the benchmarks in one run of under three minutes, and what the figures
 * say about the goals. Start reading at {@link org.strowger.bench.quick.QuickRatios}. One thread; each benchmark
 * runs in a JVM of its own.
 */
package org.strowger.bench.quick;
