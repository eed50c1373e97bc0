package org.strowger.core;

import java.time.Duration;
import java.util.regex.Pattern;
import org.strowger.core.call.Preference;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.HostCommands;

/**
 * What a host asks for a call. Any thread. A command that is impossible at that moment changes nothing and
 * is told as refused.
 */
public final class AcdCall {
    private static final Pattern EVENT =
            Pattern.compile("(?=.{1,64}$)[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private static final int HIGHEST_PRIORITY = 100;
    private static final int LONGEST_NUMBER = 64;
    private static final int EMERGENCY = 102;
    private static final Duration LONGEST_HEAD_START = Duration.ofHours(24);

    private final Engine engine;
    private final HostCommands commands;
    private final long callId;

    AcdCall(Engine engine, HostCommands commands, long callId) {
        this.engine = engine;
        this.commands = commands;
        this.callId = callId;
    }

    /** Takes it out of its flow and puts it into a queue, with the queue's usual priority. */
    public Admission enqueue(String queue) {
        return commands.callEnqueue(callId, engine.names().queue(queue), -1);
    }

    /** The same with a priority. @param priority 0 to 100 */
    public Admission enqueue(String queue, int priority) {
        requirePriority(priority);
        return commands.callEnqueue(callId, engine.names().queue(queue), priority);
    }

    private void requirePriority(int priority) {
        if (priority < 0 || priority > HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("call " + callId + ": priority was " + priority
                    + "; use 0 to " + HIGHEST_PRIORITY);
        }
    }

    /**
     * The same for agents whom it prefers.
     *
     * @throws IllegalArgumentException if the centre has no such queue, or not all of these agents
     */
    public Admission enqueue(String queue, Preference preference) {
        return enqueue(queue, -1, preference.agents().stream()
                .mapToInt(named -> engine.names().agent(named.agent())).toArray(), preference);
    }

    /** The same with a priority, for agents whom it prefers. @param priority 0 to 100 */
    public Admission enqueue(String queue, int priority, Preference preference) {
        requirePriority(priority);
        return enqueue(queue, priority, preference.agents().stream()
                .mapToInt(named -> engine.names().agent(named.agent())).toArray(), preference);
    }

    private Admission enqueue(String queue, int priority, int[] agents, Preference preference) {
        return commands.queueCommands().callEnqueue(
                callId, engine.names().queue(queue), priority, preference, agents);
    }

    /**
     * Whose call it is, in a word of the host's own that tells customers apart, say a customer number.
     * The call goes to the agent with whom the customer talked last, if that was not longer ago than the
     * queue's {@code stickyFor}, and a caller who hung up and is back within {@code resumeWithin} has his
     * old place again. Only a hash of the word enters the engine; two words may meet in one hash, so do
     * not rest anything secret on it. A call without one is anonymous.
     *
     * @param token 1 to 200 characters
     */
    public Admission customer(String token) {
        return commands.queueCommands().callCustomer(callId, CustomerToken.hash(token));
    }

    /**
     * Offers it, while it waits, to one agent, out of its order and under all other rules: he must be free
     * and may serve it by queue and skills.
     *
     * @throws IllegalArgumentException if the centre has no such agent
     */
    public Admission offerTo(String agent) {
        return commands.queueCommands().callPick(callId, engine.agentIndex(agent), true);
    }

    /** Its priority from now on, also while it waits. @param priority 0 to 100 */
    public Admission priority(int priority) {
        requirePriority(priority);
        return commands.queueCommands().callPriority(callId, priority);
    }

    /** It goes before all calls that are none, in whatever queue, also overdue ones. */
    public Admission emergency() {
        return commands.queueCommands().callPriority(callId, EMERGENCY);
    }

    /** By how much it counts as older, also while it waits; 0 s to 24 h, in place of what was said before. */
    public Admission headStart(Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST_HEAD_START) > 0) {
            throw new IllegalArgumentException("call " + callId + ": headStart was " + time
                    + "; use 0 s to 24 h");
        }
        return commands.queueCommands().callHeadStart(callId, time.toNanos());
    }

    /**
     * How difficult it is, also while it waits: only agents with a {@code difficultyLimit} as high are
     * offered it. In place of what its customer segment or queue says.
     *
     * @param difficulty 1 to 100
     */
    public Admission difficulty(int difficulty) {
        AcdAgent.requirePoints("call " + callId + ": difficulty", difficulty);
        return commands.queueCommands().callDifficulty(callId, difficulty);
    }

    /**
     * The customer segment that it is of: one of the centre's {@code segments}, whose priority and head
     * start count at once; its queue and steps count from the next time that the call enters one.
     *
     * @throws IllegalArgumentException if the centre has no such segment
     */
    public Admission customerSegment(String segment) {
        return commands.queueCommands().callSegment(callId, engine.names().segment(segment));
    }

    /**
     * Lets its caller go, who waits in a queue, and calls him back when his turn comes: the callback
     * keeps his place. Refused when the caller's number is not known.
     */
    public Admission callback() {
        return commands.callbackRequests().ask(callId, "");
    }

    /** The same under another number. @param number 1 to 64 printable ASCII characters */
    public Admission callback(String number) {
        if (number.isEmpty() || number.length() > LONGEST_NUMBER
                || !number.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("call " + callId + ": the number to call back had "
                    + number.length() + " characters, not all of them fit to dial; use 1 to "
                    + LONGEST_NUMBER + " of printable ASCII");
        }
        return commands.callbackRequests().ask(callId, number);
    }

    /** Takes it out of its queue, counted as withdrawn, and hangs up. */
    public Admission withdraw() {
        return commands.callWithdraw(callId);
    }

    /** The same for a reason, which is recorded and told. @param why 100 characters at most */
    public Admission withdraw(String why) {
        return commands.queueCommands().callWithdraw(
                callId, false, AcdQueue.checked("call " + callId, why));
    }

    /** The same at a supervisor's wish, and counted as such. @param why 100 characters at most */
    public Admission withdrawBySupervisor(String why) {
        return commands.queueCommands().callWithdraw(
                callId, true, AcdQueue.checked("call " + callId, why));
    }

    /** What is asked for while people talk on it. */
    public Conversation talk() {
        return new Conversation(engine, commands.talkCommands(), callId);
    }

    /**
     * Tells its flow that something happened: raises {@code host.NAME} there. Refused as NOT_HANDLED if no flow
     * runs it, or the flow has no handler for it.
     *
     * @param name letters, digits, {@code _}, {@code -} and dots between them, 64 at most
     */
    public Admission event(String name) {
        if (!EVENT.matcher(name).matches()) {
            throw new IllegalArgumentException("call " + callId + ": the event's name has " + name.length()
                    + " characters or others than letters, digits, _, - and dots; use such, 64 at most");
        }
        return commands.flowEvent(callId, name);
    }

    /** Ends it, whatever it is doing. */
    public Admission hangUp() {
        return commands.callHangup(callId);
    }
}
