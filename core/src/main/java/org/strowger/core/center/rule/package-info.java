/**
 * The rules that a queue is made of, as data: what it asks of agents, conditions, widening steps and
 * where calls overflow to, with the reader of their YAML. Start reading at {@code StepConfig};
 * {@code RuleReader} makes all of it from {@code center.yml}. All of it is immutable; building and
 * reading run on whatever thread loads a configuration, never on the decide thread.
 */
package org.strowger.core.center.rule;
