package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.agent.Agent;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Callback;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.call.Preferred;
import org.strowger.core.internal.rule.CompiledTarget;
import org.strowger.core.internal.time.DeadlineQueue;

/** What decide keeps of agents, calls and queues is in the digest of the state; a new field has to be, too. */
class StateDigestTest {
    private static final long MINUTE_MS = 60_000;
    /** Of each class, what need not be: names, links by slot, what follows from the rest, what has a digest of its own. */
    private static final Map<Class<?>, Set<String>> LEFT_OUT = Map.of(
            Call.class, Set.of("callId", "callback", "answeredOffer", "aheadSlot", "behindSlot", "olderSlot",
                    "youngerSlot", "offerSlot", "openOffers", "partySlot", "parties", "errandSlot", "errandOf",
                    "attributes", "comfort", "preferred", "steps", "session", "machine", "flowVersion", "playIndex",
                    "additions"),
            Party.class, Set.of("callSlot", "next"),
            Offer.class, Set.of("callSlot", "nextOfCall", "nextOfAgent"),
            Callback.class, Set.of("id", "callSlot"),
            // this counts while its call is kept, and that of agents while they have one
            Preferred.class, Set.of("keptSinceNs"),
            // the rest of these is the configuration's, which has a number
            Agent.class, Set.of("offerSlot", "slots", "pairs", "tally", "device", "rest", "heldSinceNs", "attributes",
                    "weight", "riseCalls", "risePoints", "order", "wrapUpNs", "ownCallSinceNs"));
    private static final Set<String> COUNTS_OF_QUEUES = Set.of("gone", "door", "doorTimer", "thawTimer", "askTimer",
            "waiting", "owed", "members", "emptySinceNs", "emptyTimer", "entered", "left", "nearlyFullTold",
            "completed", "talkedNs", "day", "answered", "answeredInTime", "abandoned");

    private final TalkTrial talk = new TalkTrial(CenterConfig.named("test")
            .queue(Trial.queue("sales").wrapUp(Duration.ofMinutes(5))).queue(Trial.queue("help"))
            .agent(AgentConfig.named("ann").queue("sales")).agent(AgentConfig.named("ben").queue("help"))
            .agent(AgentConfig.named("cas").queue("sales")).agent(AgentConfig.named("eva").queue("help"))
            .entryQueue("sales").build());
    private final Trial trial = talk.trial;
    private final Floor floor = trial.decider.floor();

    /** Cas is in wrap-up, ann talks and consults ben, who is rung; eva listens; one call waits, a callback is owed. */
    StateDigestTest() {
        trial.signIn("cas");
        talk.ends(talk.talks(1));
        trial.signIn("ann").signIn("ben").signIn("eva");
        long call = talk.talks(3);
        talk.consultAgent(call, "ben").listenTo("eva", call, MonitorMode.SILENT);
        trial.arrives();
        long fromMs = trial.wallNowMs() + MINUTE_MS;
        trial.callbacks(asks -> asks.schedule(0, 0, -1, 0, fromMs, fromMs + MINUTE_MS, "0909", "100", "crm-7"));
    }

    private Call call(long id) {
        return floor.calls.named(id);
    }

    @TestFactory
    List<DynamicTest> shouldHaveEachFieldThatDecides() {
        Call talks = call(4);
        Call waits = call(6);
        Call errand = floor.calls.call(talks.errandSlot);
        Agent ann = floor.agents[trial.agent("ann")];
        Agent cas = floor.agents[trial.agent("cas")];
        List<DynamicTest> tests = new ArrayList<>();
        for (Object thing : List.of(talks, waits, errand, floor.parties.party(talks.partySlot),
                floor.calls.offer(errand.offerSlot), floor.callbacks.callback(0), ann, ann.device, ann.rest,
                cas.slots.wrapUp(0), waits.comfort, waits.preferred, waits.steps)) {
            for (Field field : thing.getClass().getFields()) {
                boolean counts = !LEFT_OUT.getOrDefault(thing.getClass(), Set.of()).contains(field.getName());
                if (counts && isState(field)) {
                    tests.add(counts(field, thing));
                }
            }
        }
        QueueState sales = floor.queues[0];
        for (Field field : QueueState.class.getDeclaredFields()) {
            if (COUNTS_OF_QUEUES.contains(field.getName())) {
                field.setAccessible(true);
                tests.add(counts(field, sales));
            }
        }
        return tests;
    }

