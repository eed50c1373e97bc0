/**
 * Who may serve whom, and who comes first. Start reading at
 * {@link org.strowger.core.internal.match.Matcher}. Decide thread only.
 *
 * <p>Agents that look alike to routing form a kind; what calls ask for is a need. Which kinds fit which
 * needs is worked out once. Ready agents stand in one heap per kind and order, waiting calls in one heap
 * per need, so a free agent or a new call looks only at the heads of what fits.
 */
package org.strowger.core.internal.match;
