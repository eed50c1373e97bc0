package org.strowger.core.yaml;

import java.util.Optional;

/**
 * One file read strictly: no implicit types, anchors, tags, merge keys, directives or second document.
 *
 * @param name the file's name in messages
 * @param text its text, without a byte order mark; a character that may not stand in it is U+FFFD
 * @param root its top mapping; empty when faults kept it from being read
 */
public record YamlFile(String name, String text, Optional<YamlNode.Mapping> root) {}
