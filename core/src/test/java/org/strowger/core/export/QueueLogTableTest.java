package org.strowger.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.QueueConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.TestEvent;

/** Each row of the table of queue_log lines that an exit, an outcome or an end gives. */
class QueueLogTableTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String START = "100|NONE|NONE|NONE|QUEUESTART|\n";

    private final CenterConfig center = CenterConfig.named("test").queue(QueueConfig.named("sales"))
            .agent(AgentConfig.named("ann").endpoint("SIP/ann")).entryQueue("sales").build();
    private final StringBuilder log = new StringBuilder();
    private final QueueLogExporter exporter = QueueLogExporter.of(center).to(log).build();

    @ParameterizedTest
    @CsvSource({
        "ABANDONED, ABANDON|2|5|7",
        "MAX_WAIT, EXITWITHTIMEOUT|2|5|7",
        "EMPTY, EXITEMPTY|2|5|7",
        "CLOSED, EXITEMPTY|2|5|7",
        "KEY, EXITWITHKEY||2|5|7",
        "CALLBACK, EXITWITHKEY||2|5|7",
        "VOICEMAIL, EXITWITHKEY||2|5|7",
        "RULE, WITHDRAW|2|5|7|RULE",
        "WITHDRAWN_BY_HOST, WITHDRAW|2|5|7|WITHDRAWN_BY_HOST",
        "WITHDRAWN_LOST_LEG, WITHDRAW|2|5|7|WITHDRAWN_LOST_LEG",
        "WITHDRAWN_BY_SUPERVISOR, WITHDRAW|2|5|7|WITHDRAWN_BY_SUPERVISOR",
        "WITHDRAWN_QUEUE_REMOVED, WITHDRAW|2|5|7|WITHDRAWN_QUEUE_REMOVED",
        "WITHDRAWN_LOST_IN_CRASH, WITHDRAW|2|5|7|WITHDRAWN_LOST_IN_CRASH"})
    void shouldWriteEachExit(String exit, String expected) {
        tell(call(AcdEventKind.SEGMENT_EXITED).with("detail", exit).with("position", 2).with("positionAtEntry", 5)
                .with("waitNs", 7 * SECOND + 999_999_999));
        assertEquals(START + "100|42|sales|NONE|" + expected + "\n", log.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, NO_ANSWER, false, RINGNOANSWER|1500",
        "REJECTED, REJECTED, false, RINGNOANSWER|1500",
        "REJECTED, BUSY, false, RINGNOANSWER|1500",
        "REJECTED, NORMAL, true, AGENTDUMP|",
        "FAILED, TIMED_OUT, true, SYSCOMPAT|",
        "FAILED, UNREACHABLE, false, ''",
        "WITHDRAWN, ABANDONED, false, RINGCANCELED|1500",
        "WITHDRAWN, ANSWERED_ELSEWHERE, false, ''",
        "ACCEPTED, NONE, true, ''"})
    void shouldWriteEachOutcomeOfAnOffer(String outcome, String reason, boolean answered, String expected) {
        tell(call(AcdEventKind.OFFER_ENDED).with("agent", "ann").with("detail", outcome).with("reason", reason)
                .with("legAnswered", answered).with("ringNs", 1_500_000_000L));
        assertEquals(START + (expected.isEmpty() ? "" : "100|42|sales|ann|" + expected + "\n"), log.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "CALLER_HUNG_UP, COMPLETECALLER|3|80|4",
        "LOST_LEG, COMPLETECALLER|3|80|4",
        "AGENT_HUNG_UP, COMPLETEAGENT|3|80|4",
        "HOST, COMPLETEAGENT|3|80|4",
        "TRANSFERRED, BLINDTRANSFER|||3|80|4"})
    void shouldWriteEachEnd(String end, String expected) {
        tell(call(AcdEventKind.SEGMENT_COMPLETED).with("agent", "ann").with("detail", end).with("waitNs", 3 * SECOND)
                .with("durationNs", 60 * SECOND).with("holdNs", 20 * SECOND).with("positionAtEntry", 4));
        assertEquals(START + "100|42|sales|ann|" + expected + "\n", log.toString());
    }

    @Test
    void shouldPauseAgainForAnotherReasonAndAfterACall() {
        change("LOGGED_OFF", "READY", "NONE");
        change("READY", "BUSY", "NONE");
        change("BUSY", "NOT_READY", "LUNCH");
        change("NOT_READY", "NOT_READY", "MEETING");
        change("NOT_READY", "READY", "NONE");
        change("READY", "NOT_READY", "MISSED");
        change("NOT_READY", "LOGGED_OFF", "NONE");
        assertEquals(START + """
                100|NONE|NONE|ann|AGENTLOGIN|SIP/ann
                100|NONE|sales|ann|ADDMEMBER|
                100|NONE|NONE|ann|PAUSEALL|LUNCH
                100|NONE|sales|ann|PAUSE|LUNCH
                100|NONE|NONE|ann|PAUSEALL|MEETING
                100|NONE|sales|ann|PAUSE|MEETING
                100|NONE|NONE|ann|UNPAUSEALL|
                100|NONE|sales|ann|UNPAUSE|
                100|NONE|NONE|ann|PAUSEALL|MISSED
                100|NONE|sales|ann|PAUSE|MISSED
                100|NONE|sales|ann|REMOVEMEMBER|
                100|NONE|NONE|ann|AGENTLOGOFF|SIP/ann|0
                """, log.toString());
    }

    private void change(String from, String to, String reason) {
        tell(TestEvent.of(AcdEventKind.AGENT_CHANGED).with("agent", "ann").with("previous", from)
                .with("detail", to).with("reason", reason));
    }

    private static TestEvent call(AcdEventKind kind) {
        return TestEvent.of(kind).with("callId", 42L).with("queue", "sales");
    }

    private void tell(TestEvent event) {
        AcdEvent fact = event.with("wallMs", 100_999L).build();
        exporter.on(fact);
    }
}
