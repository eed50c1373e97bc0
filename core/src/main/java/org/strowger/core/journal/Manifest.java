package org.strowger.core.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.strowger.core.ConfigException;

/**
 * What a journal was written by: a text file of {@code key=value} lines, the last of them a CRC32C over those before.
 *
 * @param format of the files, {@link #FORMAT} when this program writes them
 * @param logic version of the deciding code
 * @param config hash of the configuration, letters, digits and {@code . _ : -}, 1 to 128 of them
 */
record Manifest(int format, int logic, String config) {
    /** The file format that this program writes, and the newest that it reads. */
    static final int FORMAT = 1;
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final String CRC = "crc=";

    Manifest {
        if (!HASH.matcher(config).matches()) {
            throw new IllegalArgumentException(
                    "manifest: the configuration's hash has characters other than letters, digits and . _ : -");
        }
    }

    /** Reads and checks; empty when there is no such file. */
    static Optional<Manifest> read(Path directory) {
        Path file = directory.resolve(JournalFiles.MANIFEST);
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new JournalException(file + ": could not be read (" + failure + "); check its rights", failure);
        }
        int end = text.lastIndexOf(CRC);
        if (end < 0 || !text.substring(end).equals(crcLine(text.substring(0, end)))) {
            throw new JournalException(file + ": does not match its checksum; restore the file from a copy");
        }
        return Optional.of(parse(file, text.substring(0, end)));
    }

    private static Manifest parse(Path file, String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            values.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
        }
        try {
            int format = Integer.parseInt(values.getOrDefault("format", ""));
            requireNotNewer(file, "format", format, FORMAT);
            return new Manifest(format, Integer.parseInt(values.getOrDefault("logic", "")),
                    values.getOrDefault("config", ""));
        } catch (IllegalArgumentException unreadable) {
            throw new JournalException(
                    file + ": lacks a number or hash; restore the file from a copy", unreadable);
        }
    }

    /** Refuses a journal of a newer program, and one of another configuration. */
    void requireFit(Path directory, int logicVersion, String configHash) {
        Path file = directory.resolve(JournalFiles.MANIFEST);
        requireNotNewer(file, "logic", logic, logicVersion);
        if (!config.equals(configHash)) {
            throw new ConfigException(directory + ": this journal was written with configuration " + config
                    + ", the engine was given " + configHash + "; use the same configuration or a new directory");
        }
    }

    private static void requireNotNewer(Path file, String what, int found, int known) {
        if (found > known) {
            throw new JournalException(file + ": was written with " + what + " version " + found
                    + ", this program knows up to " + known + "; use the newer program or a new directory");
        }
    }

    /** Writes aside, forces, renames and forces the directory, so that the file is there whole or not at all. */
    void write(Path directory) throws IOException {
        String text = "format=" + format + "\nlogic=" + logic + "\nconfig=" + config + "\n";
        ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(text + crcLine(text));
        Path aside = directory.resolve(JournalFiles.MANIFEST + ".new");
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(aside, directory.resolve(JournalFiles.MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        JournalFiles.forceDirectory(directory);
    }

    private static String crcLine(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return CRC + Long.toHexString(crc.getValue()) + "\n";
    }
}
