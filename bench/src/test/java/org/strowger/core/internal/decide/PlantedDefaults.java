package org.strowger.core.internal.decide;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/** Takes a default of the platform in every method. */
public abstract class PlantedDefaults {
    String format(int agent) {
        return String.format("%d", agent);
    }

    String formatted(int agent) {
        return "%d".formatted(agent);
    }

    String lower(String name) {
        return name.toLowerCase();
    }

    String upper(String name) {
        return name.toUpperCase();
    }

    byte[] bytes(String name) {
        return name.getBytes();
    }

    String text(byte[] bytes) {
        return new String(bytes);
    }

    Locale locale() {
        return Locale.getDefault();
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    TimeZone oldZone() {
        return TimeZone.getDefault();
    }

    Charset charset() {
        return Charset.defaultCharset();
    }
}
