package org.strowger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.AcdConfig.Waiting;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.Preference;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.Admission;
import org.strowger.core.permission.Actor;
import org.strowger.core.permission.Operation;
import org.strowger.core.permission.Operation.Subject;
import org.strowger.core.permission.Role;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;
import org.strowger.core.status.AcdStatus;

/** Every operation of the API by every role: what is done, what is forbidden, and what the record says. */
@Timeout(120)
class PermissionTest {
    private static final String CENTER = """
            center: test
            teams: {north: {}, south: {}}
            segments: {gold: {priority: 80}}
            dispositions: [sold]
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 10s}
            agents:
              ann: {team: north}
              ben: {team: south}
            entry: {queue: sales}
            """;
    private static final Set<Role> WORKS = EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    private static final Set<Role> LEADS = EnumSet.of(Role.SUPERVISOR, Role.ADMIN);
    private static final Set<Role> READS = EnumSet.of(Role.SUPERVISOR, Role.PLANNER, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> PLANS = EnumSet.of(Role.PLANNER, Role.ADMIN);
    private static final Set<Role> HOST = EnumSet.of(Role.ADMIN);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path directory;
    private Path center;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private Acd acd;
    private long talking;
    private final List<String> denied = new ArrayList<>();

    /** One public operation: whose it is, and how it is asked of ann and of the call that she talks on. */
    private record Row(String method, Operation operation, Subject subject, Set<Role> roles, Question question) {}

    /** Asks for one operation. */
    @FunctionalInterface
    private interface Question {
        Object ask(ActingAcd acd, String who);
    }

    /** Asks for one operation on ann. */
    @FunctionalInterface
    private interface OfAgent {
        Admission ask(Acd.Agent ann, String who);
    }

    /** Asks for one operation on the call. */
    @FunctionalInterface
    private interface OfCall {
        Admission ask(Acd.Call call);
    }

    @BeforeEach
    void letAnnTalk() throws IOException {
        center = Files.writeString(directory.resolve("center.yml"), CENTER);
        time = VirtualTime.startingAt(Instant.parse("1999-01-01T07:00:00Z"));
        telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.answersAfter(Duration.ofSeconds(2)));
        acd = Acd.open(AcdConfig.at(directory.resolve("data")).center(center).clock(time)
                .durability(Durability.MEMORY).waiting(Waiting.YIELDING).build());
        acd.listen(event -> {
            if (event.kind() == AcdEventKind.CALL_ANSWERED) {
                talking = event.callId();
            }
            if (event.kind() == AcdEventKind.OPERATION_DENIED) {
                denied.add(line(event));
            }
        });
        acd.connect(telephone);
        acd.agent("ann").signIn();
        telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofHours(1)));
        time.advance(Duration.ofSeconds(30));
        assertTrue(talking > 0, "ann talks");
    }

    @AfterEach
    void close() {
        acd.close();
    }

    private static String line(AcdEvent event) {
        return event.detail() + " of " + event.who() + ", " + event.reason()
                + (event.agent().isEmpty() ? "" : " on agent " + event.agent())
                + (event.callId() < 0 ? "" : " on call " + event.callId());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        agent(rows, "signIn()", Operation.SIGN_IN, WORKS, (ann, who) -> ann.signIn());
        agent(rows, "signIn(NotReadyReason)", Operation.SIGN_IN, WORKS, (ann, who) -> ann.signIn(NotReadyReason.BREAK));
        agent(rows, "signIn(Collection)", Operation.SIGN_IN, WORKS, (ann, who) -> ann.signIn(List.of("sales")));
        agent(rows, "signIn(NotReadyReason, Collection)", Operation.SIGN_IN, WORKS,
                (ann, who) -> ann.signIn(NotReadyReason.BREAK, List.of("sales")));
        agent(rows, "ready()", Operation.READY, WORKS, (ann, who) -> ann.ready());
        agent(rows, "notReady(NotReadyReason)", Operation.NOT_READY, WORKS,
                (ann, who) -> ann.notReady(NotReadyReason.BREAK));
        agent(rows, "requestBreak()", Operation.BREAK, WORKS, (ann, who) -> ann.requestBreak());
        agent(rows, "cancelBreak()", Operation.BREAK, WORKS, (ann, who) -> ann.cancelBreak());
        agent(rows, "busy()", Operation.OWN_CALL, WORKS, (ann, who) -> ann.busy());
        agent(rows, "free()", Operation.OWN_CALL, WORKS, (ann, who) -> ann.free());
        agent(rows, "disposition(long, String)", Operation.DISPOSITION, WORKS,
                (ann, who) -> ann.disposition(talking, "sold"));
        agent(rows, "tagHard(long)", Operation.DISPOSITION, WORKS, (ann, who) -> ann.tagHard(talking));
        agent(rows, "extendWrapUp(Duration)", Operation.EXTEND_WRAP_UP, WORKS, (ann, who) -> ann.extendWrapUp(MINUTE));
        agent(rows, "endWrapUp()", Operation.END_WRAP_UP, WORKS, (ann, who) -> ann.endWrapUp());
        agent(rows, "optOut(String)", Operation.OPT_OUT, WORKS, (ann, who) -> ann.optOut("sales"));
        agent(rows, "optIn(String)", Operation.OPT_OUT, WORKS, (ann, who) -> ann.optIn("sales"));
        agent(rows, "signOut()", Operation.SIGN_OUT, WORKS, (ann, who) -> ann.signOut());
        agent(rows, "forceLogOff(String, String)", Operation.FORCE_LOG_OFF, LEADS,
                (ann, who) -> ann.forceLogOff(who, "drill"));
        agent(rows, "forceLogOff(String, String, ForcedLogOff)", Operation.FORCE_LOG_OFF, LEADS,
                (ann, who) -> ann.forceLogOff(who, "drill", ForcedLogOff.KEEP));
        agent(rows, "forceReady(String, String)", Operation.FORCE_STATE, LEADS,
                (ann, who) -> ann.forceReady(who, "drill"));
        agent(rows, "forceNotReady(NotReadyReason, String, String)", Operation.FORCE_STATE, LEADS,
                (ann, who) -> ann.forceNotReady(NotReadyReason.BREAK, who, "drill"));
        call(rows, "enqueue(String)", Operation.ENQUEUE, HOST, call -> call.enqueue("sales"));
        call(rows, "enqueue(String, int)", Operation.ENQUEUE, HOST, call -> call.enqueue("sales", 60));
        call(rows, "enqueue(String, Preference)", Operation.ENQUEUE, HOST,
                call -> call.enqueue("sales", Preference.first("ann")));
        call(rows, "enqueue(String, int, Preference)", Operation.ENQUEUE, HOST,
                call -> call.enqueue("sales", 60, Preference.first("ann")));
        call(rows, "customer(String)", Operation.NAME_CUSTOMER, WORKS, call -> call.customer("4711"));
        call(rows, "priority(int)", Operation.PRIORITY, LEADS, call -> call.priority(60));
        call(rows, "emergency()", Operation.PRIORITY, LEADS, call -> call.emergency());
        call(rows, "headStart(Duration)", Operation.HEAD_START, LEADS, call -> call.headStart(MINUTE));
        call(rows, "customerSegment(String)", Operation.NAME_SEGMENT, WORKS, call -> call.customerSegment("gold"));
        call(rows, "withdraw()", Operation.WITHDRAW, LEADS, call -> call.withdraw());
        call(rows, "hangUp()", Operation.HANG_UP, WORKS, call -> call.hangUp());
        rows.add(new Row("ActingAcd.agentStatus(String)", Operation.READ_AGENT, Subject.AGENT, ALL,
                (acting, who) -> acting.agentStatus("ann")));
        rows.add(new Row("ActingAcd.status()", Operation.READ_STATUS, Subject.CENTRE, READS,
                (acting, who) -> acting.status()));
        rows.add(new Row("ActingAcd.listen(AcdListener)", Operation.READ_EVENTS, Subject.CENTRE, READS,
                (acting, who) -> acting.listen(event -> { })));
        rows.add(new Row("ActingAcd.check(Path)", Operation.CHECK_CONFIGURATION, Subject.CENTRE, PLANS,
                (acting, who) -> acting.check(center)));
        rows.add(new Row("ActingAcd.connect(TelephonyAdapter)", Operation.CONNECT, Subject.CENTRE, HOST,
                (acting, who) -> acting.connect(new SimulatedSwitch(time))));
        return rows;
    }

    private void agent(List<Row> rows, String method, Operation operation, Set<Role> roles, OfAgent question) {
        rows.add(new Row("Agent." + method, operation, Subject.AGENT, roles,
                (acting, who) -> question.ask(acting.agent("ann"), who)));
    }

    private void call(List<Row> rows, String method, Operation operation, Set<Role> roles, OfCall question) {
        rows.add(new Row("Call." + method, operation, Subject.CALL, roles,
                (acting, who) -> question.ask(acting.call(talking))));
    }

    static Stream<Actor> actors() {
        return Stream.of(Actor.agent("ann"), Actor.supervisor("sue", Set.of("north")), Actor.planner("pam"),
                Actor.admin("kim"), Actor.auditor("tim"));
    }

    static Stream<Actor> strangers() {
        return Stream.of(Actor.agent("ben"), Actor.supervisor("sam", Set.of("south")));
    }

    @ParameterizedTest
    @MethodSource("actors")
    void shouldDoWhatTheRoleMayAndForbidAndRecordTheRest(Actor actor) {
        List<String> may = rows().stream().filter(row -> row.roles().contains(actor.role()))
                .map(Row::method).toList();
        verify(actor, may);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void shouldForbidWhatLiesOutsideTheOwnCallsAndTeams(Actor actor) {
        List<String> may = rows().stream().filter(row -> row.roles().contains(actor.role()))
                .filter(row -> row.subject() == Subject.CENTRE).map(Row::method).toList();
        verify(actor, may);
    }

    private void verify(Actor actor, List<String> may) {
        // given
        ActingAcd acting = acd.as(actor);
        AcdStatus before = acd.status();
        // when
        List<String> done = new ArrayList<>();
        List<String> expectedRecord = new ArrayList<>();
        for (Row row : rows()) {
            Object answer = row.question().ask(acting, actor.name());
            if (answer.equals(Admission.FORBIDDEN) || answer.equals(Optional.empty())) {
                expectedRecord.add(row.operation() + " of " + actor.name() + ", " + actor.role() + switch (row.subject()) {
                    case AGENT -> " on agent ann";
                    case CALL -> " on call " + talking;
                    case QUEUE, CENTRE -> "";
                });
            } else {
                assertTrue(answer == Admission.ACCEPTED || answer instanceof Optional, row.method() + ": " + answer);
                done.add(row.method());
            }
        }
        time.advance(Duration.ofMillis(1));
        // then
        assertEquals(may, done);
        assertEquals(expectedRecord, denied);
        if (may.stream().noneMatch(method -> method.startsWith("Agent.") || method.startsWith("Call."))) {
            assertEquals(before.agents(), acd.status().agents());
            assertEquals(before.queues(), acd.status().queues());
        }
    }

    @Test
    void shouldHaveARowForEveryPublicOperation() {
        // given
        Set<String> known = rows().stream().map(Row::method).collect(Collectors.toSet());
        // when
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : Acd.class.getClasses()) {
            if (!type.isRecord()) {
                collect(type, known, missing);
            }
        }
        collect(ActingAcd.class, known, missing);
        missing.removeAll(Set.of("ActingAcd.agent(String)", "ActingAcd.call(long)")); // they only name a subject
        // then
        assertEquals(Set.of(), missing, "operations without a row: say whose each is, in Operation and here");
    }

    private static void collect(Class<?> type, Set<String> known, Set<String> missing) {
        for (Method method : type.getDeclaredMethods()) {
            String name = type.getSimpleName() + "." + method.getName() + Arrays.stream(method.getParameterTypes())
                    .map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !known.contains(name)) {
                missing.add(name);
            }
        }
    }

    @Test
    void shouldLetAnAgentTouchACallOnlyWhileHeTalksOnIt() {
        // given
        ActingAcd ann = acd.as(Actor.agent("ann"));
        long ended = talking;
        assertEquals(Admission.ACCEPTED, ann.call(ended).hangUp());
        // when
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(Admission.FORBIDDEN, ann.call(ended).hangUp());
    }

    @Test
    void shouldLetEverySupervisorTouchAWaitingCallButNoAgent() {
        // given
        long[] waits = new long[1];
        acd.listen(event -> {
            if (event.kind() == AcdEventKind.CALL_QUEUED) {
                waits[0] = event.callId();
            }
        });
        telephone.call("0502", "100", CallerScript.waiting().talks(MINUTE));
        time.advance(Duration.ofSeconds(5));
        assertEquals(1, acd.status().queues().get(0).waiting());
        // when
        Admission agent = acd.as(Actor.agent("ann")).call(waits[0]).customer("4711");
        Admission supervisor = acd.as(Actor.supervisor("sam", Set.of("south"))).call(waits[0]).withdraw();
        time.advance(Duration.ofSeconds(1));
        // then
        assertEquals(Admission.FORBIDDEN, agent);
        assertEquals(Admission.ACCEPTED, supervisor);
        assertEquals(0, acd.status().queues().get(0).waiting());
    }

    @Test
    void shouldRefuseToForceInAnothersName() {
        ActingAcd sue = acd.as(Actor.supervisor("sue", Set.of("north")));
        assertEquals("actor 'sue': who was 'tom'; give the actor's own name",
                assertThrows(IllegalArgumentException.class, () -> sue.agent("ann").forceLogOff("tom", "drill"))
                        .getMessage());
    }

    @Test
    void shouldNameWhatTheCentreDoesNotHaveOfAnActor() {
        assertEquals("engine: the centre has no agent 'bob'; name one of center.yml",
                assertThrows(IllegalArgumentException.class, () -> acd.as(Actor.agent("bob"))).getMessage());
        assertEquals("actor 'sue': the centre has no team 'west'; name one of center.yml",
                assertThrows(IllegalArgumentException.class,
                        () -> acd.as(Actor.supervisor("sue", Set.of("west")))).getMessage());
    }

    @Test
    void shouldAnswerClosedAndNotForbiddenWhenADenialCannotBeRecorded() {
        // given
        ActingAcd tim = acd.as(Actor.auditor("tim"));
        // when
        acd.close();
        // then
        assertEquals(Admission.CLOSED, tim.agent("ann").ready());
        assertEquals(Optional.empty(), acd.as(Actor.agent("ben")).status());
    }
}
