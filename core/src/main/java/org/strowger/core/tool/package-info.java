/**
 * The command line of the tools jar, {@code strowger-core-VERSION-tools.jar}. Start reading at
 * {@link org.strowger.core.tool.Main}. The main thread.
 */
package org.strowger.core.tool;
