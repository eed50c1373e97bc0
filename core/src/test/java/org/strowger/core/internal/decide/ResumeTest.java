package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Reason;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.ring.CommandEncoders;
import org.strowger.core.internal.ring.QueueCommandEncoders;

/** Callers who hang up and come back to their place: W12 and R29. */
class ResumeTest {
    private final QueueCommandEncoders host = new QueueCommandEncoders();
    private Trial trial;

    @BeforeEach
    void openCentre() {
        trial = new Trial(CenterConfig.named("test")
                .queue(Trial.queue("sales").resumeWithin(Duration.ofMinutes(5)).stickyFor(Duration.ZERO))
                .queue(Trial.queue("help").resumeWithin(Duration.ofMinutes(5)))
                .agent(AgentConfig.named("ann"))
                .number("200", new CenterConfig.Entry.Queue("help"))
                .entryQueue("sales").build());
        trial.signIn("ann").notReady("ann", NotReadyReason.BREAK).told();
    }

    @Test
    void shouldGiveACallerWhoComesBackHisOldPlace() {
        // given
        arrives(10, 7);
        arrives(12, 0);
        trial.passes(60, TimeUnit.SECONDS).ends(10, Reason.NORMAL).passes(60, TimeUnit.SECONDS).told();
        // when
        arrives(20, 7);
        // then
        assertEquals(List.of("CALL_ARRIVED call 20", "answer 20", "CALL_QUEUED call 20 in sales",
                "PLACE_RESUMED call 20 in sales", "music 20"), trial.told());
        assertEquals("OFFER_MADE call 20 in sales agent ann", trial.ready("ann").told().get(1));
        trial.answers(1).bridged(20, 1);
        assertEquals(Duration.ofSeconds(1), trial.status("sales").waitOfAnswered(), "of the new stay alone");
    }

    @Test
    void shouldLetEachPlaceBeClaimedOnceWhenTwoCallersShareAToken() {
        // given
        arrives(10, 7);
        arrives(12, 7);
        arrives(14, 0);
        trial.ends(12, Reason.NORMAL).ends(10, Reason.NORMAL).told();
        // when
        arrives(20, 7);
        arrives(22, 7);
        arrives(24, 7);
        // then: the place left first goes first, the third caller enters as new
        assertEquals(2, trial.told().stream().filter(line -> line.startsWith("PLACE_RESUMED")).count());
        assertEquals(List.of(22L, 20L, 14L, 24L), order());
    }

    @Test
    void shouldNeverGiveAnAnonymousCallerAPlace() {
        // given
        arrives(10, 0);
        trial.ends(10, Reason.NORMAL).told();
        // when
        arrives(20, 0);
        // then
        assertEquals(0, trial.told().stream().filter(line -> line.startsWith("PLACE_RESUMED")).count());
        assertEquals(0, trial.decider.floor().leftPlaces.size());
    }

    @Test
    void shouldForgetAPlaceAfterTheTimeThatTheQueueSays() {
        // given
        arrives(10, 7);
        trial.ends(10, Reason.NORMAL).passes(5, TimeUnit.MINUTES).told();
        // when
        arrives(20, 7);
        // then
        assertEquals(0, trial.decider.floor().leftPlaces.size());
        assertEquals(0, trial.told().stream().filter(line -> line.startsWith("PLACE_RESUMED")).count());
    }

    @Test
    void shouldLeaveThePlaceOfAnotherQueueAlone() {
        // given
        arrives(10, 7);
        trial.ends(10, Reason.NORMAL).told();
        // when
        trial.command(new CommandEncoders().legOffered(0, 20, -1, "0501", "200"));
        trial.command(host.callCustomer(20, 7)).answers(20);
        // then
        assertEquals(0, trial.told().stream().filter(line -> line.startsWith("PLACE_RESUMED")).count());
        assertEquals(1, trial.decider.floor().leftPlaces.size());
    }

    @Test
    void shouldMoveAWaitingCallToItsOldPlaceWhenItsCustomerIsNamedLate() {
        // given
        arrives(10, 7);
        arrives(12, 0);
        trial.passes(1, TimeUnit.SECONDS).ends(10, Reason.NORMAL);
        trial.passes(1, TimeUnit.SECONDS).offered(20).answers(20).told();
        // when
        trial.command(host.callCustomer(20, 7));
        // then
        assertEquals(List.of("PLACE_RESUMED call 20 in sales", "CALL_MOVED call 20 in sales"), trial.told());
        assertEquals(List.of(20L, 12L), order());
    }

    @Test
    void shouldReplayToTheSameState() {
        // given
        arrives(10, 7);
        arrives(12, 9);
        trial.ends(12, Reason.NORMAL).ends(10, Reason.NORMAL).told();
        arrives(20, 9);
        // when
        Decider again = trial.assertReplays();
        // then
        assertEquals(1, again.floor().leftPlaces.size());
    }

    private void arrives(long leg, long customer) {
        trial.offered(leg);
        if (customer != 0) {
            trial.command(host.callCustomer(leg, customer));
        }
        trial.answers(leg).passes(1, TimeUnit.SECONDS);
    }

    /** The waiting calls in the order in which ann takes them. */
    private List<Long> order() {
        List<Long> order = new ArrayList<>();
        trial.told();
        trial.ready("ann");
        for (List<String> lines = trial.told(); ; lines = trial.told()) {
            String offer = lines.stream().filter(line -> line.startsWith("OFFER_MADE")).findFirst().orElse("");
            if (offer.isEmpty()) {
                return order;
            }
            order.add(Long.parseLong(offer.split(" ")[2]));
            trial.ends(order.get(order.size() - 1), Reason.NORMAL);
        }
    }
}
