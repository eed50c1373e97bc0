package org.strowger.core.internal.decide;

import org.agrona.DirectBuffer;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.flow.CollectEnd;
import org.strowger.core.flow.Dropped;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.Offer;
import org.strowger.core.internal.call.Party;
import org.strowger.core.internal.codec.AnswerDecoder;
import org.strowger.core.internal.codec.BridgeDecoder;
import org.strowger.core.internal.codec.BridgedDecoder;
import org.strowger.core.internal.codec.CollectDecoder;
import org.strowger.core.internal.codec.CollectedDecoder;
import org.strowger.core.internal.codec.CommandFailedDecoder;
import org.strowger.core.internal.codec.DialDecoder;
import org.strowger.core.internal.codec.DtmfDecoder;
import org.strowger.core.internal.codec.LegAnsweredDecoder;
import org.strowger.core.internal.codec.LegEndedDecoder;
import org.strowger.core.internal.codec.LegOfferedDecoder;
import org.strowger.core.internal.codec.LegRingingDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.internal.codec.PlayDecoder;
import org.strowger.core.internal.codec.PlayFinishedDecoder;
import org.strowger.core.internal.codec.RecordingDecoder;
import org.strowger.core.internal.codec.TransferOutDecoder;

/** Reads what adapters report about legs, and finds whom it concerns: a caller, an offer, or a talk. */
final class LegCommands {
    private static final Reason[] REASONS = Reason.values();
    private static final CollectEnd[] ENDS = CollectEnd.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final LegOfferedDecoder offered = new LegOfferedDecoder();
    private final LegRingingDecoder ringing = new LegRingingDecoder();
    private final LegAnsweredDecoder answered = new LegAnsweredDecoder();
    private final LegEndedDecoder ended = new LegEndedDecoder();
    private final BridgedDecoder bridged = new BridgedDecoder();
    private final PlayFinishedDecoder playFinished = new PlayFinishedDecoder();
    private final DtmfDecoder dtmf = new DtmfDecoder();
    private final CollectedDecoder collected = new CollectedDecoder();
    private final StringBuilder token = new StringBuilder(64);
    private final CommandFailedDecoder commandFailed = new CommandFailedDecoder();
    private final Floor floor;
    private final CallDesk calls;
    private final OfferDesk offers;
    private final WaitDesk waits;
    private final FlowDesk flows;
    private final CallbackDesk callbacks;
    private final TalkDesk talks;
    private final TransferDesk transfers;
    private final OutsideDesk outside;
    private final MonitorDesk monitors;
    private final RecordingDesk recordings;
    private final InventoryDesk inventory;

    LegCommands(Floor floor, CallDesk calls, OfferDesk offers, WaitDesk waits, FlowDesk flows,
            Conversations talk, CallbackDesk callbacks) {
        this.floor = floor;
        this.calls = calls;
        this.offers = offers;
        this.waits = waits;
        this.flows = flows;
        this.callbacks = callbacks;
        this.talks = talk.talks;
        this.transfers = talk.transfers;
        this.outside = talk.outside;
        this.monitors = talk.monitors;
        this.recordings = talk.recordings;
        this.inventory = talk.inventory;
    }

    void enter(CommandTable table) {
        table.on(LegOfferedDecoder.TEMPLATE_ID, this::legOffered);
        table.on(LegRingingDecoder.TEMPLATE_ID, this::legRinging);
        table.on(LegAnsweredDecoder.TEMPLATE_ID, (buffer, at) -> {
            answered.wrapAndApplyHeader(buffer, at, header);
            legAnswered(answered.adapter(), answered.legId());
        });
        table.on(LegEndedDecoder.TEMPLATE_ID, this::legEnded);
        table.on(BridgedDecoder.TEMPLATE_ID, this::bridged);
        table.on(PlayFinishedDecoder.TEMPLATE_ID, this::playFinished);
        table.on(DtmfDecoder.TEMPLATE_ID, this::key);
        table.on(CollectedDecoder.TEMPLATE_ID, this::collected);
        table.on(CommandFailedDecoder.TEMPLATE_ID, this::commandFailed);
    }

    private void legRinging(DirectBuffer buffer, int at) {
        Offer offer = rung(ringing.wrapAndApplyHeader(buffer, at, header).legId());
        if (offer != null) {
            offers.rings(offer);
        }
    }

