package org.strowger.bench.quick;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The conditions here and now, of JVMs that are started for the measurement. */
    public static Conditions here() {
        return with(JvmFlags.all());
    }

    /** The conditions here and now, of this very JVM. */
    public static Conditions ofThisJvm() {
        List<String> flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> flags.add("(" + collector.getName() + ")"));
        return with(flags);
    }

    private static Conditions with(List<String> flags) {
        return new Conditions(
                Optional.ofNullable(Conditions.class.getPackage().getImplementationVersion()).orElse("unpacked"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                String.join(" ", flags),
                processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** For people, one fact a line. */
    public String text() {
        return String.format(Locale.ROOT,
                "Strowger %s%n%s%n%s%nload before the run %.2f%nflags %s%n", version, java, machine, load, flags);
    }

    /** One JSON object. */
    public String json() {
        return "{\"version\": " + quoted(version) + ", \"java\": " + quoted(java) + ", \"machine\": " + quoted(machine)
                + ", \"load\": " + (Double.isFinite(load) ? String.format(Locale.ROOT, "%.4f", load) : "null")
                + ", \"flags\": " + quoted(flags) + "}";
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
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
