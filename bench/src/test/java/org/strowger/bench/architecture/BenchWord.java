package org.strowger.bench.architecture;

/** Something of bench for a planted offender to know. */
public interface BenchWord {}
