package org.strowger.bench.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallScriptTest {
    private static final int CALLS = 70_000;

    @Test
    void shouldBeTheSameForTheSameSeeds() {
        // given
        CallScript one = CallScript.of(Centre.of(CentreShape.OUTSOURCER, 5), 6);
        CallScript two = CallScript.of(Centre.of(CentreShape.OUTSOURCER, 5), 6);
        CallScript other = CallScript.of(Centre.of(CentreShape.OUTSOURCER, 5), 7);
        // then
        assertArrayEquals(queues(one), queues(two));
        assertNotEquals(Arrays.hashCode(queues(one)), Arrays.hashCode(queues(other)));
        for (int agent = 0; agent < CentreShape.OUTSOURCER.agents(); agent++) {
            assertArrayEquals(one.centre().skillsOf(agent), two.centre().skillsOf(agent));
        }
    }

    @Test
    void shouldBeginWithTheQueuesThatItAlwaysBeganWith() {
        // A figure of today can only be compared with one of last year if the calls are the same.
        CallScript script = CallScript.of(Centre.of(CentreShape.LARGE, 1), 2);
        assertEquals("[40, 111, 9, 184, 86, 185, 1, 0]", Arrays.toString(Arrays.copyOf(queues(script), 8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OUTSOURCER", "OUTSOURCER_10", "OUTSOURCER_100", "LARGE"})
    void shouldGiveEveryQueueAnAgentAndEveryAgentOneToTenSkills(String name) {
        // given
        CentreShape shape = CentreShape.named(name);
        Centre centre = Centre.of(shape, 1);
        // when
        Set<Integer> covered = new HashSet<>();
        int fourToEight = 0;
        for (int agent = 0; agent < shape.agents(); agent++) {
            int[] skills = centre.skillsOf(agent);
            assertTrue(skills.length >= 1 && skills.length <= CentreShape.MOST_SKILLS, Arrays.toString(skills));
            fourToEight += skills.length >= 4 && skills.length <= 8 ? 1 : 0;
            Arrays.stream(skills).forEach(covered::add);
        }
        // then
        assertEquals(shape.queues(), covered.size());
        assertTrue(fourToEight > shape.agents() / 2, fourToEight + " of " + shape.agents());
    }

    @Test
    void shouldAskForTheBiggestQueueTwiceAsOftenAsForTheSecond() {
        // given
        int[] queues = queues(CallScript.of(Centre.of(CentreShape.OUTSOURCER, 1), 2));
        // when
        long biggest = Arrays.stream(queues).filter(queue -> queue == 0).count();
        long second = Arrays.stream(queues).filter(queue -> queue == 1).count();
        // then
        assertEquals(2.0, (double) biggest / second, 0.1);
    }

    @Test
    void shouldRefuseAShapeThatCannotBe() {
        assertEquals("2 skill sets cannot cover 21 queues; use more",
                assertThrows(IllegalArgumentException.class, () -> new CentreShape(21, 10, 2, 0.5)).getMessage());
        assertEquals("5 agents cannot have 6 skill sets; use fewer sets",
                assertThrows(IllegalArgumentException.class, () -> new CentreShape(9, 5, 6, 0.5)).getMessage());
        assertEquals("load was 1.0; use more than 0 and less than 1",
                assertThrows(IllegalArgumentException.class, () -> new CentreShape(9, 6, 6, 1)).getMessage());
        assertEquals("no centre is named 'SMALL'; use OUTSOURCER, OUTSOURCER_10, OUTSOURCER_100 or LARGE",
                assertThrows(IllegalArgumentException.class, () -> CentreShape.named("SMALL")).getMessage());
    }

    private static int[] queues(CallScript script) {
        int[] queues = new int[CALLS];
        Arrays.setAll(queues, script::queue);
        return queues;
    }
}
