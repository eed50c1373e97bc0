package org.strowger.bench;

import java.util.List;

/** What a measured JVM is started with; JMH's forks do not see the manifest of the jar. */
public final class JvmFlags {
    /** Agrona. */
    public static final String MISC = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED";
    /** Chronicle Queue. */
    public static final String CHANNELS = "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED";
    /** Chronicle Queue. */
    public static final String REFLECT = "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED";
    /** No banner. */
    public static final String NO_BANNER = "-Dchronicle.announcer.disable=true";
    /** No usage reporting. */
    public static final String NO_ANALYTICS = "-Dchronicle.analytics.disable=true";
    /** No watch over the disk, whose thread asks for a library that we leave out. */
    public static final String NO_DISK_MONITOR = "-Dchronicle.disk.monitor.disable=true";
    /** Nothing to collect is collected best by the simplest. */
    public static final String PARALLEL_GC = "-XX:+UseParallelGC";
    /** Where a large configuration is read beside calls, no other collector leaves them undisturbed. */
    public static final String ZGC = "-XX:+UseZGC";

    private JvmFlags() {
    }

    /** All of them, in order. */
    public static List<String> all() {
        return with(PARALLEL_GC);
    }

    /** The same with another collector. */
    public static List<String> with(String collector) {
        return List.of(MISC, CHANNELS, REFLECT, NO_BANNER, NO_ANALYTICS, NO_DISK_MONITOR, collector);
    }
}
