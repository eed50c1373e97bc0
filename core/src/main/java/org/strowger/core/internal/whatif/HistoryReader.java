package org.strowger.core.internal.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.strowger.core.adapter.Reason;
import org.strowger.core.call.CallEnd;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.call.SegmentExit;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdListener;
import org.strowger.core.internal.agent.ReasonTable;
import org.strowger.core.internal.codec.AdapterDownDecoder;
import org.strowger.core.internal.codec.AgentDifficultyLimitDecoder;
import org.strowger.core.internal.codec.AgentEndWrapUpDecoder;
import org.strowger.core.internal.codec.AgentForceOffDecoder;
import org.strowger.core.internal.codec.AgentForceStateDecoder;
import org.strowger.core.internal.codec.AgentNotReadyDecoder;
import org.strowger.core.internal.codec.AgentOptOutDecoder;
import org.strowger.core.internal.codec.AgentReadyDecoder;
import org.strowger.core.internal.codec.AgentSignInDecoder;
import org.strowger.core.internal.codec.AgentSignInToDecoder;
import org.strowger.core.internal.codec.AgentSignOutDecoder;
import org.strowger.core.internal.codec.BreakCancelDecoder;
import org.strowger.core.internal.codec.BreakRequestDecoder;
import org.strowger.core.internal.codec.CallCallbackDecoder;
import org.strowger.core.internal.codec.CallConsultDecoder;
import org.strowger.core.internal.codec.CallCustomerDecoder;
import org.strowger.core.internal.codec.CallDifficultyDecoder;
import org.strowger.core.internal.codec.CallEnqueueDecoder;
import org.strowger.core.internal.codec.CallEnqueuePreferringDecoder;
import org.strowger.core.internal.codec.CallHangupDecoder;
import org.strowger.core.internal.codec.CallHeadStartDecoder;
import org.strowger.core.internal.codec.CallHoldDecoder;
import org.strowger.core.internal.codec.CallPickDecoder;
import org.strowger.core.internal.codec.CallPriorityDecoder;
import org.strowger.core.internal.codec.CallSegmentDecoder;
import org.strowger.core.internal.codec.CallTransferDecoder;
import org.strowger.core.internal.codec.CallWithdrawDecoder;
import org.strowger.core.internal.codec.CallWithdrawForDecoder;
import org.strowger.core.internal.codec.CallbackScheduleDecoder;
import org.strowger.core.internal.codec.ConfigChangeDecoder;
import org.strowger.core.internal.codec.FlowCanaryDecoder;
import org.strowger.core.internal.codec.ContactBeginDecoder;
import org.strowger.core.internal.codec.DtmfDecoder;
import org.strowger.core.internal.codec.LegOfferedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.MonitorStartDecoder;
import org.strowger.core.internal.codec.OwnCallBeginDecoder;
import org.strowger.core.internal.codec.OwnCallEndDecoder;
import org.strowger.core.internal.codec.QueueFreezeDecoder;
import org.strowger.core.internal.codec.QueueSetDoorDecoder;
import org.strowger.core.internal.codec.TakeOverDecoder;
import org.strowger.core.internal.codec.TransferRequestedDecoder;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.whatif.ShiftAct.Kind;

/** Gathers a history from the commands of a journal and the facts that followed from each. */
public final class HistoryReader implements AcdListener {
    private static final int NO_AGENT = -1;

    private final History history = new History();
    private final Map<Long, PastCall> calls = new HashMap<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private long nowNs;
    private int byHandOf = NO_AGENT;
    private List<String> agents = List.of();

    /** The next record's command, before its facts are told. @param layout the names in force */
    public void command(long now, long wallMs, DirectBuffer buffer, int at, Layout layout) {
        if (history.beginNs < 0) {
            history.beginNs = now;
            history.beginWallMs = wallMs;
        }
        history.endNs = now;
        nowNs = now;
        byHandOf = NO_AGENT;
        agents = layout.agents().list();
        int template = header.wrap(buffer, at).templateId();
        if (!ofCaller(template, buffer, at) && !ofHost(template, buffer, at, layout)) {
            ofAgent(template, buffer, at, layout);
        }
    }

