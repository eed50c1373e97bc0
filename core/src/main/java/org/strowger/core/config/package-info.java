/**
 * What is wrong with a configuration, and where. Start reading at
 * {@link org.strowger.core.config.ConfigException}. Any thread.
 */
package org.strowger.core.config;
