package org.strowger.core.internal.ring;

import java.util.Map;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.event.Admission;

/**
 * One method for each command that can enter the ring; the host's are those of {@link HostCommands}. Any thread;
 * each answers within the publishing bound. Arguments are checked before a slot is claimed.
 */
public interface Commands extends HostCommands {
    Admission tick();

    /** Whether less than half of the ring is full, so that what can wait keeps no new call out. */
    boolean hasRoom();

    /** A call of which the switch says nothing more. */
    default Admission legOffered(int adapter, long legId, int priority, CharSequence caller, CharSequence called) {
        return legOffered(adapter, legId, priority, caller, called, Map.of());
    }

    /** @param attributes what the switch says of the call; already checked */
    Admission legOffered(int adapter, long legId, int priority, CharSequence caller, CharSequence called,
            Map<String, String> attributes);

    Admission legRinging(long legId);

    Admission legAnswered(int adapter, long legId);

    Admission legEnded(long legId, Reason reason);

    Admission bridged(long bridgeId, long legA, long legB);

    Admission playFinished(long legId, long playId, PlayEnd how);

    Admission dtmf(long legId, int key);

    /** @param command template id of the telephony command @param id its play or bridge id, else 0 */
    Admission commandFailed(int command, long legId, long id, Reason reason);

    /** A connection of a switch that can do only what every switch can. */
    default Admission adapterUp(int adapter, long epoch) {
        return adapterUp(adapter, epoch, 0);
    }

    /** @param capabilities a bit for each {@link org.strowger.core.adapter.Capability} */
    Admission adapterUp(int adapter, long epoch, int capabilities);

    Admission legAlive(int adapter, long legId);

    Admission inventoryEnd(int adapter);

    Admission adapterDown(int adapter);

    /** @param number how many configurations there were before it @param hash which one, ASCII */
    Admission configChange(int number, String hash);

    /** @param share 0 to 100 callers in 100 @param hash of the configuration with the flows to try, ASCII */
    Admission flowCanary(int share, String hash);

    /** The flows on trial are begun by no caller any more. */
    Admission flowRollBack();

    /** The engine goes on from a journal that ended with connections open; the first command after that. */
    Admission engineRestarted();

    /** What adapters report of conversations, of phones and of themselves. */
    TalkFacts talkFacts();

    /** Answers of the host's handlers. */
    InvokeAnswers invokeAnswers();

    /** What was denied to somebody, for the record. */
    Denials denials();
}
