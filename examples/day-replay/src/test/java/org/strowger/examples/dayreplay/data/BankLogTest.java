package org.strowger.examples.dayreplay.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankLogTest {
    private static final String HEADER = LineReader.HEADER;
    private static final String GOOD = "1,31,5,PS,2,1,36,189,AGENT,188,250,A01";

    @TempDir
    private Path folder;

    @Test
    void shouldShipTenDaysOfJanuary() throws DataException {
        BankLog log = BankLog.shipped();
        assertEquals(12_013, log.calls().size());
        assertEquals(6_415, log.calls().stream().filter(RecordedCall::queued).count());
        assertEquals(IntStream.rangeClosed(1, 10).boxed().collect(Collectors.toSet()), log.days());
    }

    @Test
    void shouldReadEveryColumn() throws Exception {
        RecordedCall call = BankLog.read(write("a.csv", HEADER + "\r\n" + GOOD + "\r\n")).calls().get(0);
        assertEquals(new RecordedCall(2, 1, 31, 5, CallType.PS, 2, true, OptionalInt.of(36), OptionalInt.of(189),
                true, OptionalInt.of(188), OptionalInt.of(250), java.util.Optional.of("A01")), call);
        assertEquals(OptionalInt.of(153), call.waitS());
        assertEquals(OptionalInt.of(62), call.serviceS());
        assertTrue(call.isPriority());
    }

    @Test
    void shouldReadTheSameFromPlainAndCompressedFile() throws Exception {
        BankLog plain = BankLog.read(write("a.csv", HEADER + "\n" + GOOD + "\n"));
        Path gz = Files.write(folder.resolve("a.csv.gz"), gzip(HEADER + "\n" + GOOD + "\n"));
        BankLog compressed = BankLog.read(gz);
        assertEquals(plain.calls(), compressed.calls());
        assertEquals(plain.hash(), compressed.hash());
    }

    @Test
    void shouldCarryTimesOverMidnight() throws Exception {
        RecordedCall call = BankLog.read(write("a.csv", HEADER + "\n9,86363,0,PS,1,1,86368,3,AGENT,3,55,A18\n"))
                .calls().get(0);
        assertEquals(OptionalInt.of(35), call.waitS());
        assertEquals(86_368, call.wantsAgentAtS());
        assertEquals(OptionalInt.of(52), call.serviceS());
    }

    @Test
    void shouldKeepWhatWasNotRecordedEmpty() throws Exception {
        RecordedCall call = BankLog.read(write("a.csv", HEADER + "\n1,2052,11,PS,0,1,,,HANG,,,\n")).calls().get(0);
        assertEquals(OptionalInt.empty(), call.waitS());
        assertEquals(OptionalInt.empty(), call.serviceS());
        assertEquals(2_063, call.wantsAgentAtS());
    }

    @Test
    void shouldSelectDays() throws DataException {
        List<RecordedCall> calls = BankLog.shipped().callsOn(new TreeSet<>(List.of(1, 2)));
        assertEquals(848, calls.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "0,31,5,PS,2,1,36,189,AGENT,188,250,A01|column day was '0'; use a whole number from 1 to 31",
        "32,31,5,PS,2,1,36,189,AGENT,188,250,A01|column day was '32'; use a whole number from 1 to 31",
        "1,,5,PS,2,1,36,189,AGENT,188,250,A01|column arrive_s was empty; use a whole number from 0 to 86399",
        "1,86400,5,PS,2,1,36,189,AGENT,188,250,A01|column arrive_s was '86400'; use a whole number from 0 to 86399",
        "1,31,-5,PS,2,1,36,189,AGENT,188,250,A01|column ivr_s was '-5'; use a whole number from 0 to 86399",
        "1,31,5,XX,2,1,36,189,AGENT,188,250,A01|column type was 'XX'; use one of PS, NE, NW, IN, PE, TT, AA",
        "1,31,5,AA,2,1,36,189,AGENT,188,250,A01|column type was 'AA'; no queue is known for this type; leave out its "
                + "queued and answered calls",
        "1,31,5,PS,3,1,36,189,AGENT,188,250,A01|column priority was '3'; use a whole number from 0 to 2",
        "1,31,5,PS,2,yes,36,189,AGENT,188,250,A01|column queued was 'yes'; use a whole number from 0 to 1",
        "1,31,5,PS,2,1,1e3,189,AGENT,188,250,A01|column q_start_s was '1e3'; use seconds since midnight, 0 to 86399, "
                + "or leave it empty",
        "1,31,5,PS,2,1,36,99999999999,AGENT,188,250,A01|column q_exit_s was '99999999999'; use seconds since midnight, "
                + "0 to 86399, or leave it empty",
        "1,31,5,PS,2,1,36,189,GONE,188,250,A01|column outcome was 'GONE'; use AGENT or HANG",
        "1,31,5,PS,2,1,36,189,AGENT,x,250,A01|column service_start_s was 'x'; use seconds since midnight, 0 to 86399, "
                + "or leave it empty",
        "1,31,5,PS,2,1,36,189,AGENT,188, ,A01|column service_end_s was ' '; use seconds since midnight, 0 to 86399, "
                + "or leave it empty",
        "1,31,5,PS,2,1,36,189,AGENT,188,250,a b|column agent was 'a b'; use a letter, then letters, digits, _ or -, "
                + "64 at most, or leave it empty",
        "1,31,5,PS,2,1,36|found 7 fields; give the 12 of the header, empty where nothing was recorded",
    })
    void shouldNameLineAndColumnOfAMalformedField(String line, String message) throws Exception {
        Path file = write("bad.csv", HEADER + "\n" + GOOD + "\n" + line + "\n" + line + "\n");
        assertEquals(file + ":3: " + message, failure(file));
    }

    @Test
    void shouldRefuseAnEmptyLine() throws Exception {
        Path file = write("bad.csv", HEADER + "\n\n" + GOOD + "\n");
        assertEquals(file + ":2: found 1 fields; give the 12 of the header, empty where nothing was recorded",
                failure(file));
    }

    @Test
    void shouldRefuseAWrongHeader() throws Exception {
        Path file = write("bad.csv", "day,arrive\n");
        assertEquals(file + ":1: the header was 'day,arrive'; it must be " + HEADER, failure(file));
    }

    @Test
    void shouldRefuseAnEmptyFile() throws Exception {
        Path file = write("bad.csv", "");
        assertEquals(file + ":1: is empty; begin with the header " + HEADER, failure(file));
    }

    @Test
    void shouldRefuseAFileWithoutCalls() throws Exception {
        Path file = write("bad.csv", HEADER + "\n");
        assertEquals(file + ":1: holds no call after the header; name a file with calls", failure(file));
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        Path file = folder.resolve("none.csv");
        assertEquals(file + ": there is no such file; check the path", failure(file));
    }

    @Test
    void shouldRefuseADirectory() throws IOException {
        Path file = Files.createDirectory(folder.resolve("folder.csv"));
        assertEquals(file + ": is a directory; name one of its files", failure(file));
    }

    @Test
    void shouldRefuseAnotherKindOfFile() throws IOException {
        Path file = write("calls.xls", "x");
        assertEquals(file + ": is neither .csv nor .csv.gz by its name; name it by what it is", failure(file));
    }

    @Test
    void shouldRefuseAPlainFileNamedGz() throws IOException {
        Path file = write("bad.csv.gz", HEADER + "\n" + GOOD + "\n");
        assertEquals(file + ":1: is no gzip file (Not in GZIP format); name a plain file .csv", failure(file));
    }

    @Test
    void shouldRefuseACutGzip() throws IOException {
        byte[] whole = gzip(HEADER + "\n" + (GOOD + "\n").repeat(9));
        Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length - 9));
        assertTrue(failure(file).matches(java.util.regex.Pattern.quote(file.toString())
                + ":\\d+: the gzip data ends too early, after this line; get the file anew"), failure(file));
    }

    @Test
    void shouldRefuseADamagedGzip() throws IOException {
        byte[] whole = gzip(HEADER + "\n" + (GOOD + "\n").repeat(9));
        whole[whole.length - 6] ^= 1; // in the trailer's checksum
        Path file = Files.write(folder.resolve("damaged.csv.gz"), whole);
        assertTrue(failure(file).startsWith(file + ":10: the gzip data is damaged after this line ("), failure(file));
    }

    private String failure(Path file) {
        return assertThrows(DataException.class, () -> BankLog.read(file)).getMessage();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
