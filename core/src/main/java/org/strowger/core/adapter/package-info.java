/**
 * How a telephone system is connected: commands go to it, events come back. It knows no protocol; an adapter
 * for SIP, Asterisk or a simulation is an implementation of one small interface.
 *
 * <p>Start reading at {@link org.strowger.core.adapter.TelephonyAdapter} and its rules T1 to T16; core's test
 * jar has {@code TelephonyAdapterContract}, with a check for each. No code of an adapter runs on a thread of
 * the engine; everything here but the two interfaces is immutable and safe to hand to any thread.
 */
package org.strowger.core.adapter;
