package org.strowger.core.internal.ring;

import org.strowger.core.adapter.DeviceState;
import org.strowger.core.adapter.MonitorMode;
import org.strowger.core.adapter.RecordingEnd;
import org.strowger.core.adapter.TransferManner;
import org.strowger.core.adapter.TransferTarget;
import org.strowger.core.event.Admission;
import org.strowger.core.flow.CollectEnd;

/**
 * What an adapter reports of conversations, of phones and of itself: one method for each such command of the
 * ring. Any thread; answers as {@link Commands} does.
 */
public interface TalkFacts {
    /** Two legs no longer hear each other, and live. */
    Admission unbridged(long bridgeId, long legA, long legB);

    /** The person on a leg put the other side on hold. */
    Admission held(long legId);

    /** The person on a leg took the other side back. */
    Admission resumed(long legId);

    /**
     * A person asks for a transfer or a conference.
     *
     * @param target index of the queue or agent, −1 for none
     */
    Admission transferRequested(
            long legId, long requestId, TransferManner manner, TransferTarget.Kind kind, int target, CharSequence number);

    /** A leg takes part in a bridge. */
    Admission conferenceJoined(long bridgeId, long legId);

    /** A leg left a bridge in which others remain. */
    Admission conferenceLeft(long bridgeId, long legId);

    /** A leg listens to another. */
    Admission monitorStarted(long legId, long ofLegId, MonitorMode mode);

    /** A leg listens no more. */
    Admission monitorEnded(long legId, long ofLegId);

    /** A recording is over. */
    Admission recordingFinished(long legId, long recordingId, RecordingEnd how, long lengthNs);

    /** Digits were collected in secret, or not. @param token printable ASCII, 64 characters at most */
    Admission collected(long legId, long collectId, CollectEnd how, int length, boolean luhn, String token);

    /** State of an agent's phone. */
    Admission endpointState(int adapter, int agent, DeviceState state);

    /** How hard a switch is pressed, 0 to 3. */
    Admission overload(int adapter, int level);

    /** The legs that an inventory found follow. */
    Admission inventoryBegan(int adapter, long inventoryId);

    /** One leg of that inventory. */
    Admission legListed(int adapter, long legId);

    /** All legs of that inventory were named. */
    Admission inventoryTaken(int adapter, long inventoryId);
}
