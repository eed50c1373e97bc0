package org.strowger.core.internal.law;

/** No timer outlives what it is for: each armed one is known to a living call, an open offer or an agent. */
final class TimersAreOwned implements Law {
    @Override
    public void check(Moment moment) {
        int armed = moment.probe().timersArmed();
        int owned = moment.probe().timersOwned();
        if (armed != owned) {
            throw new AssertionError("timers: " + armed + " are armed, and " + owned + " have an owner");
        }
    }
}
