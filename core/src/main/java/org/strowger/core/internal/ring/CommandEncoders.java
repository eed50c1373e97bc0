package org.strowger.core.internal.ring;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent.LegOffered;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.internal.codec.AdapterDownEncoder;
import org.strowger.core.internal.codec.AdapterUpEncoder;
import org.strowger.core.internal.codec.AgentEndWrapUpEncoder;
import org.strowger.core.internal.codec.AgentNotReadyEncoder;
import org.strowger.core.internal.codec.AgentReadyEncoder;
import org.strowger.core.internal.codec.AgentSignInEncoder;
import org.strowger.core.internal.codec.AgentSignOutEncoder;
import org.strowger.core.internal.codec.BridgedEncoder;
import org.strowger.core.internal.codec.CallEnqueueEncoder;
import org.strowger.core.internal.codec.CallHangupEncoder;
import org.strowger.core.internal.codec.CallWithdrawEncoder;
import org.strowger.core.internal.codec.CommandFailedEncoder;
import org.strowger.core.internal.codec.ConfigChangeEncoder;
import org.strowger.core.internal.codec.FlowCanaryEncoder;
import org.strowger.core.internal.codec.FlowRollBackEncoder;
import org.strowger.core.internal.codec.DtmfEncoder;
import org.strowger.core.internal.codec.EngineRestartedEncoder;
import org.strowger.core.internal.codec.InventoryEndEncoder;
import org.strowger.core.internal.codec.LegAliveEncoder;
import org.strowger.core.internal.codec.LegAnsweredEncoder;
import org.strowger.core.internal.codec.LegEndedEncoder;
import org.strowger.core.internal.codec.LegOfferedEncoder;
import org.strowger.core.internal.codec.LegRingingEncoder;
import org.strowger.core.internal.codec.MessageHeaderEncoder;
import org.strowger.core.internal.codec.PlayFinishedEncoder;
import org.strowger.core.internal.codec.TickEncoder;

/** Encodes one command at a time into bytes of its own; each publishing thread has one. */
public final class CommandEncoders implements EncodedCommand {
    /** Longest caller's or called number, in characters. */
    public static final int MAX_NUMBER = 64;

    /** A character takes three bytes of UTF-8 at most, and two of them together four. */
    private static final int CAPACITY =
            512 + LegOffered.MOST_ATTRIBUTES * (4 + MAX_NUMBER + 3 * LegOffered.LONGEST_VALUE);

    private final UnsafeBuffer bytes = new UnsafeBuffer(new byte[CAPACITY]);
    private final byte[] caller = new byte[MAX_NUMBER];
    private final byte[] called = new byte[MAX_NUMBER];
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final TickEncoder tick = new TickEncoder();
    private final AgentSignInEncoder agentSignIn = new AgentSignInEncoder();
    private final AgentReadyEncoder agentReady = new AgentReadyEncoder();
    private final AgentNotReadyEncoder agentNotReady = new AgentNotReadyEncoder();
    private final AgentSignOutEncoder agentSignOut = new AgentSignOutEncoder();
    private final AgentEndWrapUpEncoder agentEndWrapUp = new AgentEndWrapUpEncoder();
    private final CallEnqueueEncoder callEnqueue = new CallEnqueueEncoder();
    private final CallWithdrawEncoder callWithdraw = new CallWithdrawEncoder();
    private final CallHangupEncoder callHangup = new CallHangupEncoder();
    private final ConfigChangeEncoder configChange = new ConfigChangeEncoder();
    private final FlowCanaryEncoder flowCanary = new FlowCanaryEncoder();
    private final FlowRollBackEncoder flowRollBack = new FlowRollBackEncoder();
    private final EngineRestartedEncoder restarted = new EngineRestartedEncoder();
    private final LegOfferedEncoder legOffered = new LegOfferedEncoder();
    private final LegRingingEncoder legRinging = new LegRingingEncoder();
    private final LegAnsweredEncoder legAnswered = new LegAnsweredEncoder();
    private final LegEndedEncoder legEnded = new LegEndedEncoder();
    private final BridgedEncoder bridged = new BridgedEncoder();
    private final PlayFinishedEncoder playFinished = new PlayFinishedEncoder();
    private final DtmfEncoder dtmf = new DtmfEncoder();
    private final CommandFailedEncoder commandFailed = new CommandFailedEncoder();
    private final AdapterUpEncoder adapterUp = new AdapterUpEncoder();
    private final LegAliveEncoder legAlive = new LegAliveEncoder();
    private final InventoryEndEncoder inventoryEnd = new InventoryEndEncoder();
    private final AdapterDownEncoder adapterDown = new AdapterDownEncoder();
    private int length;