    private void legEnded(DirectBuffer buffer, int at) {
        ended.wrapAndApplyHeader(buffer, at, header);
        legEnded(ended.legId(), REASONS[ended.reason()]);
    }

    private void bridged(DirectBuffer buffer, int at) {
        bridged.wrapAndApplyHeader(buffer, at, header);
        inventory.heardOf(bridged.legA());
        inventory.heardOf(bridged.legB());
        bridged(bridged.bridgeId(), bridged.legA(), bridged.legB());
    }

    private void playFinished(DirectBuffer buffer, int at) {
        playFinished.wrapAndApplyHeader(buffer, at, header);
        inventory.heardOf(playFinished.legId());
        Call call = floor.calls.byCaller(playFinished.legId());
        if (call != null) {
            if (waits.comforts().hasMusic(call, playFinished.playId())) {
                floor.music(call, call.queue);
            }
            flows.playFinished(call, playFinished.playId(),
                    playFinished.how() == PlayEnd.ERROR.ordinal());
            return;
        }
        Offer offer = rung(playFinished.legId());
        if (offer != null) {
            offers.whispered(offer, playFinished.playId());
        } else {
            flows.cameLate(playFinished.legId(), Dropped.LATE_PLAY);
        }
    }

    private void key(DirectBuffer buffer, int at) {
        dtmf.wrapAndApplyHeader(buffer, at, header);
        inventory.heardOf(dtmf.legId());
        Call call = callerOf(dtmf.legId());
        if (call != null) {
            if (!waits.overflows().key(call, dtmf.key())) {
                flows.key(call, dtmf.key());
            }
        } else {
            flows.cameLate(dtmf.legId(), Dropped.KEY);
        }
    }

    private void collected(DirectBuffer buffer, int at) {
        collected.wrapAndApplyHeader(buffer, at, header);
        inventory.heardOf(collected.legId());
        Call call = callerOf(collected.legId());
        if (call != null) {
            token.setLength(0);
            copyText(buffer, collected.limit() + CollectedDecoder.tokenHeaderLength(), collected.tokenLength(),
                    token);
            flows.collected(call, collected.collectId(), ENDS[collected.end()], collected.length(),
                    collected.luhn() == 1, token);
            token.setLength(0);
        } else {
            flows.cameLate(collected.legId(), Dropped.LATE_ANSWER);
        }
    }

    private void commandFailed(DirectBuffer buffer, int at) {
        commandFailed.wrapAndApplyHeader(buffer, at, header);
        commandFailed(commandFailed.command(), commandFailed.legId(), commandFailed.id(),
                REASONS[commandFailed.reason()]);
    }

    private void legOffered(DirectBuffer buffer, int at) {
        offered.wrapAndApplyHeader(buffer, at, header);
        Call call = calls.arrive(offered.legId(), offered.adapter(), offered.priority());
        if (call != null) {
            LegOfferedDecoder.AttributesDecoder given = offered.attributes();
            while (given.hasNext()) {
                given.next();
                Utf8.decode(buffer, offered.limit() + LegOfferedDecoder.AttributesDecoder.nameHeaderLength(),
                        given.nameLength(), call.attributes.next());
                given.skipName();
                Utf8.decode(buffer, offered.limit() + LegOfferedDecoder.AttributesDecoder.valueHeaderLength(),
                        given.valueLength(), call.attributes.next());
                given.skipValue();
            }
            copyText(buffer, offered.limit() + LegOfferedDecoder.callerHeaderLength(),
                    offered.callerLength(), call.caller);
            offered.skipCaller();
            copyText(buffer, offered.limit() + LegOfferedDecoder.calledHeaderLength(),
                    offered.calledLength(), call.called);
        }
    }

    private static void copyText(DirectBuffer buffer, int from, int length, StringBuilder into) {
        for (int i = 0; i < length; i++) {
            into.append((char) (buffer.getByte(from + i) & 0xFF));
        }
    }

    private void legAnswered(int adapter, long legId) {
        Call call = callerOf(legId);
        if (call != null) {
            if (call.callback == Call.NONE) {
                calls.answered(call);
            } else {
                callbacks.customerAnswers(call);
            }
            return;
        }
        Offer offer = rung(legId);
        Party party = partyOf(legId);
        if (offer != null) {
            offers.answers(offer);
        } else if (party != null) {
            outside.answers(floor.calls.call(party.callSlot), party);
        } else if (!monitors.answered(legId)) {
            floor.effects.hangup(legId, adapter, Reason.CANCELLED);
        }
    }

