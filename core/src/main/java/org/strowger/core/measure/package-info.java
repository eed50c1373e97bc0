/**
 * The centre's measures: what is counted, the formulas over it, and the listener that counts by queue and
 * agent, in running sums and in intervals. Start reading at {@link org.strowger.core.measure.Kpi}. Counting
 * runs on the tell thread; every reading method is for any thread.
 */
package org.strowger.core.measure;
