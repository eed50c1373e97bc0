/**
 * The centre and the calls that every benchmark is given, so that figures can be compared. Start reading at
 * {@link org.strowger.bench.workload.CallScript}. Built before measuring; read by the measuring thread.
 */
package org.strowger.bench.workload;
