/**
 * What a contact centre is made of before the first call: skills, agents, queues, hours, and where
 * calls start. Start reading at {@code CenterConfig}; {@code CenterReader} makes one from
 * {@code center.yml}. All of it is immutable once built; building and reading run on whatever thread
 * loads a configuration, never on the decide thread.
 */
package org.strowger.core.center;
