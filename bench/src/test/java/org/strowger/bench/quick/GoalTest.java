package org.strowger.bench.quick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static Figure figure(double perSecond, double commands, double bytes) {
        return new Figure(perSecond, perSecond * 0.9, perSecond * 1.1, commands, bytes);
    }

    private static List<Goal> judge(Object... probesAndFigures) {
        Map<Probe, Figure> figures = new EnumMap<>(Probe.class);
        for (int i = 0; i < probesAndFigures.length; i += 2) {
            figures.put((Probe) probesAndFigures[i], (Figure) probesAndFigures[i + 1]);
        }
        return Goal.judge(figures);
    }

    private static Goal named(List<Goal> goals, String name) {
        return goals.stream().filter(goal -> goal.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void shouldTakeDecideAloneByItsRateOrByItsRatioToTheBaseline() {
        Figure naive = figure(60_000, 1, 6_400);
        Goal byRate = named(judge(Probe.DECIDE, figure(1_600_000, 7, 0), Probe.NAIVE, figure(900_000, 1, 0)), "G1");
        Goal byRatio = named(judge(Probe.DECIDE, figure(900_000, 7, 0), Probe.NAIVE, naive), "G1");
        Goal neither = named(judge(Probe.DECIDE, figure(899_999, 7, 0), Probe.NAIVE, naive), "G1");
        assertTrue(byRate.met());
        assertTrue(byRatio.met());
        assertEquals("0.90 M calls/s, 15.0 x", byRatio.reached());
        assertFalse(neither.met());
    }

    @Test
    void shouldCompareThePipelineWithItsLimitsInCommands() {
        // given 7 commands a call: 3.5 M commands/s of 5 M, and 2.45 M of 5 M and of 10 M
        List<Goal> goals = judge(
                Probe.RING, figure(5_000_000, 1, 0), Probe.JOURNAL_BATCH, figure(10_000_000, 1, 0),
                Probe.PIPELINE, figure(500_000, 7, 0), Probe.PIPELINE_JOURNAL, figure(350_000, 7, 0));
        // then
        List<String> shares = goals.stream().filter(goal -> goal.name().equals("G2"))
                .map(goal -> goal.reached() + " " + goal.met()).toList();
        assertEquals(List.of("70.0 % true", "49.0 % false", "24.5 % true"), shares);
    }

    @Test
    void shouldTakeOneObjectACallForAnAllocation() {
        assertTrue(named(judge(Probe.DECIDE, figure(1, 7, 0.03)), "G3").met());
        assertFalse(named(judge(Probe.DECIDE, figure(1, 7, 16)), "G3").met());
    }

    @Test
    void shouldJudgeNothingThatWasNotMeasured() {
        assertEquals(List.of(), judge(Probe.RING, figure(5_000_000, 1, 0)));
    }

    @Test
    void shouldCompareInCommandsAndShowTheSpread() {
        Figure pipeline = figure(1_000_000, 7, 0);
        assertEquals(7_000_000, pipeline.commandsPerSecond(), 1e-6);
        assertEquals(0.1, pipeline.spread(), 1e-9);
    }

    @Test
    void shouldWriteTheSameForPeopleAndForMachines() {
        // given
        Map<Probe, Figure> figures = new EnumMap<>(Probe.class);
        figures.put(Probe.DECIDE, figure(1_600_000, 7, 0));
        figures.put(Probe.NAIVE, figure(50_000, 1, 200));
        Report report = new Report(
                new Conditions("1", "a \"VM\"", "-X", "2 cores", -1), figures, Goal.judge(figures));
        // then
        assertTrue(Report.line(Probe.DECIDE, figures.get(Probe.DECIDE)).contains("1.600 M calls/s  ±10 %"));
        assertTrue(report.verdicts().contains("1.60 M calls/s, 32.0 x"));
        assertTrue(report.json().contains("\"java\": \"a \\\"VM\\\"\""));
        assertTrue(report.json().contains("\"decide\": {\"unit\": \"calls/s\", \"perSecond\": 1600000.0000,"));
        assertTrue(report.json().contains("\"commandsPerSecond\": 11200000.0000"));
        assertTrue(report.json().contains("{\"goal\": \"G1\""));
        assertTrue(report.json().contains("\"met\": true}"));
    }
}
