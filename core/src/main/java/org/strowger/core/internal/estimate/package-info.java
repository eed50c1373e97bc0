/**
 * How long a caller will wait: positions, estimators and the errors that they made. Start reading at
 * {@link org.strowger.core.internal.estimate.EstimateBook}. Decide thread only.
 */
package org.strowger.core.internal.estimate;
