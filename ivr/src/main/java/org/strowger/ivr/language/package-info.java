/**
 * The node types and fields of the flow language as one table: the reader takes names, ranges and defaults from it,
 * the JSON Schema and the table for people are printed from it.
 *
 * <p>Start at {@link org.strowger.ivr.language.Language}. Immutable; any thread.
 */
package org.strowger.ivr.language;
