/**
 * The command line of the tools jar, {@code strowger-ivr-VERSION-tools.jar}: checks flows, prints their schema and
 * diagrams, explains opening hours, and says what changed. Start reading at {@link org.strowger.ivr.tool.Main}. Runs
 * in a process of its own; nothing here is used by an engine.
 */
package org.strowger.ivr.tool;
