/**
 * The limits that the parts set: what the ring and the journal do when nothing else is done. Start reading at
 * {@link org.strowger.bench.limit.RawRingBenchmark}. The measuring thread produces.
 */
package org.strowger.bench.limit;