    private boolean ofCaller(int template, DirectBuffer buffer, int at) {
        switch (template) {
            case LegOfferedDecoder.TEMPLATE_ID -> {
                LegOfferedDecoder leg = new LegOfferedDecoder().wrapAndApplyHeader(buffer, at, header);
                Map<String, String> attributes = new LinkedHashMap<>();
                for (LegOfferedDecoder.AttributesDecoder given : leg.attributes()) {
                    attributes.put(given.name(), given.value());
                }
                PastCall call = new PastCall(leg.legId(), nowNs, leg.caller(), leg.called(), leg.priority(),
                        attributes);
                if (calls.putIfAbsent(call.callId(), call) == null) {
                    history.calls.add(call);
                }
            }
            case DtmfDecoder.TEMPLATE_ID -> {
                DtmfDecoder key = new DtmfDecoder().wrapAndApplyHeader(buffer, at, header);
                PastCall call = calls.get(key.legId());
                if (call != null) {
                    call.presses(String.valueOf((char) key.key()), nowNs);
                }
            }
            case AdapterDownDecoder.TEMPLATE_ID -> leaveOut("telephone system out of reach");
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean ofHost(int template, DirectBuffer buffer, int at, Layout layout) {
        switch (template) {
            case CallEnqueueDecoder.TEMPLATE_ID -> {
                CallEnqueueDecoder asked = new CallEnqueueDecoder().wrapAndApplyHeader(buffer, at, header);
                wish(asked.callId(), new CallWish.Enqueue(layout.queues().name(asked.queue()), asked.priority()));
            }
            case CallEnqueuePreferringDecoder.TEMPLATE_ID -> prefer(buffer, at, layout);
            case CallPriorityDecoder.TEMPLATE_ID -> {
                CallPriorityDecoder asked = new CallPriorityDecoder().wrapAndApplyHeader(buffer, at, header);
                wish(asked.callId(), new CallWish.Priority(asked.priority()));
            }
            case CallHeadStartDecoder.TEMPLATE_ID -> {
                CallHeadStartDecoder asked = new CallHeadStartDecoder().wrapAndApplyHeader(buffer, at, header);
                wish(asked.callId(), new CallWish.HeadStart(asked.headStartNs()));
            }
            case CallDifficultyDecoder.TEMPLATE_ID -> {
                CallDifficultyDecoder asked = new CallDifficultyDecoder().wrapAndApplyHeader(buffer, at, header);
                wish(asked.callId(), new CallWish.Difficulty(asked.difficulty()));
            }
            case CallSegmentDecoder.TEMPLATE_ID -> {
                CallSegmentDecoder asked = new CallSegmentDecoder().wrapAndApplyHeader(buffer, at, header);
                wish(asked.callId(), new CallWish.Segment(layout.segments().name(asked.segment())));
            }
            case CallCustomerDecoder.TEMPLATE_ID -> {
                CallCustomerDecoder asked = new CallCustomerDecoder().wrapAndApplyHeader(buffer, at, header);
                wish(asked.callId(), new CallWish.Customer(asked.customer()));
            }
            case CallWithdrawDecoder.TEMPLATE_ID -> wish(new CallWithdrawDecoder()
                    .wrapAndApplyHeader(buffer, at, header).callId(), new CallWish.Withdraw(false));
            case CallWithdrawForDecoder.TEMPLATE_ID -> {
                CallWithdrawForDecoder asked = new CallWithdrawForDecoder().wrapAndApplyHeader(buffer, at, header);
                wish(asked.callId(), new CallWish.Withdraw(asked.supervisor() == 1));
            }
            case CallHangupDecoder.TEMPLATE_ID -> wish(new CallHangupDecoder()
                    .wrapAndApplyHeader(buffer, at, header).callId(), new CallWish.HangUp());
            case ConfigChangeDecoder.TEMPLATE_ID -> leaveOut("change of configuration");
            case FlowCanaryDecoder.TEMPLATE_ID -> leaveOut("flows tried with some callers");
            case CallPickDecoder.TEMPLATE_ID -> leaveOut("call picked by hand");
            case CallTransferDecoder.TEMPLATE_ID, TransferRequestedDecoder.TEMPLATE_ID -> leaveOut("transfer");
            case CallConsultDecoder.TEMPLATE_ID -> leaveOut("consultation");
            case CallHoldDecoder.TEMPLATE_ID -> leaveOut("hold, which counts as talk");
            case CallCallbackDecoder.TEMPLATE_ID, CallbackScheduleDecoder.TEMPLATE_ID -> leaveOut("callback");
            case ContactBeginDecoder.TEMPLATE_ID -> leaveOut("contact without a telephone line");
            case QueueFreezeDecoder.TEMPLATE_ID, QueueSetDoorDecoder.TEMPLATE_ID ->
                leaveOut("queue frozen, opened or closed by hand");
            case MonitorStartDecoder.TEMPLATE_ID, TakeOverDecoder.TEMPLATE_ID -> leaveOut("supervisor on a call");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void prefer(DirectBuffer buffer, int at, Layout layout) {
        CallEnqueuePreferringDecoder asked =
                new CallEnqueuePreferringDecoder().wrapAndApplyHeader(buffer, at, header);
        List<CallWish.Prefer.Named> named = new ArrayList<>();
        for (CallEnqueuePreferringDecoder.AgentsDecoder agent : asked.agents()) {
            named.add(new CallWish.Prefer.Named(agents.get(agent.agent()), agent.weight()));
        }
        wish(asked.callId(), new CallWish.Prefer(layout.queues().name(asked.queue()), asked.priority(),
                asked.keep() == 1, asked.keepNs(), List.copyOf(named)));
    }

    private void wish(long callId, CallWish what) {
        PastCall call = calls.get(callId);
        if (call != null) {
            call.wishes(what, nowNs);
        }
    }

    private void ofAgent(int template, DirectBuffer buffer, int at, Layout layout) {
        switch (template) {
            case AgentSignInDecoder.TEMPLATE_ID -> {
                AgentSignInDecoder in = new AgentSignInDecoder().wrapAndApplyHeader(buffer, at, header);
                act(in.agent(), in.ready() == 1 ? Kind.SIGN_IN : Kind.SIGN_IN_NOT_READY, in.reason(), layout);
            }
            case AgentSignInToDecoder.TEMPLATE_ID -> signInTo(buffer, at, layout);
            case AgentReadyDecoder.TEMPLATE_ID -> act(new AgentReadyDecoder()
                    .wrapAndApplyHeader(buffer, at, header).agent(), Kind.READY);
            case AgentNotReadyDecoder.TEMPLATE_ID -> {
                AgentNotReadyDecoder wish = new AgentNotReadyDecoder().wrapAndApplyHeader(buffer, at, header);
                act(wish.agent(), Kind.NOT_READY, wish.reason(), layout);
            }
            case AgentSignOutDecoder.TEMPLATE_ID -> act(new AgentSignOutDecoder()
                    .wrapAndApplyHeader(buffer, at, header).agent(), Kind.SIGN_OUT);
            case AgentEndWrapUpDecoder.TEMPLATE_ID -> byHandOf = new AgentEndWrapUpDecoder()
                    .wrapAndApplyHeader(buffer, at, header).agent();
            case AgentOptOutDecoder.TEMPLATE_ID -> {
                AgentOptOutDecoder out = new AgentOptOutDecoder().wrapAndApplyHeader(buffer, at, header);
                history.shifts.add(ShiftAct.of(nowNs, agents.get(out.agent()),
                        out.optedOut() == 1 ? Kind.OPT_OUT : Kind.OPT_IN)
                        .at(List.of(layout.queues().name(out.queue()))));
            }
            case OwnCallBeginDecoder.TEMPLATE_ID -> act(new OwnCallBeginDecoder()
                    .wrapAndApplyHeader(buffer, at, header).agent(), Kind.BUSY);
            case OwnCallEndDecoder.TEMPLATE_ID -> act(new OwnCallEndDecoder()
                    .wrapAndApplyHeader(buffer, at, header).agent(), Kind.FREE);
            case BreakRequestDecoder.TEMPLATE_ID -> act(new BreakRequestDecoder()
                    .wrapAndApplyHeader(buffer, at, header).agent(), Kind.BREAK_REQUEST);
            case BreakCancelDecoder.TEMPLATE_ID -> act(new BreakCancelDecoder()
                    .wrapAndApplyHeader(buffer, at, header).agent(), Kind.BREAK_CANCEL);
            case AgentForceOffDecoder.TEMPLATE_ID -> act(new AgentForceOffDecoder()
                    .wrapAndApplyHeader(buffer, at, header).agent(), Kind.FORCED_OFF);
            case AgentForceStateDecoder.TEMPLATE_ID -> {
                AgentForceStateDecoder to = new AgentForceStateDecoder().wrapAndApplyHeader(buffer, at, header);
                act(to.agent(), to.ready() == 1 ? Kind.FORCED_READY : Kind.FORCED_NOT_READY, to.reason(), layout);
            }
            case AgentDifficultyLimitDecoder.TEMPLATE_ID -> {
                AgentDifficultyLimitDecoder to =
                        new AgentDifficultyLimitDecoder().wrapAndApplyHeader(buffer, at, header);
                ShiftAct act = ShiftAct.of(nowNs, agents.get(to.agent()), Kind.LIMIT);
                history.shifts.add(new ShiftAct(
                        act.atNs(), act.agent(), act.kind(), act.reason(), act.queues(), to.points()));
            }
            default -> { } // what the switch reports follows from what people do
        }
    }

    private void signInTo(DirectBuffer buffer, int at, Layout layout) {
        AgentSignInToDecoder in = new AgentSignInToDecoder().wrapAndApplyHeader(buffer, at, header);
        ShiftAct act = ShiftAct.of(nowNs, agents.get(in.agent()),
                in.ready() == 1 ? Kind.SIGN_IN_TO : Kind.SIGN_IN_TO_NOT_READY)
                .because(ReasonTable.of(layout).reason(in.reason()));
        List<String> queues = new ArrayList<>();
        for (AgentSignInToDecoder.QueuesDecoder queue : in.queues()) {
            queues.add(layout.queues().name(queue.queue()));
        }
        history.shifts.add(act.at(List.copyOf(queues)));
    }

    private void act(int agent, Kind kind) {
        history.shifts.add(ShiftAct.of(nowNs, agents.get(agent), kind));
    }

    private void act(int agent, Kind kind, int reason, Layout layout) {
        history.shifts.add(ShiftAct.of(nowNs, agents.get(agent), kind)
                .because(ReasonTable.of(layout).reason(reason)));
    }

    private void leaveOut(String what) {
        history.leftOut.merge(what, 1L, Long::sum);
    }

    @Override
    public void on(AcdEvent event) {
        PastCall call = calls.get(event.callId());
        if (call == null) {
            return;
        }
        switch (event.kind()) {
            case CALL_QUEUED -> call.queued(event.queue(), event.nowNs());
            case CALL_ANSWERED -> call.leftQueue(event.nowNs(), false);
            case SEGMENT_EXITED -> call.leftQueue(
                    event.nowNs(), event.detail().equals(SegmentExit.ABANDONED.name()));
            case OFFER_ENDED -> call.rang(new PastRing(event.agent(), OfferOutcome.valueOf(event.detail()),
                    Reason.valueOf(event.reason()), event.durationNs(), event.ringNs()));
            case SEGMENT_COMPLETED -> call.served(event.durationNs() + event.holdNs(),
                    event.detail().equals(CallEnd.AGENT_HUNG_UP.name()));
            case WRAP_UP_ENDED -> {
                if (byHandOf != NO_AGENT && agents.get(byHandOf).equals(event.agent())) {
                    call.wrappedUpByHand(event.durationNs());
                }
            }
            case CALL_ENDED -> {
                CallEnd end = CallEnd.valueOf(event.detail());
                if (end == CallEnd.ABANDONED || end == CallEnd.LEFT_FLOW) {
                    call.hungUp(event.nowNs());
                }
            }
            default -> { }
        }
    }

    /** What was gathered; once, when all records were read. */
    public History history() {
        history.close();
        return history;
    }
}
