/**
 * What callers press: the sixteen keys, entries packed at 4 bits a key, and the digit trie that
 * says after
 * each key whether an entry is impossible, begun, complete or complete and full (rules I2, I3).
 *
 * <p>Start at {@link org.strowger.ivr.keys.DigitTrie}. Tries are built when a bundle is loaded, on the
 * loading thread, and only read afterwards, on the decide thread.
 */
package org.strowger.ivr.keys;
