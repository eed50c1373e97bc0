package org.strowger.core.internal.edge;

import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.adapter.TelephonyEvent.Collected;
import org.strowger.core.adapter.TelephonyEvent.ConferenceJoined;
import org.strowger.core.adapter.TelephonyEvent.ConferenceLeft;
import org.strowger.core.adapter.TelephonyEvent.EndpointState;
import org.strowger.core.adapter.TelephonyEvent.Held;
import org.strowger.core.adapter.TelephonyEvent.InventoryTaken;
import org.strowger.core.adapter.TelephonyEvent.MonitorEnded;
import org.strowger.core.adapter.TelephonyEvent.MonitorStarted;
import org.strowger.core.adapter.TelephonyEvent.Overload;
import org.strowger.core.adapter.TelephonyEvent.RecordingFinished;
import org.strowger.core.adapter.TelephonyEvent.Resumed;
import org.strowger.core.adapter.TelephonyEvent.TransferRequested;
import org.strowger.core.adapter.TelephonyEvent.Unbridged;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.flow.CollectEnd;

/** The part of {@link EventCheck} for conversations, phones and the switch itself. */
final class TalkCheck {
    private static final int MOST_OVERLOAD = 3;

    private TalkCheck() {}

    /** The broken rule, or "" for an event in order. */
    static String brokenRule(TelephonyEvent event) {
        if (event instanceof Unbridged apart) {
            return EventCheck.ids("Unbridged",
                    Math.min(apart.bridgeId(), Math.min(apart.legId(), apart.otherLegId())));
        } else if (event instanceof Held held) {
            return EventCheck.ids("Held", held.legId());
        } else if (event instanceof Resumed resumed) {
            return EventCheck.ids("Resumed", resumed.legId());
        } else if (event instanceof TransferRequested requested) {
            return requested(requested);
        } else if (event instanceof ConferenceJoined joined) {
            return EventCheck.ids("ConferenceJoined", Math.min(joined.bridgeId(), joined.legId()));
        } else if (event instanceof ConferenceLeft left) {
            return EventCheck.ids("ConferenceLeft", Math.min(left.bridgeId(), left.legId()));
        } else if (event instanceof MonitorStarted started) {
            return started(started);
        } else if (event instanceof MonitorEnded ended) {
            return EventCheck.ids("MonitorEnded", Math.min(ended.legId(), ended.ofLegId()));
        } else if (event instanceof RecordingFinished finished) {
            return finished(finished);
        } else if (event instanceof Collected collected) {
            return collected(collected);
        } else if (event instanceof EndpointState state) {
            return state.endpoint() == null || state.state() == null
                    ? "rule T15: EndpointState has null for its endpoint or state; report both" : EventCheck.FINE;
        } else if (event instanceof Overload overload) {
            return overload.level() < 0 || overload.level() > MOST_OVERLOAD
                    ? "rule T12: Overload has level " + overload.level() + "; use 0 to " + MOST_OVERLOAD
                    : EventCheck.FINE;
        } else if (event instanceof InventoryTaken taken) {
            return taken.legIds().stream().anyMatch(leg -> leg <= 0)
                    ? EventCheck.ids("InventoryTaken", 0) : EventCheck.ids("InventoryTaken", taken.inventoryId());
        }
        return EventCheck.FINE;
    }

    private static String collected(Collected collected) {
        String what = "Collected of leg " + collected.legId();
        String token = collected.token();
        if (collected.how() == null) {
            return EventCheck.noReason(what);
        }
        if (token == null || token.length() > EventCheck.TEXT_CHARACTERS
                || token.isEmpty() == (collected.how() == CollectEnd.TAKEN)
                || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            return "rule T15: " + what + " has a token that does not fit; use 1 to " + EventCheck.TEXT_CHARACTERS
                    + " characters of printable ASCII, and none unless it is TAKEN";
        }
        return collected.length() < 0 || collected.length() > EventCheck.TEXT_CHARACTERS
                ? "rule T15: " + what + " has length " + collected.length() + "; use 0 to "
                        + EventCheck.TEXT_CHARACTERS
                : EventCheck.ids("Collected", Math.min(collected.legId(), collected.collectId()));
    }

    private static String requested(TransferRequested requested) {
        String what = "TransferRequested of leg " + requested.legId();
        TransferTarget target = requested.target();
        if (requested.manner() == null || target == null || target.kind() == null || target.text() == null) {
            return "rule T15: " + what + " has null for its manner or target; use TransferTarget.NONE for none";
        }
        boolean wanted = requested.manner() == TransferManner.BLIND || requested.manner() == TransferManner.CONSULT;
        if (wanted != (target.kind() != TransferTarget.Kind.NONE)) {
            return "rule T15: " + what + " has manner " + requested.manner() + " and a target of kind "
                    + target.kind() + "; BLIND and CONSULT have a target, the others have none";
        }
        return EventCheck.ids("TransferRequested", Math.min(requested.legId(), requested.requestId()));
    }

    private static String started(MonitorStarted started) {
        return started.mode() == null || started.mode() == MonitorMode.OFF
                ? "rule T15: MonitorStarted of leg " + started.legId() + " has mode " + started.mode()
                        + "; report MonitorEnded when it is over"
                : EventCheck.ids("MonitorStarted", Math.min(started.legId(), started.ofLegId()));
    }

    private static String finished(RecordingFinished finished) {
        if (finished.how() == null) {
            return EventCheck.noReason("RecordingFinished of leg " + finished.legId());
        }
        if (finished.length() == null || finished.length().isNegative()) {
            return "rule T15: RecordingFinished of leg " + finished.legId() + " has length " + finished.length()
                    + "; use 0 s or more";
        }
        return EventCheck.ids("RecordingFinished", Math.min(finished.legId(), finished.recordingId()));
    }
}