    @Test
    void shouldLeaveOutOnlyWhatIsThere() {
        LEFT_OUT.forEach((type, names) -> {
            List<String> fields = Arrays.stream(type.getFields()).map(Field::getName).toList();
            assertTrue(fields.containsAll(names), () -> type + " has not all of " + names);
        });
        List<String> fields = Arrays.stream(QueueState.class.getDeclaredFields()).map(Field::getName).toList();
        assertTrue(fields.containsAll(COUNTS_OF_QUEUES), COUNTS_OF_QUEUES::toString);
    }

    @Test
    void shouldTellNumbersOfCallersAndLinesCalledApart() {
        // given
        Trial one = new Trial(trial.center).signIn("ann");
        Trial other = new Trial(trial.center).signIn("ann");
        // when
        one.arrives(-1, "100");
        other.arrives(-1, "101");
        // then
        assertEquals(1, floorOf(one).calls.living());
        assertNotEquals(one.decider.digest(), other.decider.digest());
    }

    @Test
    void shouldTellApartWhatAnAgentDidLately() {
        // given: the same calls, and one is answered a little later
        Trial one = new Trial(trial.center).signIn("ann");
        Trial other = new Trial(trial.center).signIn("ann");
        long before = one.decider.digest();
        // when
        floorOf(other).agents[trial.agent("ann")].tally.callTaken(0);
        // then
        assertEquals(before, one.decider.digest(), "a look changes nothing");
        assertNotEquals(before, other.decider.digest());
    }

    @Test
    void shouldBeTheSameWhenAllIsDecidedAgain() {
        talk.passes(90);
        TalkOrders.replay(talk);
    }

    private static Floor floorOf(Trial other) {
        return other.decider.floor();
    }

    private static boolean isState(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && (!Modifier.isFinal(field.getModifiers()) || field.getType() == StringBuilder.class);
    }

    /** Another value gives another digest, and the one before gives the first again. */
    private DynamicTest counts(Field field, Object thing) {
        String name = thing.getClass().getSimpleName() + "." + field.getName();
        return DynamicTest.dynamicTest(name, () -> {
            long before = trial.decider.digest();
            Runnable back = change(field, thing);
            long changed = trial.decider.digest();
            back.run();
            assertNotEquals(before, changed, name + " is not in the digest");
            assertEquals(before, trial.decider.digest());
        });
    }

    private Runnable change(Field field, Object thing) throws IllegalAccessException {
        Object old = field.get(thing);
        if (old instanceof StringBuilder text) {
            text.append('9');
            return () -> text.setLength(text.length() - 1);
        }
        field.set(thing, another(field, old));
        return () -> {
            try {
                field.set(thing, old);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        };
    }

    private Object another(Field field, Object old) {
        Class<?> type = field.getType();
        if (field.getName().toLowerCase(Locale.ROOT).endsWith("timer")) {
            int armed = floor.agents[trial.agent("cas")].slots.wrapUp(0).timer;
            return (int) old == DeadlineQueue.NONE ? armed : DeadlineQueue.NONE;
        } else if (type == int.class) {
            return (int) old + 1;
        } else if (type == long.class) {
            return (long) old + 1;
        } else if (type == boolean.class) {
            return !(boolean) old;
        } else if (type == int[].class) {
            return new int[] {1};
        } else if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[old == null ? 0 : (((Enum<?>) old).ordinal() + 1) % constants.length];
        } else if (type == List.class) {
            return List.of(new CompiledTarget(CompiledTarget.Kind.QUEUE, 1, "", true));
        }
        throw new AssertionError(field + " is of a type that this test cannot change; say how, or leave it out");
    }
}
