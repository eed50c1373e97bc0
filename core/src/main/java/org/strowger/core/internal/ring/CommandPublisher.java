package org.strowger.core.internal.ring;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.record.RecordBuffer;

/**
 * Puts commands into the ring. Any thread. Never blocks for long and never lies: within 10 ms the answer
 * is accepted, busy or closed. New calls are refused once three quarters of the ring are full; what
 * concerns calls and agents in progress may use the rest.
 */
public final class CommandPublisher implements Commands {
    private static final long BOUND_NS = 10_000_000;
    private static final long PAUSE_NS = 20_000;

    private final RingBuffer<RecordSlot> ring;
    private final int reserve;
    private final BooleanSupplier relief;
    private final ThreadLocal<CommandEncoders> encoders = ThreadLocal.withInitial(CommandEncoders::new);
    private final TalkFacts talkFacts = new TalkFactPublisher(this::publish);
    private final ShiftRequests shiftRequests = new ShiftPublisher(this::publish);
    private final TalkCommands talkCommands = new TalkCommandPublisher(this::publish);
    private final CallbackRequests callbackRequests = new CallbackPublisher(this::publish);
    private final QueueCommands queueCommands = new QueueCommandPublisher(this::publish, this::publishNewCall);
    private final ThreadLocal<DenialEncoders> denied = ThreadLocal.withInitial(DenialEncoders::new);
    private final ThreadLocal<FlowCommandEncoders> flows = ThreadLocal.withInitial(FlowCommandEncoders::new);
    private volatile boolean closed;

    /** @param relief makes room on the calling thread if it can, and says whether it did */
    CommandPublisher(RingBuffer<RecordSlot> ring, BooleanSupplier relief) {
        this.ring = ring;
        this.relief = relief;
        this.reserve = ring.getBufferSize() / 4;
    }

    /** From now on every answer is CLOSED. */
    void close() {
        closed = true;
    }

    @Override
    public Admission tick() {
        return publish(encoders.get().tick());
    }

    @Override
    public Admission agentSignIn(int agent, boolean ready, int reason) {
        return publish(encoders.get().agentSignIn(agent, ready, reason));
    }

    @Override
    public Admission agentReady(int agent) {
        return publish(encoders.get().agentReady(agent));
    }

    @Override
    public Admission agentNotReady(int agent, int reason) {
        return publish(encoders.get().agentNotReady(agent, reason));
    }

    @Override
    public Admission agentSignOut(int agent) {
        return publish(encoders.get().agentSignOut(agent));
    }

    @Override
    public Admission agentEndWrapUp(int agent) {
        return publish(encoders.get().agentEndWrapUp(agent));
    }

    @Override
    public Admission callEnqueue(long callId, int queue, int priority) {
        return publish(encoders.get().callEnqueue(callId, queue, priority));
    }

    @Override
    public Admission callWithdraw(long callId) {
        return publish(encoders.get().callWithdraw(callId));
    }

    @Override
    public Admission callHangup(long callId) {
        return publish(encoders.get().callHangup(callId));
    }

    @Override
    public Admission legOffered(
            int adapter, long legId, int priority, CharSequence caller, CharSequence called,
            Map<String, String> attributes) {
        return publishNewCall(encoders.get().legOffered(adapter, legId, priority, caller, called, attributes));
    }

    @Override
    public Admission legRinging(long legId) {
        return publish(encoders.get().legRinging(legId));
    }

    @Override
    public Admission legAnswered(int adapter, long legId) {
        return publish(encoders.get().legAnswered(adapter, legId));
    }

    @Override
    public Admission legEnded(long legId, Reason reason) {
        return publish(encoders.get().legEnded(legId, reason));
    }

    @Override
    public Admission bridged(long bridgeId, long legA, long legB) {
        return publish(encoders.get().bridged(bridgeId, legA, legB));
    }

    @Override
    public Admission playFinished(long legId, long playId, PlayEnd how) {
        return publish(encoders.get().playFinished(legId, playId, how));
    }

    @Override
    public Admission dtmf(long legId, int key) {
        return publish(encoders.get().dtmf(legId, key));
    }

    @Override
    public Admission commandFailed(int command, long legId, long id, Reason reason) {
        return publish(encoders.get().commandFailed(command, legId, id, reason));
    }

    @Override
    public Admission adapterUp(int adapter, long epoch, int capabilities) {
        return publish(encoders.get().adapterUp(adapter, epoch, capabilities));
    }

    @Override
    public Admission legAlive(int adapter, long legId) {
        return publish(encoders.get().legAlive(adapter, legId));
    }

    @Override
    public Admission inventoryEnd(int adapter) {
        return publish(encoders.get().inventoryEnd(adapter));
    }

    @Override
    public Admission adapterDown(int adapter) {
        return publish(encoders.get().adapterDown(adapter));
    }

    @Override
    public Admission flowCanary(int share, String hash) {
        return publish(encoders.get().flowCanary(share, hash));
    }

    @Override
    public Admission flowRollBack() {
        return publish(encoders.get().flowRollBack());
    }

    @Override
    public Admission configChange(int number, String hash) {
        return publish(encoders.get().configChange(number, hash));
    }

    @Override
    public Admission engineRestarted() {
        return publish(encoders.get().engineRestarted());
    }

    @Override
    public TalkFacts talkFacts() {
        return talkFacts;
    }

    @Override
    public ShiftRequests shiftRequests() {
        return shiftRequests;
    }

    @Override
    public TalkCommands talkCommands() {
        return talkCommands;
    }

    @Override
    public CallbackRequests callbackRequests() {
        return callbackRequests;
    }

    @Override
    public QueueCommands queueCommands() {
        return queueCommands;
    }

    @Override
    public Admission flowEvent(long callId, String name) {
        return publish(flows.get().flowEvent(callId, name));
    }

    @Override
    public InvokeAnswers invokeAnswers() {
        return (callId, invokeId, outcome, results) ->
                publish(flows.get().invokeEnded(callId, invokeId, outcome, results));
    }

    @Override
    public Denials denials() {
        return (operation, role, kind, subject, who) ->
                publish(denied.get().operationDenied(operation, role, kind, subject, who));
    }

    private Admission publishNewCall(EncodedCommand encoded) {
        if (!hasMoreThan(reserve)) {
            return closed ? Admission.CLOSED : Admission.BUSY;
        }
        return publish(encoded);
    }

    @Override
    public boolean hasRoom() {
        return hasMoreThan(2 * reserve);
    }

    private boolean hasMoreThan(int places) {
        return ring.remainingCapacity() > places || relief.getAsBoolean();
    }

    /** The command is encoded already, so that nothing can go wrong between claiming and publishing. */
    private Admission publish(EncodedCommand encoded) {
        long startNs = 0;
        while (!closed) {
            try {
                long at = ring.tryNext();
                try {
                    RecordBuffer record = ring.get(at).record;
                    record.begin(0);
                    record.begin(encoded.length());
                    record.buffer().putBytes(RecordBuffer.COMMAND, encoded.bytes(), 0, encoded.length());
                } finally {
                    ring.publish(at);
                }
                return Admission.ACCEPTED;
            } catch (InsufficientCapacityException full) {
                if (relief.getAsBoolean()) {
                    continue;
                }
                long nowNs = System.nanoTime();
                if (startNs == 0) {
                    startNs = nowNs;
                } else if (nowNs - startNs > BOUND_NS) {
                    return Admission.BUSY;
                }
                LockSupport.parkNanos(PAUSE_NS);
            }
        }
        return Admission.CLOSED;
    }
}
