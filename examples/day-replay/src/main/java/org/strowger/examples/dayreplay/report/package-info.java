/**
 * What a run found, {@link org.strowger.examples.dayreplay.report.Results}, and its three forms: text, JSON and a
 * page with plots. Pure functions of the results.
 */
package org.strowger.examples.dayreplay.report;
