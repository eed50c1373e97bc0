/** How far the work is, told on standard error: {@link org.strowger.examples.dayreplay.progress.Progress}. */
package org.strowger.examples.dayreplay.progress;
