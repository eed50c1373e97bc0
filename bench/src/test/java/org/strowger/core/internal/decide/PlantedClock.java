package org.strowger.core.internal.decide;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.LongSupplier;
import org.strowger.core.time.EngineClock;

/** Reads a clock in every method. */
public abstract class PlantedClock {
    long millis() {
        return System.currentTimeMillis();
    }

    LongSupplier reference() {
        return System::nanoTime;
    }

    Instant instant() {
        return Instant.now();
    }

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    abstract void held(Clock clock);

    abstract void engines(EngineClock clock);

    Date date() {
        return new Date();
    }

    Calendar calendar() {
        return Calendar.getInstance();
    }
}
