/**
 * Reads the YAML of configuration and flow files strictly: text in, a tree with positions and every
 * fault out. Knows nothing of flows or centres. Start reading at {@code YamlReader}; {@code Fields}
 * gives values their types, {@code FaultReport} prints what was wrong. Runs on whatever thread loads
 * a file, never on the decide thread.
 */
package org.strowger.core.yaml;
