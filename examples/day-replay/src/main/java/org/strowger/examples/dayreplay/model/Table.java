package org.strowger.examples.dayreplay.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a shipped table. */
final class Table {
    private Table() {
    }

    /** The fields of each line after the header. */
    static List<String[]> rows(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read from the jar; get it anew", e);
        }
    }
}
