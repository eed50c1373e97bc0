/**
 * The YAML flow language: one file is one flow, a folder is a bundle, checked whole or not at all.
 *
 * <p>Start at {@link org.strowger.ivr.YamlFlowCompiler}, which the engine finds through
 * {@code ServiceLoader}.
 * A bundle goes through {@code check} (reader and proofs), {@code model} (what was read),
 * {@code compile}
 * (tables) and {@code machine} (what runs inside decide). Everything but {@code machine} runs on
 * the thread
 * that loads; {@code machine} runs on the decide thread.
 */
package org.strowger.ivr;
