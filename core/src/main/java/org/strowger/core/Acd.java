package org.strowger.core;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.strowger.core.adapter.TelephonyAdapter;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.call.CallbackRequest;
import org.strowger.core.call.Medium;
import org.strowger.core.call.Preference;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.EngineConfig.ForcedLogOff;
import org.strowger.core.config.ConfigException;
import org.strowger.core.event.AcdListener;
import org.strowger.core.event.Admission;
import org.strowger.core.explain.Explanation;
import org.strowger.core.internal.ring.HostCommands;
import org.strowger.core.internal.ring.ShiftEncoders;
import org.strowger.core.internal.ring.ShiftRequests;
import org.strowger.core.permission.Actor;
import org.strowger.core.status.AcdStatus;

/**
 * An engine: distributes calls to agents, runs their flows, records every decision and tells it to
 * adapters and listeners.
 *
 * <pre>{@code
 * try (Acd acd = Acd.open(AcdConfig.at(Path.of("data")).center(Path.of("center.yml")).build())) {
 *     acd.listen(event -> System.out.println(event.kind() + " " + event.callId()));
 *     acd.connect(new MySipAdapter());
 *     acd.agent("ann").signIn();
 *     ...
 * }
 * }</pre>
 *
 * <p>Any thread may call. Nothing here waits for a decision: an {@link Admission} says whether a command was
 * taken in, listeners hear what became of it.
 */
public final class Acd implements AutoCloseable {
    private static final int MOST_WHO = 100;
    private static final int MOST_WHY = 200;

    private final Engine engine;
    private final HostCommands commands;

    private Acd(Engine engine) {
        this.engine = engine;
        this.commands = engine.commands();
    }

    /**
     * Opens an engine, after recovering what its journal holds.
     *
     * @throws ConfigException if the centre, a flow, the JVM's flags or the directory cannot be used
     * @throws org.strowger.core.journal.JournalException if the journal is damaged, or in use by another engine
     */
    public static Acd open(AcdConfig config) {
        return new Acd(Engine.open(config));
    }

    /**
     * Reads a journal through and decides every command again, without changing anything; the listeners of the
     * configuration are told every fact, so that a report can be made of any journal.
     *
     * @throws org.strowger.core.journal.JournalException at the first record whose effects differ
     */
    public static ReplayReport replay(AcdConfig config) {
        return JournalReview.of(config).replay();
    }

    /**
     * Why an offer was made, worked out from a journal. {@link JournalReview} asks the same of a journal by the
     * configuration that it keeps.
     *
     * @return an {@link org.strowger.core.explain.OfferExplanation}, or
     *     {@link org.strowger.core.explain.NotExplained} if the journal holds no such offer
     * @throws org.strowger.core.journal.JournalException at the first record whose effects differ
     */
    public static Explanation explain(AcdConfig config, long offerId) {
        return JournalReview.of(config).explain(offerId);
    }

    /**
     * Why a call waits, worked out from a journal.
     *
     * @param callId the leg that brought it
     * @param sequence of the record after which it is asked
     * @return a {@link org.strowger.core.explain.WaitExplanation}, or
     *     {@link org.strowger.core.explain.NotExplained} if it did not wait there
     * @throws org.strowger.core.journal.JournalException at the first record whose effects differ
     */
    public static Explanation explainWait(AcdConfig config, long callId, long sequence) {
        return JournalReview.of(config).explainWait(callId, sequence);
    }

    /**
     * What a replay found.
     *
     * @param records records decided again with equal effects
     * @param stateDigest a number for the whole final state; equal states have equal digests
     */
    public record ReplayReport(long records, long stateDigest) {}

    /**
     * Puts another centre in the place of the running one, between two commands. The file is read and checked
     * whole on the calling thread, and so are the flows, which are read again. Nobody is lost or moved: what a
     * waiting call asks for follows {@code onConfigChange}, the calls of a queue that is gone follow
     * {@code removedQueue}, an agent who is gone is logged off when his calls end, and offers, wrap-ups and
     * cooldowns run on. Calls in progress keep the version of the flows that they started with.
     *
     * <p>Once accepted, new names may be used at once; listeners hear {@code CONFIG_CHANGED} when it is in
     * force. A journal keeps the files, under {@code config/} of its directory.
     *
     * @param center the new centre's file
     * @return what differs, and whether it was taken in; if it was not, the old centre runs on
     * @throws ConfigException with all the faults of the first file that has any; the old centre runs on
     */
    public Reconfiguration reconfigure(Path center) {
        return engine.reconfigurer().reconfigure(center);
    }

    /**
     * The same with a centre that stands in no file; for an engine without a journal.
     *
     * @throws IllegalStateException if the engine's durability is not MEMORY: a journal keeps the files
     */
    public Reconfiguration reconfigure(CenterConfig center) {
        return engine.reconfigurer().reconfigure(center);
    }

