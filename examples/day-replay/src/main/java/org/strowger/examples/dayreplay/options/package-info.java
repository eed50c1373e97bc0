/** The command line: {@link org.strowger.examples.dayreplay.options.Options}. */
package org.strowger.examples.dayreplay.options;
