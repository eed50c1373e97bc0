package org.strowger.core;

import java.time.Duration;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.QueueCommands;

/** What a host does to a queue by hand. Any thread; each command is recorded with its reason. */
public final class AcdQueue {
    private static final int LONGEST_REASON = 100;
    private static final Duration LONGEST = Duration.ofDays(365);

    private final QueueCommands commands;
    private final String name;
    private final int index;

    AcdQueue(Engine engine, QueueCommands commands, String name) {
        this.commands = commands;
        this.name = name;
        this.index = engine.queueIndex(name);
    }

    /** Lets nobody be offered its calls until {@link #unfreeze()}; offers that are open go on, and calls may enter. */
    public Admission freeze(String why) {
        return commands.queueFreeze(index, 0, checked("queue '" + name + '\'', why));
    }

    /** The same for a time. @param time above 0 s, to 365 d */
    public Admission freeze(Duration time, String why) {
        return commands.queueFreeze(index, checked(time), checked("queue '" + name + '\'', why));
    }

    /** Its calls are offered again, the best first; nothing happens if they are. */
    public Admission unfreeze() {
        return commands.queueUnfreeze(index);
    }

    /** Opens or closes it, drains it, or leaves it to its hours, until changed again. */
    public Admission door(QueueDoor door, String why) {
        return commands.queueDoor(index, door, 0, checked("queue '" + name + '\'', why));
    }

    /** The same for a time; then its hours count. @param time above 0 s, to 365 d */
    public Admission door(QueueDoor door, Duration time, String why) {
        return commands.queueDoor(index, door, checked(time), checked("queue '" + name + '\'', why));
    }

    private long checked(Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "queue '" + name + "': the time was " + time + "; use more than 0 s and 365 d at most");
        }
        return time.toNanos();
    }

    static String checked(String where, String why) {
        if (why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(where + ": the reason has " + why.length()
                    + " characters; use " + LONGEST_REASON + " at most");
        }
        return why;
    }
}
