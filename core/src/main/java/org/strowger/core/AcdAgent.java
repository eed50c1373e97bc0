package org.strowger.core;

import java.time.Duration;
import java.util.Collection;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.HostCommands;
import org.strowger.core.internal.ring.ShiftEncoders;
import org.strowger.core.internal.ring.ShiftRequests;

/**
 * What a host asks of an agent. Any thread. A command that is impossible at that moment changes nothing and
 * is told as refused.
 */
public final class AcdAgent {
    private static final int MOST_WHO = 100;
    private static final int MOST_WHY = 200;
    private static final Duration LONGEST_EXTENSION = Duration.ofHours(4);
    private static final int NO_CODE = -1;
    private static final int MOST_POINTS = 100;

    private final Engine engine;
    private final HostCommands commands;
    private final ShiftRequests shift;
    private final String name;
    private final int index;

    AcdAgent(Engine engine, HostCommands commands, String name) {
        this.engine = engine;
        this.commands = commands;
        this.shift = commands.shiftRequests();
        this.name = name;
        this.index = engine.names().agent(name);
    }

    /** Signs in, ready at once. */
    public Admission signIn() {
        return commands.agentSignIn(index, true, reason(NotReadyReason.NONE));
    }

    /** Signs in, not ready. */
    public Admission signIn(NotReadyReason reason) {
        return commands.agentSignIn(index, false, reason(reason));
    }

    /** Signs in, ready, to these of his queues and no others: the rest are opted out. */
    public Admission signIn(Collection<String> queues) {
        return shift.signInTo(index, true, reason(NotReadyReason.NONE), indices(queues));
    }

    /** Signs in, not ready, to these of his queues and no others: the rest are opted out. */
    public Admission signIn(NotReadyReason reason, Collection<String> queues) {
        return shift.signInTo(index, false, reason(reason), indices(queues));
    }

    private int[] indices(Collection<String> queues) {
        if (queues.size() > ShiftEncoders.MOST_QUEUES) {
            throw new IllegalArgumentException("agent '" + name + "': sign-in named " + queues.size()
                    + " queues; name " + ShiftEncoders.MOST_QUEUES + " at most");
        }
        return queues.stream().mapToInt(engine.names()::queue).toArray();
    }

    /** Wishes to take calls; remembered while he is busy. */
    public Admission ready() {
        return commands.agentReady(index);
    }

    /**
     * Wishes a break; an open offer is withdrawn, unless its queue says otherwise, and the wish is
     * remembered while he is busy.
     *
     * @throws IllegalArgumentException if the centre has no such reason
     */
    public Admission notReady(NotReadyReason reason) {
        return commands.agentNotReady(index, reason(reason));
    }

    private int reason(NotReadyReason reason) {
        return engine.names().reason(reason);
    }

    /** Asks for the break that he has earned by the rules of his team: granted, or put in line. */
    public Admission requestBreak() {
        return shift.breakRequest(index);
    }

    /** No longer asks for it; it stays earned. */
    public Admission cancelBreak() {
        return shift.breakCancel(index);
    }

    /** A call of his own begins, which the engine neither made nor offered; he is BUSY. */
    public Admission busy() {
        return shift.ownCallBegin(index);
    }

    /** His own call is over. */
    public Admission free() {
        return shift.ownCallEnd(index);
    }

    /**
     * Says what a call of his was about, while he talks or in after-call work. A later code follows an
     * earlier one.
     *
     * @throws IllegalArgumentException if the centre has no such disposition
     */
    public Admission disposition(long callId, String code) {
        return shift.disposition(index, callId, engine.names().disposition(code), false);
    }

    /** Tags a call of his as hard, while he talks or in after-call work: he rests when he is free. */
    public Admission tagHard(long callId) {
        return shift.disposition(index, callId, NO_CODE, true);
    }

    /**
     * Needs more time for after-call work, up to {@code wrapUpMax}.
     *
     * @param more above 0 and up to 4 h
     */
    public Admission extendWrapUp(Duration more) {
        if (more.isZero() || more.isNegative() || more.compareTo(LONGEST_EXTENSION) > 0) {
            throw new IllegalArgumentException("agent '" + name + "': after-call work was to be extended by "
                    + more + "; use more than 0s and up to 4h");
        }
        return shift.extendWrapUp(index, more.toNanos());
    }

    /**
     * How difficult the calls may be that he takes from now on, in or out of work; it goes on to rise from
     * there if his {@code difficultyRise} says so.
     *
     * @param limit 1 to 100
     */
    public Admission difficultyLimit(int limit) {
        requirePoints("agent '" + name + "': difficultyLimit", limit);
        return shift.difficultyLimit(index, limit);
    }

    static void requirePoints(String where, int points) {
        if (points < 1 || points > MOST_POINTS) {
            throw new IllegalArgumentException(where + " was " + points + "; use 1 to " + MOST_POINTS);
        }
    }

    /** What he does as a supervisor. */
    public Supervision supervise() {
        return new Supervision(engine, commands.talkCommands(), index);
    }

    /**
     * Takes him off every call that he is on, whatever his phone and the switch say: his legs are hung up, and
     * the calls go on as if he had done it.
     */
    public Admission release() {
        return commands.talkCommands().agentRelease(index);
    }

    /** Ends after-call work. */
    public Admission endWrapUp() {
        return commands.agentEndWrapUp(index);
    }

    /** Leaves one of his queues for now; he stays a member, and calls that ring him go on. */
    public Admission optOut(String queue) {
        return shift.optOut(index, engine.names().queue(queue), true);
    }

    /** Comes back to a queue that he had left for now. */
    public Admission optIn(String queue) {
        return shift.optOut(index, engine.names().queue(queue), false);
    }

    /** Takes a waiting call out of its order, as an offer under all other rules; see {@link AcdCall#offerTo}. */
    public Admission take(long callId) {
        return commands.queueCommands().callPick(callId, index, false);
    }

    /** Leaves; remembered while he is busy. */
    public Admission signOut() {
        return commands.agentSignOut(index);
    }

    /**
     * Somebody logs him off; what becomes of his calls is for {@code forcedLogOff} of the centre to say.
     *
     * @param who does it, for the record; 1 to 100 characters
     * @param why in his words; 1 to 200 characters
     */
    public Admission forceLogOff(String who, String why) {
        return forceLogOff(who, why, engine.names().forcedLogOff());
    }

    /** The same. @param calls what becomes of his calls */
    public Admission forceLogOff(String who, String why, ForcedLogOff calls) {
        return shift.forceOff(index, calls.ordinal(), checked("who", who, MOST_WHO), checked("why", why, MOST_WHY));
    }

    /** Somebody sets him ready; after-call work ends. @param who 1 to 100 characters @param why 1 to 200 */
    public Admission forceReady(String who, String why) {
        return shift.forceState(index, true, reason(NotReadyReason.NONE), checked("who", who, MOST_WHO),
                checked("why", why, MOST_WHY));
    }

    /** Somebody takes him out; after-call work ends. @param who 1 to 100 characters @param why 1 to 200 */
    public Admission forceNotReady(NotReadyReason reason, String who, String why) {
        return shift.forceState(index, false, reason(reason), checked("who", who, MOST_WHO),
                checked("why", why, MOST_WHY));
    }

    private String checked(String what, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("agent '" + name + "': " + what + " has " + text.length()
                    + " characters; write 1 to " + most);
        }
        return text;
    }
}
