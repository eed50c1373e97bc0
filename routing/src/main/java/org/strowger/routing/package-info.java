/**
 * The rankings that ship, found by name from {@code center.yml}. Start reading at
 * {@link org.strowger.routing.ShippedRankings}. Rankings run on the decide thread.
 */
package org.strowger.routing;
