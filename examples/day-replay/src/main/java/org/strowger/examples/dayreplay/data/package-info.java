/**
 * The recorded calls of the bank: start at {@link org.strowger.examples.dayreplay.data.BankLog}, which reads
 * them. Everything here is immutable and free of threads.
 */
package org.strowger.examples.dayreplay.data;
