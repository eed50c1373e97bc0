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
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingAct;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallbackRequest;
import org.strowger.core.call.Medium;
import org.strowger.core.call.Preference;
import org.strowger.core.call.QueueDoor;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.event.Admission;
import org.strowger.core.permission.Actor;
import org.strowger.core.permission.Operation;
import org.strowger.core.permission.Operation.Subject;
import org.strowger.core.permission.Role;
import org.strowger.core.simulation.CallerScript;
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
    private static final long NO_OFFER_OF_ANN = 999;
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
        Admission ask(AcdAgent ann, String who);
    }

    @BeforeEach
    void letAnnTalk() throws IOException {
        center = Files.writeString(directory.resolve("center.yml"), CENTER);
        time = Morning.time();
        telephone = Morning.telephone(time);
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
                + (event.queue().isEmpty() ? "" : " on queue " + event.queue())
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
        call(rows, "difficulty(int)", Operation.DIFFICULTY, LEADS, call -> call.difficulty(60));
        call(rows, "customerSegment(String)", Operation.NAME_SEGMENT, WORKS, call -> call.customerSegment("gold"));
        call(rows, "withdraw()", Operation.WITHDRAW, LEADS, call -> call.withdraw());
        call(rows, "hangUp()", Operation.HANG_UP, WORKS, call -> call.hangUp());
        call(rows, "event(String)", Operation.FLOW_EVENT, HOST, call -> call.event("paid"));
        agent(rows, "take(long)", Operation.PICK, WORKS, (ann, who) -> ann.take(talking));
        rows.add(new Row("AcdCall.offerTo(String)", Operation.GIVE, Subject.AGENT, LEADS,
                (acting, who) -> acting.call(talking).offerTo("ann")));
        call(rows, "withdraw(String)", Operation.WITHDRAW, LEADS, call -> call.withdraw("drill"));
        call(rows, "withdrawBySupervisor(String)", Operation.WITHDRAW, LEADS,
                call -> call.withdrawBySupervisor("drill"));
        contact(rows, "enqueue(String)", Operation.BEGIN_CONTACT, HOST, contact -> contact.enqueue("sales"));
        contact(rows, "accept(long)", Operation.ANSWER_OFFER, HOST, contact -> contact.accept(NO_OFFER_OF_ANN));
        contact(rows, "reject(long)", Operation.ANSWER_OFFER, HOST, contact -> contact.reject(NO_OFFER_OF_ANN));
        contact(rows, "agentLeft()", Operation.LEAVE_CONTACT, WORKS, contact -> contact.agentLeft());
        contact(rows, "customerLeft()", Operation.CUSTOMER_LEFT, HOST, contact -> contact.customerLeft());
        queue(rows, "freeze(String)", Operation.FREEZE_QUEUE, queue -> queue.freeze("drill"));
        queue(rows, "freeze(Duration, String)", Operation.FREEZE_QUEUE, queue -> queue.freeze(MINUTE, "drill"));
        queue(rows, "unfreeze()", Operation.FREEZE_QUEUE, queue -> queue.unfreeze());
        queue(rows, "door(QueueDoor, String)", Operation.QUEUE_DOOR, queue -> queue.door(QueueDoor.OPEN, "drill"));
        queue(rows, "door(QueueDoor, Duration, String)", Operation.QUEUE_DOOR,
                queue -> queue.door(QueueDoor.OPEN, MINUTE, "drill"));
        agent(rows, "difficultyLimit(int)", Operation.DIFFICULTY_LIMIT, LEADS, (ann, who) -> ann.difficultyLimit(60));
        agent(rows, "release()", Operation.RELEASE, LEADS, (ann, who) -> ann.release());
        talk(rows, "hold()", Operation.HOLD, Conversation::hold);
        talk(rows, "retrieve()", Operation.HOLD, Conversation::retrieve);
        talk(rows, "transfer(TransferTarget)", Operation.TRANSFER,
                talk -> talk.transfer(TransferTarget.queue("sales")));
        talk(rows, "transferAnew(String)", Operation.TRANSFER, talk -> talk.transferAnew("sales"));
        talk(rows, "consult(TransferTarget)", Operation.CONSULT, talk -> talk.consult(TransferTarget.queue("sales")));
        talk(rows, "completeConsult()", Operation.CONSULT, Conversation::completeConsult);
        talk(rows, "cancelConsult()", Operation.CONSULT, Conversation::cancelConsult);
        talk(rows, "confer()", Operation.CONFERENCE, Conversation::confer);
        talk(rows, "drop(long)", Operation.PARTY, talk -> talk.drop(talking + 1));
        talk(rows, "mute(long)", Operation.PARTY, talk -> talk.mute(talking + 1));
        talk(rows, "unmute(long)", Operation.PARTY, talk -> talk.unmute(talking + 1));
        talk(rows, "record(RecordingAct)", Operation.RECORDING, talk -> talk.record(RecordingAct.values()[0]));
        listen(rows, "listenTo(long, MonitorMode)", Operation.MONITOR,
                ann -> ann.listenTo(talking, MonitorMode.SILENT));
        listen(rows, "follow(String, MonitorMode)", Operation.MONITOR, ann -> ann.follow("ben", MonitorMode.SILENT));
        listen(rows, "mode(MonitorMode)", Operation.MONITOR, ann -> ann.mode(MonitorMode.BARGE));
        listen(rows, "stop()", Operation.MONITOR, Supervision::stop);
        listen(rows, "takeOver()", Operation.TAKE_OVER, Supervision::takeOver);
        call(rows, "callback()", Operation.CALL_BACK, LEADS, call -> call.callback());
        call(rows, "callback(String)", Operation.CALL_BACK, LEADS, call -> call.callback("0502"));
        rows.add(new Row("ActingAcd.callback(CallbackRequest)", Operation.SCHEDULE_CALLBACK, Subject.QUEUE, WORKS,
                (acting, who) -> acting.callback(CallbackRequest.to("0502").in("sales").between(
                        ZonedDateTime.parse("1999-01-02T07:00:00Z"), ZonedDateTime.parse("1999-01-02T08:00:00Z"))
                        .build())));
        rows.add(new Row("AcdCallback.cancel()", Operation.CANCEL_CALLBACK, Subject.CALL, LEADS,
                (acting, who) -> acting.callback(talking).cancel()));
        rows.add(new Row("ActingAcd.agentStatus(String)", Operation.READ_AGENT, Subject.AGENT, ALL,
                (acting, who) -> acting.agentStatus("ann")));
        rows.add(new Row("ActingAcd.status()", Operation.READ_STATUS, Subject.CENTRE, READS,
                (acting, who) -> acting.status()));
        rows.add(new Row("ActingAcd.listen(AcdListener)", Operation.READ_EVENTS, Subject.CENTRE, READS,
                (acting, who) -> acting.listen(event -> { })));
        rows.add(new Row("ActingAcd.check(Path)", Operation.CHECK_CONFIGURATION, Subject.CENTRE, PLANS,
                (acting, who) -> acting.check(center)));
        rows.add(new Row("ActingAcd.reconfigure(Path)", Operation.RECONFIGURE, Subject.CENTRE, PLANS,
                (acting, who) -> acting.reconfigure(center).admission()));
        rows.add(new Row("ActingAcd.flowsStatus()", Operation.READ_STATUS, Subject.CENTRE, READS,
                (acting, who) -> acting.flowsStatus()));
        flows(rows, "deploy(Path)", flows -> flows.deploy(directory).admission());
        flows(rows, "canary(Path, int)", flows -> flows.canary(directory, 10).admission());
        flows(rows, "promote()", AcdFlows::promote);
        flows(rows, "rollBack()", AcdFlows::rollBack);
        flows(rows, "drain(String)", flows -> flows.drain(""));
        rows.add(new Row("ActingAcd.connect(TelephonyAdapter)", Operation.CONNECT, Subject.CENTRE, HOST,
                (acting, who) -> acting.connect(new SimulatedSwitch(time))));
        return rows;
    }

    private void agent(List<Row> rows, String method, Operation operation, Set<Role> roles, OfAgent question) {
        rows.add(new Row("AcdAgent." + method, operation, Subject.AGENT, roles,
                (acting, who) -> question.ask(acting.agent("ann"), who)));
    }

    private void call(List<Row> rows, String method, Operation operation, Set<Role> roles,
            Function<AcdCall, Admission> question) {
        rows.add(new Row("AcdCall." + method, operation, Subject.CALL, roles,
                (acting, who) -> question.apply(acting.call(talking))));
    }

    private void contact(List<Row> rows, String method, Operation operation, Set<Role> roles,
            Function<AcdContact, Admission> question) {
        rows.add(new Row("AcdContact." + method, operation, Subject.CALL, roles,
                (acting, who) -> question.apply(acting.contact(Medium.CHAT, talking))));
    }

    private void talk(List<Row> rows, String method, Operation operation, Function<Conversation, Admission> question) {
        rows.add(new Row("Conversation." + method, operation, Subject.CALL, WORKS,
                (acting, who) -> question.apply(acting.call(talking).talk())));
    }

    /** With ann's phone; supervisors may with their own only. */
    private void listen(List<Row> rows, String method, Operation operation, Function<Supervision, Admission> question) {
        rows.add(new Row("Supervision." + method, operation, Subject.AGENT, HOST,
                (acting, who) -> question.apply(acting.agent("ann").supervise())));
    }

    private void queue(List<Row> rows, String method, Operation operation, Function<AcdQueue, Admission> question) {
        rows.add(new Row("AcdQueue." + method, operation, Subject.QUEUE, LEADS,
                (acting, who) -> question.apply(acting.queue("sales"))));
    }

    /** Whoever may hears that this engine has no flows. */
    private static void flows(List<Row> rows, String method, Function<AcdFlows, Admission> question) {
        rows.add(new Row("AcdFlows." + method, Operation.DEPLOY_FLOWS, Subject.CENTRE, PLANS, (acting, who) -> {
            try {
                return question.apply(acting.flows());
            } catch (IllegalStateException passed) {
                return Admission.ACCEPTED;
            }
        }));
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
                .filter(row -> row.subject() == Subject.CENTRE || row.subject() == Subject.QUEUE)
                .map(Row::method).toList();
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
                String subject = switch (row.subject()) {
                    case AGENT -> " on agent ann";
                    case CALL -> " on call " + talking;
                    case QUEUE -> " on queue sales";
                    case CENTRE -> "";
                };
                expectedRecord.add(row.operation() + " of " + actor.name() + ", " + actor.role() + subject);
            } else {
                assertTrue(answer == Admission.ACCEPTED || answer instanceof Optional, row.method() + ": " + answer);
                done.add(row.method());
            }
        }
        time.advance(Duration.ofMillis(1));
        // then
        assertEquals(may, done);
        assertEquals(expectedRecord, denied);
        boolean changes = may.stream().anyMatch(
                method -> !method.startsWith("ActingAcd.") && !method.startsWith("AcdFlows."));
        if (!changes) {
            assertEquals(before.agents(), acd.status().agents());
            assertEquals(before.queues(), acd.status().queues());
        }
    }

    @Test
    void shouldHaveARowForEveryPublicOperation() {
        // given
        Set<String> known = rows().stream().map(Row::method).collect(Collectors.toSet());
        Set<String> acting = methods(ActingAcd.class).map(PermissionTest::signature).collect(Collectors.toSet());
        // when
        Set<String> missing = methods(ActingAcd.class).filter(method -> !isSubject(method))
                .map(method -> "ActingAcd." + signature(method)).collect(Collectors.toCollection(TreeSet::new));
        methods(Acd.class).filter(PermissionTest::isSubject).forEach(subject -> {
            if (!acting.contains(signature(subject))) {
                missing.add("ActingAcd." + signature(subject));
            }
            collect(subject.getReturnType(), missing);
        });
        missing.removeAll(known);
        missing.remove("AcdContact.id()");
        // then
        assertEquals(Set.of(), missing, "operations without a row: say whose each is, in Operation and here");
    }

    private static void collect(Class<?> type, Set<String> operations) {
        methods(type).filter(method -> method.getReturnType() != type).forEach(method -> { // that only settles how
            if (isSubject(method)) {
                collect(method.getReturnType(), operations);
            } else {
                operations.add(type.getSimpleName() + "." + signature(method));
            }
        });
    }

    /** Whether it gives what operations are asked of: an agent, a call … */
    private static boolean isSubject(Method method) {
        Class<?> type = method.getReturnType();
        return type.getPackage() == Acd.class.getPackage() && !type.isRecord() && type != Acd.class
                && type != ActingAcd.class;
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    @Test
    void shouldLetOnlyTheOfferedAgentAnswerAnOffer() {
        // given
        long[] offer = new long[2];
        acd.listen(event -> {
            if (event.kind() == AcdEventKind.OFFER_MADE) {
                offer[0] = event.callId();
                offer[1] = event.offerId();
            }
        });
        acd.agent("ben").signIn();
        telephone.call("0502", "100", CallerScript.waiting().talks(MINUTE));
        for (int i = 0; i < 100 && offer[1] == 0; i++) {
            time.advance(Duration.ofMillis(100));
        }
        // then
        assertEquals(Admission.FORBIDDEN,
                acd.as(Actor.agent("ann")).contact(Medium.CHAT, offer[0]).accept(offer[1]));
        assertEquals(Admission.ACCEPTED,
                acd.as(Actor.agent("ben")).contact(Medium.CHAT, offer[0]).accept(offer[1]));
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
