/**
 * A centre as large as the largest known, under load: does listing its queues or changing its configuration
 * disturb the routing of calls? Start reading at {@link org.strowger.bench.large.LargeRun}.
 */
package org.strowger.bench.large;
