/** Who worked when, as seen in the log: {@link org.strowger.examples.dayreplay.staff.Staff}. Pure functions. */
package org.strowger.examples.dayreplay.staff;