    /**
     * What became of another centre.
     *
     * @param admission whether it was taken in
     * @param hash names it, as {@code CONFIG_CHANGED} does
     * @param differences one sentence for each difference from the centre before, as
     *     {@link org.strowger.core.center.CenterDiff} has them; none if the two mean the same, and then nothing
     *     was done
     */
    public record Reconfiguration(Admission admission, String hash, List<String> differences) {
        /** Keeps its own copy. */
        public Reconfiguration {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Connects a telephone system. With a clock that the host drives its commands run on the driving thread,
     * else on a thread of its own.
     *
     * @throws IllegalStateException if the engine has closed or has as many adapters as it can take
     * @throws java.io.UncheckedIOException if the adapter could not start
     */
    public void connect(TelephonyAdapter adapter) {
        engine.connect(adapter);
    }

    /**
     * Adds a listener; before the first call, so that it misses nothing. One that shall hear what was recorded
     * before this start too is given in {@link AcdConfig}.
     */
    public void listen(AcdListener listener) {
        engine.herald().addListener(listener);
    }

    /**
     * An agent by name.
     *
     * @throws IllegalArgumentException if the centre has no such agent
     */
    public Agent agent(String name) {
        return new Agent(engine, commands, name);
    }

    /** A call by id: the leg that brought it names it. */
    public Call call(long callId) {
        return new Call(engine, commands, callId);
    }

    /**
     * Asks for a call to a customer in a window of time. {@code CALLBACK_REQUESTED} tells its id, with the
     * reference of the request.
     *
     * @throws IllegalArgumentException if the centre has no such queue or agent
     */
    public Admission callback(CallbackRequest request) {
        return AcdCallback.schedule(engine, commands, request);
    }

    /** A callback by id, as {@code CALLBACK_REQUESTED} tells it; the call that it becomes has the same. */
    public AcdCallback callback(long callbackId) {
        return new AcdCallback(commands, callbackId);
    }

    /**
     * The engine as somebody may use it by his role. The engine itself, without {@code as}, may everything: it is
     * the embedding host's.
     *
     * @throws IllegalArgumentException if the centre has no such agent, or not all of these teams
     */
    public ActingAcd as(Actor actor) {
        return new ActingAcd(engine, actor);
    }

    /** A new contact without a telephone line; it comes in with {@link AcdContact#enqueue}. */
    public AcdContact contact(Medium medium) {
        return new AcdContact(engine, commands.queueCommands(), engine.nextContactId(), medium);
    }

    /** A contact that has come in, by its id. */
    public AcdContact contact(Medium medium, long contactId) {
        return new AcdContact(engine, commands.queueCommands(), contactId, medium);
    }

    /**
     * A queue by name.
     *
     * @throws IllegalArgumentException if the centre has no such queue
     */
    public AcdQueue queue(String name) {
        return new AcdQueue(engine, commands.queueCommands(), name);
    }

    /** The live view, as of the last record told. */
    public AcdStatus status() {
        return engine.status();
    }

    /** Journal records told so far. */
    public long records() {
        return engine.herald().toldSequence();
    }

    /** Why the engine stopped by itself; empty while it runs or when it was closed. */
    public java.util.Optional<Throwable> failure() {
        return engine.failure();
    }

    /** Refuses new commands, finishes those taken in (5 s at most), stops the adapters, gives the journal back. */
    @Override
    public void close() {
        engine.close();
    }

    /** What a host asks of an agent. A command that is impossible at that moment changes nothing and is told as refused. */
    public static final class Agent {
        private static final Duration LONGEST_EXTENSION = Duration.ofHours(4);
        private static final int NO_CODE = -1;

        private final Engine engine;
        private final HostCommands commands;
        private final ShiftRequests shift;
        private final String name;
        private final int index;

        Agent(Engine engine, HostCommands commands, String name) {
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

        /** Takes a waiting call out of its order, as an offer under all other rules; see {@link Call#offerTo}. */
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

    /** What a host asks for a call. A command that is impossible at that moment changes nothing and is told as refused. */
    public static final class Call {
        private static final int HIGHEST_PRIORITY = 100;
        private static final int LONGEST_NUMBER = 64;
        private static final int EMERGENCY = 102;
        private static final Pattern EVENT =
                Pattern.compile("(?=.{1,64}$)[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
        private static final Duration LONGEST_HEAD_START = Duration.ofHours(24);

        private final Engine engine;
        private final HostCommands commands;
        private final long callId;

        Call(Engine engine, HostCommands commands, long callId) {
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

        /** Ends it, whatever it is doing. */
        public Admission hangUp() {
            return commands.callHangup(callId);
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
    }
}
