package org.strowger.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.strowger.core.ranking.CallRanking;
import org.strowger.core.ranking.CallRankingContract;
import org.strowger.routing.calls.Deadline;
import org.strowger.routing.calls.FirstComeFirstServed;
import org.strowger.routing.calls.HeadStart;
import org.strowger.routing.calls.NewestFirst;

/** Every ranking of calls that ships keeps the contract. */
class CallRankingsContractTest {
    private static final ShippedRankings SHIPPED = new ShippedRankings();

    private static CallRanking shipped(String name, String... settings) {
        Map<String, String> written = settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]);
        return SHIPPED.callRanking(name, written).orElseThrow();
    }

    @Test
    void shouldTryEveryNameThatShips() {
        Set<String> tried = Arrays.stream(CallRankingsContractTest.class.getDeclaredClasses())
                .map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> made = SHIPPED.callRankings().stream()
                .map(name -> shipped(name, settingsOf(name)).getClass().getSimpleName() + "Contract")
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(made, tried);
    }

    private static String[] settingsOf(String name) {
        return name.equals(HeadStart.NAME) ? new String[] {"seconds", "90"} : new String[0];
    }

    @Nested
    class FirstComeFirstServedContract extends CallRankingContract {
        @Override
        protected CallRanking newRanking() {
            return shipped(FirstComeFirstServed.NAME);
        }
    }

    @Nested
    class DeadlineContract extends CallRankingContract {
        @Override
        protected CallRanking newRanking() {
            return shipped(Deadline.NAME);
        }
    }

    @Nested
    class NewestFirstContract extends CallRankingContract {
        @Override
        protected CallRanking newRanking() {
            return shipped(NewestFirst.NAME);
        }
    }

    @Nested
    class HeadStartContract extends CallRankingContract {
        @Override
        protected CallRanking newRanking() {
            return shipped(HeadStart.NAME, "seconds", "90");
        }
    }
}
