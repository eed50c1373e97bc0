package org.strowger.core.internal.permission;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.Denials;
import org.strowger.core.permission.Actor;
import org.strowger.core.permission.Operation;
import org.strowger.core.permission.Operation.Subject;
import org.strowger.core.permission.Role;

/**
 * Lets an actor do what he may; the rest is published as denied, for the record. Any thread.
 *
 * <p>Where agents are is known as of the last record told: a command that was allowed is decided a moment later,
 * by the rules for everybody.
 */
public final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Actor actor;
    private final Supplier<Staff> staff;
    private final Whereabouts whereabouts;
    private final Denials denials;

    /** @param staff as it is now, whenever it is asked */
    public Guard(Actor actor, Supplier<Staff> staff, Whereabouts whereabouts, Denials denials) {
        this.actor = actor;
        this.staff = staff;
        this.whereabouts = whereabouts;
        this.denials = denials;
    }

    Actor actor() {
        return actor;
    }

    /** Does it to an agent, if allowed. */
    Admission onAgent(Operation operation, int agent, Supplier<Admission> then) {
        return mayOnAgent(operation, agent) ? then.get() : denied(operation, Subject.AGENT, agent);
    }

    /** Does it to an agent who has to be the actor himself, unless he is an ADMIN. */
    Admission onHimself(Operation operation, int agent, Supplier<Admission> then) {
        boolean may = operation.isFor(actor.role()) && (actor.role() == Role.ADMIN || isHimself(agent));
        return may ? then.get() : denied(operation, Subject.AGENT, agent);
    }

    /** Does it to a call, if allowed. */
    Admission onCall(Operation operation, long callId, Supplier<Admission> then) {
        return mayOnCall(operation, callId) ? then.get() : denied(operation, Subject.CALL, callId);
    }

    /** Does it to an offer of a call, if it is the actor's or he is an ADMIN. */
    Admission onOffer(Operation operation, long callId, long offerId, Supplier<Admission> then) {
        boolean may = operation.isFor(actor.role()) && (actor.role() == Role.ADMIN
                || actor.agent().filter(own -> whereabouts.rings(own, offerId)).isPresent());
        return may ? then.get() : denied(operation, Subject.CALL, callId);
    }

    /** Does it to a queue, if allowed. */
    Admission onQueue(Operation operation, int queue, Supplier<Admission> then) {
        return operation.isFor(actor.role()) ? then.get() : denied(operation, Subject.QUEUE, queue);
    }

    /** Does it to the centre as a whole, if allowed. */
    public Admission onCentre(Operation operation, Supplier<Admission> then) {
        return operation.isFor(actor.role()) ? then.get() : denied(operation, Subject.CENTRE, 0);
    }

    /** Whether he may read of the centre as a whole; if not, that is recorded. */
    public boolean reads(Operation operation) {
        boolean may = operation.isFor(actor.role());
        if (!may) {
            unread(operation, Subject.CENTRE, 0);
        }
        return may;
    }

    /** Whether he may read of an agent; if not, that is recorded. */
    public boolean readsAgent(Operation operation, int agent) {
        boolean may = mayOnAgent(operation, agent);
        if (!may) {
            unread(operation, Subject.AGENT, agent);
        }
        return may;
    }

    private boolean mayOnAgent(Operation operation, int agent) {
        return operation.isFor(actor.role()) && switch (actor.role()) {
            case AGENT -> isHimself(agent);
            case SUPERVISOR -> isHimself(agent) || actor.teams().contains(staff.get().teams().get(agent));
            case PLANNER, ADMIN, AUDITOR -> true;
        };
    }

    private boolean mayOnCall(Operation operation, long callId) {
        return operation.isFor(actor.role()) && switch (actor.role()) {
            case AGENT -> whereabouts.talks(actor.agent().orElseThrow(), callId);
            case SUPERVISOR -> !whereabouts.anyTalks(callId, this::isOfAnother);
            case PLANNER, ADMIN, AUDITOR -> true;
        };
    }

    private boolean isHimself(int agent) {
        return actor.agent().filter(staff.get().names().get(agent)::equals).isPresent();
    }

    private boolean isOfAnother(String agent) {
        Staff now = staff.get();
        int index = now.names().indexOf(agent);
        boolean himself = actor.agent().filter(agent::equals).isPresent();
        return !himself && (index < 0 || !actor.teams().contains(now.teams().get(index)));
    }

    /** FORBIDDEN once the record has it; while the ring cannot take that, BUSY or CLOSED: nothing goes unrecorded. */
    private Admission denied(Operation operation, Subject kind, long subject) {
        Admission noted = denials.operationDenied(
                operation.ordinal(), actor.role().ordinal(), kind.ordinal(), subject, actor.name());
        return noted == Admission.ACCEPTED ? Admission.FORBIDDEN : noted;
    }

    private void unread(Operation operation, Subject kind, long subject) {
        Admission answer = denied(operation, kind, subject);
        if (answer != Admission.FORBIDDEN) {
            LOG.warn("actor '{}': {} was denied, but the engine is {} and could not record it; look into it here",
                    actor.name(), operation, answer);
        }
    }
}