    @Override
    public UnsafeBuffer bytes() {
        return bytes;
    }

    @Override
    public int length() {
        return length;
    }

    /** Encodes "tick". */
    public CommandEncoders tick() {
        tick.wrapAndApplyHeader(bytes, 0, header);
        return done(tick.encodedLength());
    }

    /** Encodes "agent sign in". */
    public CommandEncoders agentSignIn(int agent, boolean ready, int reason) {
        agentSignIn.wrapAndApplyHeader(bytes, 0, header)
                .agent(agent).ready((short) (ready ? 1 : 0)).reason(reason);
        return done(agentSignIn.encodedLength());
    }

    /** Encodes "agent ready". */
    public CommandEncoders agentReady(int agent) {
        agentReady.wrapAndApplyHeader(bytes, 0, header).agent(agent);
        return done(agentReady.encodedLength());
    }

    /** Encodes "agent not ready". */
    public CommandEncoders agentNotReady(int agent, int reason) {
        agentNotReady.wrapAndApplyHeader(bytes, 0, header).agent(agent).reason(reason);
        return done(agentNotReady.encodedLength());
    }

    /** Encodes "agent sign out". */
    public CommandEncoders agentSignOut(int agent) {
        agentSignOut.wrapAndApplyHeader(bytes, 0, header).agent(agent);
        return done(agentSignOut.encodedLength());
    }

    /** Encodes "agent end wrap up". */
    public CommandEncoders agentEndWrapUp(int agent) {
        agentEndWrapUp.wrapAndApplyHeader(bytes, 0, header).agent(agent);
        return done(agentEndWrapUp.encodedLength());
    }

    /** Encodes "call enqueue". */
    public CommandEncoders callEnqueue(long callId, int queue, int priority) {
        callEnqueue.wrapAndApplyHeader(bytes, 0, header).callId(callId).queue(queue).priority(priority);
        return done(callEnqueue.encodedLength());
    }

    /** Encodes "call withdraw". */
    public CommandEncoders callWithdraw(long callId) {
        callWithdraw.wrapAndApplyHeader(bytes, 0, header).callId(callId);
        return done(callWithdraw.encodedLength());
    }

    /** Encodes "call hangup". */
    public CommandEncoders callHangup(long callId) {
        callHangup.wrapAndApplyHeader(bytes, 0, header).callId(callId);
        return done(callHangup.encodedLength());
    }

    /** Encodes "config change". */
    public CommandEncoders configChange(int number, String hash) {
        byte[] text = hash.getBytes(StandardCharsets.US_ASCII);
        configChange.wrapAndApplyHeader(bytes, 0, header).number(number).putHash(text, 0, text.length);
        return done(configChange.encodedLength());
    }

    /** Encodes "flow canary". */
    public CommandEncoders flowCanary(int share, String hash) {
        byte[] text = hash.getBytes(StandardCharsets.US_ASCII);
        flowCanary.wrapAndApplyHeader(bytes, 0, header).share((short) share).putHash(text, 0, text.length);
        return done(flowCanary.encodedLength());
    }

    /** Encodes "flow roll back". */
    public CommandEncoders flowRollBack() {
        flowRollBack.wrapAndApplyHeader(bytes, 0, header);
        return done(flowRollBack.encodedLength());
    }

    /** Encodes "engine restarted". */
    public CommandEncoders engineRestarted() {
        restarted.wrapAndApplyHeader(bytes, 0, header);
        return done(restarted.encodedLength());
    }

    /** Encodes "leg offered". */
    public CommandEncoders legOffered(
            int adapter, long legId, int priority, CharSequence from, CharSequence to) {
        return legOffered(adapter, legId, priority, from, to, Map.of());
    }

