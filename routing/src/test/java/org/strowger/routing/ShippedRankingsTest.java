package org.strowger.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.center.RankingCheck;
import org.strowger.core.center.RankingCheck.Refusal;
import org.strowger.routing.agents.ByAttribute;

/** Names and settings, and how they are refused. */
class ShippedRankingsTest {
    private final ShippedRankings shipped = new ShippedRankings();
    private final RankingCheck check = RankingCheck.of(List.of(shipped));

    @Test
    void shouldNameEveryRankingThatShips() {
        assertEquals("[balanced, bestSkill, byAttribute, fewestCalls, fill, leastOccupied, leastSkilledFirst, "
                + "leastTalkTime, linear, longestIdle, randomWeighted, roundRobin, skillFit, tierFirst]",
                new TreeSet<>(shipped.agentRankings()).toString());
        assertEquals("[deadline, fifo, headStart, newestFirst]",
                new TreeSet<>(shipped.callRankings()).toString());
    }

    @Test
    void shouldLeaveNamesThatItDoesNotHaveToOthers() {
        assertEquals(Optional.empty(), shipped.agentRanking("fifo", Map.of()));
        assertEquals(Optional.empty(), shipped.callRanking("linear", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "roundrobin|no agent ranking is named \"roundrobin\"; did you mean \"roundRobin\"?",
        "fewestCall|no agent ranking is named \"fewestCall\"; did you mean \"fewestCalls\"?",
        "ringAll|no agent ranking is named \"ringAll\""})
    void shouldGuessWhatWasMeantWhenANameIsUnknown(String name, String message) {
        assertEquals(Optional.of(new Refusal("unknown-ranking", message)), check.agentRanking(name, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "linear|weight|3|setting \"weight\" is unknown; it has none",
        "byAttribute|atribute|site|setting \"atribute\" is unknown; did you mean \"attribute\"?",
        "byAttribute|order|down|setting \"order\" is unknown; it has attribute, direction",
        "byAttribute|direction|down|attribute was not given; name an attribute of agents",
        "byAttribute|attribute|` `|attribute was blank; name an attribute of agents"})
    void shouldRefuseSettingsOfAgentRankings(String name, String setting, String value, String message) {
        assertEquals(Optional.of(new Refusal("bad-value", "agent ranking \"" + name + "\": " + message)),
                check.agentRanking(name, Map.of(setting, value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "fifo|seconds|90|setting \"seconds\" is unknown; it has none",
        "headStart|second|90|setting \"second\" is unknown; did you mean \"seconds\"?",
        "headStart|seconds|-1|seconds was -1; use 0 to 86400",
        "headStart|seconds|86401|seconds was 86401; use 0 to 86400",
        "headStart|seconds|90s|seconds was \"90s\"; use whole seconds, 0 to 86400"})
    void shouldRefuseSettingsOfCallRankings(String name, String setting, String value, String message) {
        assertEquals(Optional.of(new Refusal("bad-value", "call ranking \"" + name + "\": " + message)),
                check.callRanking(name, Map.of(setting, value)));
    }

    @Test
    void shouldRefuseSettingsThatAreMissingOrWordsThatAreNotOnes() {
        assertEquals("seconds was not given; use whole seconds, 0 to 86400",
                assertThrows(IllegalArgumentException.class, () -> shipped.callRanking("headStart", Map.of()))
                        .getMessage());
        assertEquals("direction was \"dwon\"; did you mean \"down\"?", direction("dwon"));
        assertEquals("direction was \"left\"; use up or down", direction("left"));
    }

    private String direction(String word) {
        return assertThrows(IllegalArgumentException.class, () -> shipped.agentRanking(
                ByAttribute.NAME, Map.of("attribute", "site", "direction", word))).getMessage();
    }
}