    private void legEnded(long legId, Reason reason) {
        Call call = callerOf(legId);
        if (call != null) {
            if (reason == Reason.LOST || reason == Reason.ADAPTER_STOPPED || reason == Reason.ADAPTER_DOWN) {
                calls.lost(call);
            } else {
                calls.callerLeft(call, reason);
            }
            return;
        }
        Offer offer = rung(legId);
        if (offer != null) {
            offers.legEnded(offer, reason);
            return;
        }
        Party party = partyOf(legId);
        if (party != null) {
            talks.partyLeft(floor.calls.call(party.callSlot), party, reason, true);
        } else {
            monitors.legEnded(legId);
        }
    }

    private void bridged(long bridgeId, long legA, long legB) {
        Offer offer = rung(legA);
        if (offer == null) {
            offer = rung(legB);
        }
        if (offer != null) {
            offers.bridged(offer);
            return;
        }
        hears(legA, bridgeId);
        hears(legB, bridgeId);
    }

    private void hears(long legId, long bridgeId) {
        Call call = callerOf(legId);
        Party party = partyOf(legId);
        if (call != null) {
            talks.bridged(call, bridgeId);
        } else if (party != null) {
            outside.bridged(floor.calls.call(party.callSlot), party);
        }
    }

    private void commandFailed(int command, long legId, long id, Reason reason) {
        switch (command) {
            case AnswerDecoder.TEMPLATE_ID -> legEnded(legId, reason);
            case DialDecoder.TEMPLATE_ID -> {
                Offer offer = rung(legId);
                Call call = callerOf(legId);
                if (offer != null) {
                    offers.dialFailed(offer, reason);
                } else if (call != null && call.callback != Call.NONE) {
                    callbacks.customerLeft(call, reason);
                } else {
                    talks.dialFailed(legId, reason);
                }
            }
            case BridgeDecoder.TEMPLATE_ID -> bridgeFailed(legId, id, reason);
            case TransferOutDecoder.TEMPLATE_ID -> {
                Call call = callerOf(legId);
                if (call != null) {
                    transfers.numberFailed(call, reason);
                } else {
                    flows.cameLate(legId, Dropped.LATE_ANSWER);
                }
            }
            case CollectDecoder.TEMPLATE_ID -> {
                Call call = callerOf(legId);
                if (call != null) {
                    flows.collected(call, id, CollectEnd.ERROR, 0, false, "");
                } else {
                    flows.cameLate(legId, Dropped.LATE_ANSWER);
                }
            }
            case RecordingDecoder.TEMPLATE_ID -> recordings.failed(legId, id);
            case PlayDecoder.TEMPLATE_ID -> {
                Call call = callerOf(legId);
                if (call != null) {
                    flows.playRefused(call, id);
                } else {
                    flows.cameLate(legId, Dropped.LATE_PLAY);
                }
                Offer offer = rung(legId);
                if (offer != null) {
                    offers.whispered(offer, id);
                }
            }
            default -> { }
        }
    }

    /** A bridge of a call, or of its errand, had no effect. */
    private void bridgeFailed(long legId, long bridgeId, Reason reason) {
        Call call = floor.calls.byCaller(legId);
        if (call == null) {
            return;
        }
        Call errand = call.errandSlot == Call.NONE ? null : floor.calls.call(call.errandSlot);
        if (call.answeredOffer != Call.NONE) {
            offers.bridgeFailed(floor.calls.offer(call.answeredOffer), bridgeId, reason);
        } else if (errand != null && errand.answeredOffer != Call.NONE) {
            offers.bridgeFailed(floor.calls.offer(errand.answeredOffer), bridgeId, reason);
        } else if (!outside.bridgeFailed(errand == null ? call : errand, bridgeId) && errand == null) {
            talks.bridgeFailed(call, bridgeId);
        }
    }

    /** The open offer whose agent is rung on a leg, or null. */
    private Offer rung(long legId) {
        Offer offer = floor.calls.offerByLeg(legId);
        return offer != null && offer.isDialled() ? offer : null;
    }

    /** Who is on a call by a leg, other than its caller, or null. */
    private Party partyOf(long legId) {
        Call call = floor.calls.byAgentLeg(legId);
        return call == null ? null : floor.parties.of(call, legId);
    }

    private Call callerOf(long legId) {
        return floor.calls.onCallersLeg(legId);
    }
}