    /** The same of a call of which the switch says more. */
    public CommandEncoders legOffered(int adapter, long legId, int priority, CharSequence from, CharSequence to,
            Map<String, String> attributes) {
        int fromLength = ascii(from, caller);
        int toLength = ascii(to, called);
        legOffered.wrapAndApplyHeader(bytes, 0, header).legId(legId).adapter(adapter).priority(priority);
        LegOfferedEncoder.AttributesEncoder group = legOffered.attributesCount(attributes.size());
        if (!attributes.isEmpty()) {
            attributes.forEach((name, value) -> group.next().name(name).value(value));
        }
        legOffered.putCaller(caller, 0, fromLength).putCalled(called, 0, toLength);
        return done(legOffered.encodedLength());
    }

    /** Encodes "leg ringing". */
    public CommandEncoders legRinging(long legId) {
        legRinging.wrapAndApplyHeader(bytes, 0, header).legId(legId);
        return done(legRinging.encodedLength());
    }

    /** Encodes "leg answered". */
    public CommandEncoders legAnswered(int adapter, long legId) {
        legAnswered.wrapAndApplyHeader(bytes, 0, header).legId(legId).adapter(adapter);
        return done(legAnswered.encodedLength());
    }

    /** Encodes "leg ended". */
    public CommandEncoders legEnded(long legId, Reason reason) {
        legEnded.wrapAndApplyHeader(bytes, 0, header).legId(legId).reason((short) reason.ordinal());
        return done(legEnded.encodedLength());
    }

    /** Encodes "bridged". */
    public CommandEncoders bridged(long bridgeId, long legA, long legB) {
        bridged.wrapAndApplyHeader(bytes, 0, header).bridgeId(bridgeId).legA(legA).legB(legB);
        return done(bridged.encodedLength());
    }

    /** Encodes "play finished". */
    public CommandEncoders playFinished(long legId, long playId, PlayEnd how) {
        playFinished.wrapAndApplyHeader(bytes, 0, header)
                .playId(playId).legId(legId).how((short) how.ordinal());
        return done(playFinished.encodedLength());
    }

    /** Encodes "dtmf". */
    public CommandEncoders dtmf(long legId, int key) {
        dtmf.wrapAndApplyHeader(bytes, 0, header).legId(legId).key((short) key);
        return done(dtmf.encodedLength());
    }

    /** Encodes "command failed". */
    public CommandEncoders commandFailed(int command, long legId, long id, Reason reason) {
        commandFailed.wrapAndApplyHeader(bytes, 0, header)
                .legId(legId).command(command).reason((short) reason.ordinal()).id(id);
        return done(commandFailed.encodedLength());
    }

    /** Encodes "adapter up" of a switch that can do only what every switch can. */
    public CommandEncoders adapterUp(int adapter, long epoch) {
        return adapterUp(adapter, epoch, 0);
    }

    /** Encodes "adapter up". */
    public CommandEncoders adapterUp(int adapter, long epoch, int capabilities) {
        adapterUp.wrapAndApplyHeader(bytes, 0, header).adapter(adapter).epoch(epoch).capabilities(capabilities);
        return done(adapterUp.encodedLength());
    }

    /** Encodes "leg alive". */
    public CommandEncoders legAlive(int adapter, long legId) {
        legAlive.wrapAndApplyHeader(bytes, 0, header).adapter(adapter).legId(legId);
        return done(legAlive.encodedLength());
    }

    /** Encodes "inventory end". */
    public CommandEncoders inventoryEnd(int adapter) {
        inventoryEnd.wrapAndApplyHeader(bytes, 0, header).adapter(adapter);
        return done(inventoryEnd.encodedLength());
    }

    /** Encodes "adapter down". */
    public CommandEncoders adapterDown(int adapter) {
        adapterDown.wrapAndApplyHeader(bytes, 0, header).adapter(adapter);
        return done(adapterDown.encodedLength());
    }

    private CommandEncoders done(int encodedLength) {
        length = MessageHeaderEncoder.ENCODED_LENGTH + encodedLength;
        return this;
    }

    /** Numbers are ASCII; what is not becomes a question mark. */
    static int ascii(CharSequence text, byte[] into) {
        int length = Math.min(text.length(), into.length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            into[i] = c >= ' ' && c < 127 ? (byte) c : (byte) '?';
        }
        return length;
    }
}
