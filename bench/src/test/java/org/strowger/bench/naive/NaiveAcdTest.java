package org.strowger.bench.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NaiveAcdTest {
    private final NaiveAcd acd = new NaiveAcd();
    private final List<String> offers = new ArrayList<>();

    @BeforeEach
    void twoQueuesAndThreeAgents() {
        acd.addQueue("billing", Set.of("billing"));
        acd.addQueue("dutch billing", Set.of("billing", "dutch"));
        acd.addAgent("ann", Set.of("billing"));
        acd.addAgent("bob", Set.of("billing", "dutch"));
        acd.addAgent("cy", Set.of("dutch"));
        acd.listen((call, agent) -> offers.add(call + " " + agent));
    }

    @Test
    void shouldRingTheLongestIdleAgentWhoHasAllSkills() {
        // given
        acd.agentReady("cy");
        acd.agentReady("bob");
        acd.agentReady("ann");
        // when
        acd.callArrives(1, "billing", 50);
        acd.callArrives(2, "billing", 50);
        acd.callArrives(3, "billing", 50);
        // then
        assertEquals(List.of("1 bob", "2 ann"), offers);
        assertEquals(1, acd.waiting());
    }

    @Test
    void shouldGiveAFreeAgentTheMostUrgentThenTheOldestCallThatFits() {
        // given
        acd.callArrives(1, "dutch billing", 50);
        acd.callArrives(2, "billing", 50);
        acd.callArrives(3, "billing", 60);
        acd.callArrives(4, "billing", 50);
        // when
        acd.agentReady("ann");
        acd.callAnswered(3);
        acd.callEnded(3);
        acd.wrapUpOver("ann");
        acd.agentReady("ann");
        acd.agentReady("bob");
        // then
        assertEquals(List.of("3 ann", "2 ann", "1 bob"), offers);
        assertEquals(1, acd.waiting());
    }

    @Test
    void shouldForgetACallerWhoGivesUpAndFreeTheAgentWhoRang() {
        // given
        acd.callArrives(1, "billing", 50);
        acd.callArrives(2, "billing", 50);
        acd.callEnded(1);
        acd.agentReady("ann");
        // when
        acd.callEnded(2);
        acd.callArrives(3, "billing", 50);
        // then
        assertEquals(List.of("2 ann", "3 ann"), offers);
        assertEquals(0, acd.waiting());
    }

    @Test
    void shouldNotCountAnAgentTwiceWhoSaysTwiceThatHeIsReady() {
        // given
        acd.agentReady("ann");
        acd.agentReady("ann");
        // when
        acd.callArrives(1, "billing", 50);
        acd.callArrives(2, "billing", 50);
        // then
        assertEquals(List.of("1 ann"), offers);
    }
}
