package org.strowger.examples.dayreplay.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The log of a bank's telephone centre, read whole and strictly: the first thing that is wrong refuses
 * the file, with its place. Immutable.
 *
 * @param source name of the file
 * @param hash SHA-256 of the lines, the same for a file and its gzip
 * @param calls all the calls, by day and time of arrival
 */
public record BankLog(String source, String hash, List<RecordedCall> calls) {
    /** Whose data it is; shown wherever the data is. */
    public static final String ACKNOWLEDGEMENT = "Data: I. Guedj and A. Mandelbaum, \"Anonymous Bank\" call-centre data, "
            + "Technion, 2000; free for use with acknowledgement.";
    /** The ten days that ship: 1 to 10 January 1999. */
    public static final String SHIPPED = "bank_1999-01_days_1-10.csv.gz";

    private static final Comparator<RecordedCall> BY_ARRIVAL =
            Comparator.comparingInt(RecordedCall::day).thenComparingInt(RecordedCall::arriveS);

    /** Keeps its own copy. */
    public BankLog {
        calls = List.copyOf(calls);
    }

    /** The ten days that ship with this program. */
    public static BankLog shipped() throws DataException {
        try (InputStream in = BankLog.class.getResourceAsStream(SHIPPED)) {
            return read(in, SHIPPED, true);
        } catch (IOException e) {
            throw new DataException(SHIPPED + ": cannot be read from the jar (" + e.getMessage() + "); get it anew", e);
        }
    }

    /**
     * A file {@code *.csv} or {@code *.csv.gz}.
     *
     * @throws DataException if it cannot be read, or at its first fault
     */
    public static BankLog read(Path file) throws DataException {
        String name = file.toString();
        if (!name.endsWith(".csv") && !name.endsWith(".csv.gz")) {
            throw new DataException(name + ": is neither .csv nor .csv.gz by its name; name it by what it is");
        }
        if (Files.isDirectory(file)) {
            throw new DataException(name + ": is a directory; name one of its files");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name, name.endsWith(".gz"));
        } catch (NoSuchFileException e) {
            throw new DataException(name + ": there is no such file; check the path", e);
        } catch (AccessDeniedException e) {
            throw new DataException(name + ": may not be read; check its permissions", e);
        } catch (IOException e) {
            throw new DataException(name + ": cannot be read (" + e.getMessage() + "); check the disk", e);
        }
    }

    /** The days of the month that have calls. */
    public SortedSet<Integer> days() {
        return calls.stream().map(RecordedCall::day).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The calls of some days, in order. */
    public List<RecordedCall> callsOn(SortedSet<Integer> days) {
        return calls.stream().filter(call -> days.contains(call.day())).toList();
    }

    private static BankLog read(InputStream in, String name, boolean gzip) throws IOException, DataException {
        MessageDigest digest = sha256();
        LinesRead read = new LinesRead();
        try (InputStream plain = gzip ? new GZIPInputStream(in, 1 << 16) : new BufferedInputStream(in, 1 << 16);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new DigestInputStream(plain, digest), StandardCharsets.ISO_8859_1))) {
            readLines(lines, name, read);
        } catch (ZipException e) {
            throw new DataException(read.lines == 0
                    ? name + ":1: is no gzip file (" + e.getMessage() + "); name a plain file .csv"
                    : name + ":" + read.lines + ": the gzip data is damaged after this line (" + e.getMessage()
                            + "); get the file anew", e);
        } catch (EOFException e) {
            throw new DataException(name + ":" + Math.max(1, read.lines)
                    + ": the gzip data ends too early, after this line; get the file anew", e);
        }
        if (read.calls.isEmpty()) {
            throw new DataException(name + ":" + read.lines + ": holds no call after the header; name a file with calls");
        }
        read.calls.sort(BY_ARRIVAL);
        return new BankLog(name, HexFormat.of().formatHex(digest.digest()), read.calls);
    }

    private static void readLines(BufferedReader lines, String name, LinesRead into)
            throws IOException, DataException {
        String header = lines.readLine();
        into.lines = 1;
        if (header == null) {
            throw new DataException(name + ":1: is empty; begin with the header " + LineReader.HEADER);
        }
        if (!header.equals(LineReader.HEADER)) {
            throw new DataException(name + ":1: the header was " + LineReader.shown(header) + "; it must be "
                    + LineReader.HEADER);
        }
        LineReader reader = new LineReader(name);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            into.lines++;
            into.calls.add(reader.read(into.lines, line));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How far a file was read, for the message when it breaks off. */
    private static final class LinesRead {
        private final List<RecordedCall> calls = new ArrayList<>();
        private int lines;
    }
}
