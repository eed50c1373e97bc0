package org.strowger.core.internal.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.CallbackRequests;
import org.strowger.core.internal.ring.Commands;
import org.strowger.core.internal.ring.Denials;
import org.strowger.core.internal.ring.InvokeAnswers;
import org.strowger.core.internal.ring.QueueCommands;
import org.strowger.core.internal.ring.ShiftRequests;
import org.strowger.core.internal.ring.TalkCommands;
import org.strowger.core.internal.ring.TalkFacts;

/** A ring that writes down what it is given, and can be made busy or closed. */
public final class RecordedCommands implements Commands {
    private final List<String> taken = new ArrayList<>();
    private Admission answer = Admission.ACCEPTED;
    private int acceptedLeft = Integer.MAX_VALUE;

    public synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    synchronized void answer(Admission newAnswer) {
        answer = newAnswer;
    }

    /** Takes this many more, then is busy. */
    synchronized void acceptOnly(int more) {
        acceptedLeft = more;
    }

    private synchronized Admission take(String command) {
        if (answer == Admission.ACCEPTED && acceptedLeft-- <= 0) {
            acceptedLeft = 0;
            return Admission.BUSY;
        }
        if (answer == Admission.ACCEPTED) {
            taken.add(command);
        }
        return answer;
    }

    @Override
    public Admission tick() {
        return take("tick");
    }

    @Override
    public synchronized boolean hasRoom() {
        return answer == Admission.ACCEPTED && acceptedLeft > 0;
    }

    @Override
    public Admission agentSignIn(int agent, boolean ready, int reason) {
        throw new AssertionError("no adapter signs agents in");
    }

    @Override
    public Admission agentReady(int agent) {
        throw new AssertionError("no adapter sets agents ready");
    }

    @Override
    public Admission agentNotReady(int agent, int reason) {
        throw new AssertionError("no adapter sets agents not ready");
    }

    @Override
    public Admission agentSignOut(int agent) {
        throw new AssertionError("no adapter signs agents out");
    }

    @Override
    public Admission agentEndWrapUp(int agent) {
        throw new AssertionError("no adapter ends wrap-up");
    }

    @Override
    public Admission callEnqueue(long callId, int queue, int priority) {
        throw new AssertionError("no adapter queues calls");
    }

    @Override
    public Admission callWithdraw(long callId) {
        throw new AssertionError("no adapter withdraws calls");
    }

    @Override
    public Admission callHangup(long callId) {
        throw new AssertionError("no adapter ends calls by the host's command");
    }

    @Override
    public Admission legOffered(int adapter, long legId, int priority, CharSequence caller, CharSequence called,
            Map<String, String> attributes) {
        return take("legOffered " + adapter + " " + legId + " " + priority + " " + caller + " " + called
                + (attributes.isEmpty() ? "" : " " + attributes));
    }

    @Override
    public Admission legRinging(long legId) {
        return take("legRinging " + legId);
    }

    @Override
    public Admission legAnswered(int adapter, long legId) {
        return take("legAnswered " + adapter + " " + legId);
    }

    @Override
    public Admission legEnded(long legId, Reason reason) {
        return take("legEnded " + legId + " " + reason);
    }

    @Override
    public Admission bridged(long bridgeId, long legA, long legB) {
        return take("bridged " + bridgeId + " " + legA + " " + legB);
    }

    @Override
    public Admission playFinished(long legId, long playId, PlayEnd how) {
        return take("playFinished " + legId + " " + playId + " " + how);
    }

    @Override
    public Admission dtmf(long legId, int key) {
        return take("dtmf " + legId + " " + (char) key);
    }

    @Override
    public Admission commandFailed(int command, long legId, long id, Reason reason) {
        return take("commandFailed " + command + " " + legId + " " + id + " " + reason);
    }

    @Override
    public Admission adapterUp(int adapter, long epoch, int capabilities) {
        return take("adapterUp " + adapter + " " + epoch);
    }

    @Override
    public Admission legAlive(int adapter, long legId) {
        return take("legAlive " + adapter + " " + legId);
    }

    @Override
    public Admission inventoryEnd(int adapter) {
        return take("inventoryEnd " + adapter);
    }

    @Override
    public Admission adapterDown(int adapter) {
        return take("adapterDown " + adapter);
    }

    @Override
    public Admission flowCanary(int share, String hash) {
        throw new AssertionError("no adapter tries out flows");
    }

    @Override
    public Admission flowRollBack() {
        throw new AssertionError("no adapter rolls flows back");
    }

    @Override
    public Admission configChange(int number, String hash) {
        throw new AssertionError("no adapter changes the configuration");
    }

    @Override
    public Admission engineRestarted() {
        throw new AssertionError("no adapter restarts the engine");
    }

    @Override
    public TalkFacts talkFacts() {
        return new RecordedTalk(this::take);
    }

    @Override
    public ShiftRequests shiftRequests() {
        throw new UnsupportedOperationException("no adapter asks this of agents");
    }

    @Override
    public TalkCommands talkCommands() {
        throw new AssertionError("no adapter asks for what the host asks for");
    }

    @Override
    public CallbackRequests callbackRequests() {
        throw new AssertionError("no adapter asks for callbacks");
    }

    @Override
    public QueueCommands queueCommands() {
        throw new AssertionError("no adapter asks for what the host asks for");
    }

    @Override
    public Denials denials() {
        throw new AssertionError("adapters are not asked for their permission");
    }

    @Override
    public Admission flowEvent(long callId, String name) {
        throw new AssertionError("no adapter tells flows of events");
    }

    @Override
    public InvokeAnswers invokeAnswers() {
        throw new AssertionError("no adapter answers flows");
    }
}
