package org.strowger.bench.waiting;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What lives in this JVM's heap, counted by the JVM itself after a full collection.
 *
 * @param bytes of all that lives
 * @param classes by name; arrays have the JVM's names for them
 */
record Heap(long bytes, Map<String, Share> classes) {
    private static final String ROW = "\\s*\\d+:\\s+\\d+\\s+\\d+\\s+\\S.*";
    private static final String[] NO_OPTIONS = {};

    /** One class's part. */
    record Share(String name, long instances, long bytes) {}

    /** Collects, and counts. */
    static Heap collected() {
        try {
            String table = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                    new Object[] {NO_OPTIONS}, new String[] {String[].class.getName()});
            return of(table);
        } catch (JMException refused) {
            throw new IllegalStateException("this JVM does not count its heap by classes; use HotSpot", refused);
        }
    }

    /** Of the table that {@code jcmd GC.class_histogram} prints. */
    static Heap of(String table) {
        Map<String, Share> classes = new HashMap<>();
        for (String line : table.lines().filter(row -> row.matches(ROW)).toList()) {
            String[] cells = line.strip().split("\\s+");
            classes.merge(cells[3], new Share(cells[3], Long.parseLong(cells[1]), Long.parseLong(cells[2])),
                    (one, other) -> new Share(one.name, one.instances + other.instances, one.bytes + other.bytes));
        }
        return new Heap(classes.values().stream().mapToLong(Share::bytes).sum(), classes);
    }

    private Share share(String name) {
        return classes.getOrDefault(name, new Share(name, 0, 0));
    }

    /** What there is more of than there was, the largest first. */
    List<Share> growth(Heap before) {
        return classes.keySet().stream().map(name -> new Share(name,
                        share(name).instances - before.share(name).instances,
                        share(name).bytes - before.share(name).bytes))
                .filter(share -> share.bytes > 0)
                .sorted((one, other) -> Long.compare(other.bytes, one.bytes)).toList();
    }

    /** How many there are of a class. */
    long instances(String name) {
        return share(name).instances;
    }
}
