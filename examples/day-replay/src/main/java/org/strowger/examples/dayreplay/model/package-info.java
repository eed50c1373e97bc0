/**
 * What the log cannot tell: the patience of callers who were answered
 * ({@link org.strowger.examples.dayreplay.model.Patience}) and the service of callers who were not
 * ({@link org.strowger.examples.dayreplay.model.ServiceTimes}). Pure functions of a seed and the call.
 */
package org.strowger.examples.dayreplay.model;
