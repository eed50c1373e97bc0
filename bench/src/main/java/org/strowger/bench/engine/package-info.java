/**
 * The engine measured: decide alone, then the whole pipeline. Start reading at
 * {@link org.strowger.bench.engine.DecideBenchmark}. The measuring thread produces, or decides where nothing
 * else is measured.
 */
package org.strowger.bench.engine;
