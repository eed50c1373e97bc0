package org.strowger.bench.quick;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.strowger.bench.JvmFlags;

/**
 * What a figure is worthless without.
 *
 * @param version of Strowger
 * @param java version and maker of the JVM
 * @param flags what the measured JVMs were started with
 * @param machine processor, cores and system
 * @param load average load of the system when the run began; negative if the system does not say
 */
public record Conditions(String version, String java, String flags, String machine, double load) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** The conditions here and now. */
    public static Conditions here() {
        return new Conditions(
                Optional.ofNullable(Conditions.class.getPackage().getImplementationVersion()).orElse("unpacked"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                String.join(" ", JvmFlags.all()),
                processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** For people, one fact a line. */
    public String text() {
        return String.format(Locale.ROOT,
                "Strowger %s%n%s%n%s%nload before the run %.2f%nflags %s%n", version, java, machine, load, flags);
    }

    private static String processor() {
        if (Files.isReadable(PROCESSORS)) {
            try {
                for (String line : Files.readAllLines(PROCESSORS)) {
                    if (line.startsWith("model name")) {
                        return line.substring(line.indexOf(':') + 1).strip();
                    }
                }
            } catch (IOException unreadable) {
                return "processor unknown (" + unreadable.getMessage() + ")";
            }
        }
        return System.getProperty("os.arch");
    }
}
