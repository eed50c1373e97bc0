package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.config.ConfigException;
import org.strowger.core.explain.NotExplained;
import org.strowger.core.explain.OfferExplanation;
import org.strowger.core.explain.Rejected;
import org.strowger.core.explain.Rejection;
import org.strowger.core.explain.WaitExplanation;

/** Questions to a journal on disk, by the configuration that it keeps. */
@Timeout(120)
class JournalReviewTest {
    @TempDir
    private Path directory;
    private Path journal;
    private ReviewedCentre centre;

    @BeforeEach
    void run() throws IOException {
        journal = directory.resolve("data");
        centre = ReviewedCentre.run(directory, journal);
        Files.delete(directory.resolve("center.yml"));
    }

    @Test
    void shouldExplainAnOfferWithoutAnyOtherFile() {
        // when
        OfferExplanation why = assertInstanceOf(OfferExplanation.class, JournalReview.of(journal).explain(1));
        // then
        assertEquals(centre.offerText(), why.text());
        assertEquals("ann", why.agent());
        assertTrue(why.isBestFirst());
        assertEquals("LegAnswered of leg 2", why.trigger().toString());
        assertEquals(List.of(
                new Rejected("cid", Rejection.LEVEL_LOW, "dutch 30, needs 40"),
                new Rejected("dan", Rejection.SKILL_MISSING, "dutch"),
                new Rejected("eve", Rejection.NOT_MEMBER, ""),
                new Rejected("fay", Rejection.NOT_READY, "LUNCH"),
                new Rejected("gil", Rejection.SIGNED_OUT, "")), why.rejected());
    }

    @Test
    void shouldWriteJson() {
        // when
        String json = JournalReview.of(journal).explain(1).json();
        // then
        assertEquals(centre.offerJson(), json);
    }

    @Test
    void shouldExplainWhyACallWaits() {
        // when
        WaitExplanation why = assertInstanceOf(
                WaitExplanation.class, JournalReview.of(journal).explainWait(6, centre.waitingAt()));
        // then
        assertEquals(6, why.call().callId());
        assertEquals(1, why.call().position());
        assertEquals("dutch 40 to 100", why.call().needs());
        assertEquals(List.of(
                new Rejected("ann", Rejection.BUSY, ""),
                new Rejected("ben", Rejection.BUSY, ""),
                new Rejected("cid", Rejection.LEVEL_LOW, "dutch 30, needs 40"),
                new Rejected("dan", Rejection.SKILL_MISSING, "dutch"),
                new Rejected("eve", Rejection.NOT_MEMBER, ""),
                new Rejected("fay", Rejection.NOT_READY, "LUNCH"),
                new Rejected("gil", Rejection.SIGNED_OUT, "")), why.rejected());
        assertTrue(why.text().startsWith("call 6 waits, record " + centre.waitingAt() + ", 1999-01-01T07:0"),
                why.text());
        assertTrue(why.text().contains("    BUSY 2: ann, ben\n"), why.text());
    }

    @Test
    void shouldSayWhatIsNotThere() {
        // given
        JournalReview review = JournalReview.of(journal);
        // then
        assertEquals(new NotExplained(NotExplained.Why.NO_SUCH_OFFER,
                "offer 99: is not in the journal, which holds offers 1 to 3; ask for one of these"),
                review.explain(99));
        assertEquals(new NotExplained(NotExplained.Why.NO_SUCH_RECORD, "record 100000: is not in the journal, which"
                + " ends with record " + centre.records() + "; ask for one of these"), review.explainWait(6, 100_000));
        assertEquals(new NotExplained(NotExplained.Why.NO_SUCH_CALL, "call 77: did not live after record 10; name the"
                + " leg that brought it, and a record of its life"), review.explainWait(77, 10));
        assertEquals(new NotExplained(NotExplained.Why.NOT_WAITING, "call 2: was TALKING after record "
                + centre.waitingAt() + ", so it waited for nobody; ask for a record at which it waited"),
                review.explainWait(2, centre.waitingAt()));
        assertEquals("{\"found\":false,\"why\":\"NO_SUCH_OFFER\",\"message\":\"offer 99: is not in the journal, which"
                + " holds offers 1 to 3; ask for one of these\"}\n", review.explain(99).json());
    }

    @Test
    void shouldTellHowFarItHasCome() {
        // given
        List<Long> told = new ArrayList<>();
        // when
        Acd.ReplayReport report = JournalReview.of(journal)
                .telling((record, of) -> told.add(of - record)).replay();
        // then
        assertEquals(centre.records(), report.records());
        assertEquals(centre.records(), told.size());
        assertEquals(0, told.get(told.size() - 1));
    }

    @Test
    void shouldKeepTheConfigurationBytesForByteAndOnce() throws IOException {
        // given
        List<Path> kept;
        try (Stream<Path> walk = Files.list(journal.resolve("config"))) {
            kept = walk.toList();
        }
        // then
        assertEquals(1, kept.size());
        assertEquals(ReviewedCentre.CENTER, Files.readString(kept.get(0).resolve("center.yml")));
        assertFalse(Files.exists(kept.get(0).resolve("flows")));
    }

    @Test
    void shouldNameWhatIsMissing() {
        // when
        ConfigException none = assertThrows(ConfigException.class, () -> JournalReview.of(directory.resolve("none")));
        // then
        assertEquals(directory.resolve("none") + ": holds no journal; name the directory of an engine",
                none.getMessage());
    }

    @Test
    void shouldAskForTheFilesOfAJournalThatKeepsNone() throws IOException {
        // given
        Path kept = Files.list(journal.resolve("config")).findFirst().orElseThrow();
        Files.delete(kept.resolve("center.yml"));
        Files.delete(kept);
        // when
        ConfigException none = assertThrows(ConfigException.class, () -> JournalReview.of(journal));
        // then
        assertEquals(
                kept + ": is not there, so the journal's configuration is not known; name its center.yml and flows",
                none.getMessage());
        // and with them it answers
        Path center = Files.writeString(directory.resolve("again.yml"), ReviewedCentre.CENTER);
        assertInstanceOf(OfferExplanation.class, Acd.explain(AcdConfig.at(journal).center(center).build(), 1));
        assertInstanceOf(WaitExplanation.class,
                Acd.explainWait(AcdConfig.at(journal).center(center).build(), 6, centre.waitingAt()));
    }
}
