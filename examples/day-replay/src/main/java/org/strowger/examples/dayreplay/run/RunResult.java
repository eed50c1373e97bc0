package org.strowger.examples.dayreplay.run;

import org.strowger.core.AcdConfig;

/**
 * What a run gave.
 *
 * @param found its finding
 * @param records in its journal
 * @param config with which the journal can be read back
 */
public record RunResult<T>(T found, long records, AcdConfig config) {}
