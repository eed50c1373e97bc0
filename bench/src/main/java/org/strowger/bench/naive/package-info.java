/**
 * The plain baseline: an ACD as it is written when nobody thinks of cost. Start reading at
 * {@link org.strowger.bench.naive.NaiveAcd}. Any thread; one lock around everything.
 */
package org.strowger.bench.naive;
