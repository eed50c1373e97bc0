/**
 * Reads flow files and proves what can be proved before the first call: names, types, routes,
 * reachability,
 * ends and loops. All faults of a bundle come out of one run.
 *
 * <p>Start at {@link org.strowger.ivr.check.BundleCheck}. Runs on the loading thread.
 */
package org.strowger.ivr.check;
