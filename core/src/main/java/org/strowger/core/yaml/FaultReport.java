package org.strowger.core.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.strowger.core.config.Fault;

/**
 * Prints faults for people: each with its line of source and a row of carets under it, and after each
 * file how many there were. Any thread.
 */
public final class FaultReport {
    /** Faults listed for one file; the rest is only counted. */
    public static final int MOST_LISTED = 100;

    /** Of a longer line only the part around the fault is shown. In characters. */
    private static final int LONGEST_LINE = 240;
    private static final int SHOWN_BEFORE = 80;
    private static final int SHOWN_AFTER = 120;

    private final Map<String, YamlFile> files;

    /** A report on these files; faults of other files are printed without their source. */
    public FaultReport(Collection<YamlFile> files) {
        this.files = files.stream().collect(Collectors.toMap(YamlFile::name, file -> file, (a, b) -> a));
    }

    /** All faults, sorted by place, in lines that end with {@code \n}. */
    public String print(Collection<Fault> faults) {
        return print(faults, "");
    }

    /** The same, saying after each file with an error that the running version stays. */
    public String printAtDeploy(Collection<Fault> faults) {
        return print(faults, "; the running version stays");
    }

    /**
     * The column of a fault in UTF-16 units, 1-based, as editors and other programs count; that in code points
     * where the source is not known.
     */
    public int utf16Column(Fault fault) {
        YamlFile file = files.get(fault.file());
        String line = file == null ? "" : file.text().lines().skip(fault.line() - 1L).findFirst().orElse("");
        int before = Math.min(fault.column() - 1, line.codePointCount(0, line.length()));
        return file == null ? fault.column() : 1 + line.offsetByCodePoints(0, before);
    }

    private String print(Collection<Fault> faults, String afterErrors) {
        StringBuilder out = new StringBuilder();
        Map<String, List<Fault>> byFile = faults.stream().sorted()
                .collect(Collectors.groupingBy(Fault::file, TreeMap::new, Collectors.toList()));
        byFile.forEach((name, found) -> {
            Optional<YamlFile> file = Optional.ofNullable(files.get(name));
            List<String> lines = file.map(known -> known.text().split("\n", -1)).map(List::of)
                    .orElse(List.of());
            found.stream().limit(MOST_LISTED).forEach(fault -> print(fault, file, lines, out));
            out.append(name).append(": ").append(count(found, afterErrors)).append('\n');
        });
        return out.toString();
    }

    private static String count(List<Fault> faults, String afterErrors) {
        long errors = faults.stream().filter(fault -> fault.severity() == Fault.Severity.ERROR).count();
        long warnings = faults.size() - errors;
        String text = errors == 0 ? "" : number(errors, "error");
        if (warnings > 0) {
            text += (errors == 0 ? "" : ", ") + number(warnings, "warning");
        }
        if (faults.size() > MOST_LISTED) {
            text += ", the first " + MOST_LISTED + " are listed";
        }
        return errors == 0 ? text : text + afterErrors;
    }

    private static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static void print(Fault fault, Optional<YamlFile> file, List<String> lines, StringBuilder out) {
        out.append(fault).append('\n');
        if (fault.line() > lines.size()) {
            return;
        }
        String line = lines.get(fault.line() - 1);
        int before = Math.min(fault.column() - 1, line.codePointCount(0, line.length()));
        int at = line.offsetByCodePoints(0, before);
        int from = line.length() <= LONGEST_LINE ? 0
                : line.offsetByCodePoints(0, Math.max(0, before - SHOWN_BEFORE));
        int to = line.length() <= LONGEST_LINE ? line.length()
                : line.offsetByCodePoints(at,
                        Math.min(SHOWN_AFTER, line.codePointCount(at, line.length())));
        out.append(String.format(Locale.ROOT, "%5d | ", fault.line())).append(line, from, to).append('\n');
        out.append("      | ");
        line.substring(from, at).codePoints().forEach(c -> out.append(c == '\t' ? '\t' : ' '));
        int width = file.map(known -> Extent.at(known, line, fault.line(), at)).orElse(1);
        int most = Math.max(1, line.codePointCount(at, to));
        out.append("^".repeat(Math.max(1, Math.min(width, most)))).append('\n');
    }
}
