package org.strowger.examples.dayreplay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.strowger.examples.dayreplay.data.BankLog;
import org.strowger.examples.dayreplay.data.CallType;
import org.strowger.examples.dayreplay.data.DataException;
import org.strowger.examples.dayreplay.figures.Comparison;
import org.strowger.examples.dayreplay.figures.FiguresGrid;
import org.strowger.examples.dayreplay.rule.Agreement;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {
    private final Results results = results(2_185, Optional.empty());

    @Test
    void shouldPrintTheLinesThatPeopleLookFor() {
        String text = TextReport.of(results, "/tmp/report.html");
        assertTrue(text.contains("decisions with a choice: 2682, same as the recorded ACD: 2682 (100.0 %)"), text);
        assertTrue(text.contains("journal records: 300 (agreement 100, what-if 200)"), text);
        assertTrue(text.contains("replay: 300 records, all effects equal"), text);
        assertTrue(text.contains("report: /tmp/report.html"), text);
        assertTrue(text.contains(BankLog.ACKNOWLEDGEMENT), text);
        assertTrue(text.contains("SL_OFFERED"), text);
    }

    @Test
    void shouldFailTheAgreementWhenTheEnginePicksOtherThanItsRankingMust() {
        Results wrong = results(2_184, Optional.empty());
        assertTrue(results.agreementHolds());
        assertFalse(wrong.agreementHolds());
        assertTrue(TextReport.of(wrong, "r")
                .contains("agreement: FAILED, by the log 2682 of 2682 had to be the same"));
    }

    @Test
    void shouldFailTheReplayAtADifference() {
        Results wrong = results(2_185, Optional.of("sequence 7 differs"));
        assertFalse(wrong.replayHolds());
        assertTrue(TextReport.of(wrong, "r")
                .contains("replay: FAILED after 300 of 300 records: sequence 7 differs"));
    }

    @Test
    void shouldWriteTheAgreementByTypeIntoTheJson() {
        String json = JsonReport.of(results);
        assertTrue(json.contains("""
                  "agreement": {
                    "PS": {
                      "decisions": 2185,
                      "same": 2185,
                      "share": 1
                    },
                """), json);
        assertTrue(json.contains("\"allEffectsEqual\": true"), json);
        assertEquals(json, JsonReport.of(results));
    }

    @Test
    void shouldWriteAWellFormedPageThatNeedsNothingFromElsewhere() throws Exception {
        String page = HtmlReport.of(results);
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
        assertEquals(3 + 6, document.getElementsByTagName("svg").getLength());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertFalse(page.contains("http"), "a page that loads nothing names no address");
        assertTrue(page.contains("Technion"), page);
        keepForALook(page);
    }

    /** With {@code -Dstrowger.report.look=FILE} the page of invented figures can be looked at. */
    private static void keepForALook(String page) throws IOException {
        String file = System.getProperty("strowger.report.look");
        if (file != null) {
            Files.writeString(Path.of(file), page);
        }
    }

    private static Results results(int regularSame, Optional<String> replayFailure) {
        Agreement due = new Agreement(Map.of(
                CallType.PS, new Agreement.Count(2_185, 2_185), CallType.NW, new Agreement.Count(497, 497)));
        Agreement found = new Agreement(Map.of(
                CallType.PS, new Agreement.Count(2_185, regularSame), CallType.NW, new Agreement.Count(497, 497)));
        FiguresGrid recorded;
        try {
            recorded = FiguresGrid.recorded(BankLog.shipped().calls());
        } catch (DataException e) {
            throw new AssertionError(e);
        }
        return new Results("bank.csv.gz", "ab12", IntStream.rangeClosed(1, 10).boxed()
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)), 12_013, 6_415, 0, found, due, 0,
                new Comparison(recorded, invented(recorded)), 100, 200, 300, replayFailure);
    }

    private static FiguresGrid invented(FiguresGrid recorded) {
        SplittableRandom random = new SplittableRandom(7);
        FiguresGrid grid = new FiguresGrid();
        for (CallType type : CallType.values()) {
            for (int halfHour = 0; halfHour < FiguresGrid.HALF_HOURS; halfHour++) {
                long offered = recorded.cell(type, halfHour).offered();
                for (long i = 0; i < offered; i++) {
                    grid.cell(type, halfHour).offer();
                    long waitNs = random.nextLong(90_000_000_000L);
                    if (random.nextInt(9) == 0) {
                        grid.cell(type, halfHour).abandon(waitNs);
                    } else {
                        grid.cell(type, halfHour).answer(waitNs);
                    }
                }
            }
        }
        return grid;
    }
}
