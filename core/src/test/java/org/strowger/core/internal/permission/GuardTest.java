package org.strowger.core.internal.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.HostCommands;
import org.strowger.core.internal.ring.QueueCommands;
import org.strowger.core.internal.ring.ShiftRequests;
import org.strowger.core.internal.ring.TalkCommands;
import org.strowger.core.permission.Actor;
import org.strowger.core.permission.Operation;

/** The commands themselves, also those that the API does not offer yet. Agents: 0 ann and 1 sue north, 2 ben south. */
class GuardTest {
    private static final Staff STAFF = new Staff(List.of("ann", "sue", "ben"), List.of("north", "north", "south"));
    private static final List<Class<?>> INTERFACES =
            List.of(HostCommands.class, ShiftRequests.class, TalkCommands.class, QueueCommands.class);

    private final List<String> published = new ArrayList<>();
    private final List<Operation> denied = new ArrayList<>();

    @Test
    void shouldForbidEveryCommandToThoseWhoOnlyRead() throws ReflectiveOperationException {
        for (Actor actor : List.of(Actor.planner("pam"), Actor.auditor("tim"))) {
            // when
            Set<String> passed = answers(guarded(actor), Admission.ACCEPTED);
            // then
            assertEquals(Set.of(), passed, actor.name());
            assertEquals(List.of(), published);
        }
    }

    @Test
    void shouldPublishEveryCommandOfAnAdmin() throws ReflectiveOperationException {
        // when
        Set<String> forbidden = answers(guarded(Actor.admin("x")), Admission.FORBIDDEN);
        // then
        assertEquals(Set.of(), forbidden);
        assertEquals(List.of(), denied);
        assertEquals(INTERFACES.stream().mapToLong(type -> asking(type).size()).sum(), published.size());
    }

    /** The commands that were answered so, each asked with plain arguments. */
    private static Set<String> answers(HostCommands commands, Admission answer) throws ReflectiveOperationException {
        Set<String> found = new TreeSet<>();
        Object[] targets = {commands, commands.shiftRequests(), commands.talkCommands(), commands.queueCommands()};
        for (int i = 0; i < targets.length; i++) {
            for (Method method : asking(INTERFACES.get(i))) {
                Object[] arguments = Arrays.stream(method.getParameterTypes()).map(GuardTest::plain).toArray();
                try {
                    method.setAccessible(true);
                    if (method.invoke(targets[i], arguments) == answer) {
                        found.add(method.getName());
                    }
                } catch (InvocationTargetException thrown) {
                    throw new AssertionError(method.getName() + " threw", thrown.getCause());
                }
            }
        }
        return found;
    }

    private static List<Method> asking(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> method.getReturnType() == Admission.class).toList();
    }

    private static Object plain(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int[].class) {
            return new int[0];
        }
        if (type == String.class || type == CharSequence.class) {
            return "x";
        }
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }

    @Test
    void shouldLetASupervisorListenWithHisOwnPhoneToHisTeamsOnly() {
        // given
        TalkCommands talk = guarded(Actor.supervisor("sue", Set.of("north")).whoIs("sue")).talkCommands();
        // then
        assertEquals(Admission.ACCEPTED, talk.monitorStart(1, 0, 0, MonitorMode.SILENT), "ann of north");
        assertEquals(Admission.FORBIDDEN, talk.monitorStart(1, 0, 2, MonitorMode.SILENT), "ben of south");
        assertEquals(Admission.FORBIDDEN, talk.monitorStart(0, 0, 0, MonitorMode.SILENT), "with ann's phone");
        assertEquals(Admission.ACCEPTED, talk.takeOver(1));
        assertEquals(List.of(Operation.MONITOR, Operation.MONITOR), denied);
    }

    @Test
    void shouldForbidAnAgentToSpeakForAnotherOnACall() {
        // given
        TalkCommands talk = guarded(Actor.agent("ann")).talkCommands();
        // then
        assertEquals(Admission.ACCEPTED, talk.callHold(8, 0));
        assertEquals(Admission.FORBIDDEN, talk.callHold(8, 2));
        assertEquals(Admission.FORBIDDEN, talk.callTransfer(8, -1, TransferTarget.Kind.values()[0], 0, "", true),
                "the only one on a call on which ann is not");
        assertEquals(Admission.FORBIDDEN, talk.monitorStart(0, 0, 0, MonitorMode.SILENT));
    }

    @Test
    void shouldLetAnAgentPickForHimselfAndASupervisorGiveToHisTeam() {
        // given
        QueueCommands ann = guarded(Actor.agent("ann")).queueCommands();
        QueueCommands sue = guarded(Actor.supervisor("sue", Set.of("north"))).queueCommands();
        // then
        assertEquals(Admission.ACCEPTED, ann.callPick(8, 0, false));
        assertEquals(Admission.FORBIDDEN, ann.callPick(8, 2, false));
        assertEquals(Admission.FORBIDDEN, ann.callPick(8, 0, true));
        assertEquals(Admission.ACCEPTED, sue.callPick(8, 0, true));
        assertEquals(Admission.FORBIDDEN, sue.callPick(8, 2, true));
        assertEquals(Admission.ACCEPTED, sue.queueFreeze(0, 0, "drill"));
        assertEquals(Admission.FORBIDDEN, ann.queueFreeze(0, 0, "drill"));
    }

    @Test
    void shouldForbidAnAgentToAnswerAnOfferThatIsNotHis() {
        assertEquals(Admission.FORBIDDEN, guarded(Actor.agent("ann")).queueCommands().offerReply(8, 1, true));
        assertEquals(Admission.FORBIDDEN,
                guarded(Actor.supervisor("sue", Set.of("north"))).queueCommands().offerReply(8, 1, true));
    }

    @Test
    void shouldKeepAllIdsWhenAnAgentHasMoreCallsThanBefore() {
        // given
        IdCells cells = new IdCells();
        cells.add(2);
        cells.add(4);
        cells.add(6);
        // when
        cells.remove(4);
        cells.add(8);
        cells.remove(10);
        // then
        assertEquals(List.of(true, false, true, true, false),
                List.of(cells.has(2), cells.has(4), cells.has(6), cells.has(8), cells.has(0)));
    }

    private GuardedCommands guarded(Actor actor) {
        Guard guard = new Guard(actor, () -> STAFF, new Whereabouts(), (operation, role, kind, subject, who) -> {
            denied.add(Operation.values()[operation]);
            return Admission.ACCEPTED;
        });
        return new GuardedCommands(guard, noting(HostCommands.class));
    }

    /** Notes what reaches it, and gives such an object for each kind of command. */
    private <T> T noting(Class<T> type) {
        Class<?>[] types = {type};
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, (self, method, arguments) -> {
            if (method.getReturnType() != Admission.class) {
                return noting(method.getReturnType());
            }
            published.add(method.getName());
            return Admission.ACCEPTED;
        }));
    }
}
