/**
 * What an embedder uses: start reading at {@code Acd}.
 */
package org.strowger.core;
