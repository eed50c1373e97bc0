package org.strowger.core.internal.call;

import java.util.function.IntPredicate;

/**
 * The places that calls had in queues before their present ones: what a callback to such a queue keeps. Of the queues
 * that a call was in, the last {@link #MOST} besides the present or else last one are held; one more, and the one left
 * first is forgotten. A call that was in one queue has none; places are pooled.
 */
public final class EarlierPlaces {
    /** Queues of one call besides its present one. */
    public static final int MOST = 4;

    private KeptPlace free;
    private int size;

    /** A call goes on from its queue, if it is in one, to another or to none; its place is kept in mind. */
    void goesOn(Call call, int queue) {
        KeptPlace room = takeOutOneOf(call, queue);
        if (call.queue == Call.NONE) {
            if (room != null) {
                setFree(room);
            }
            return;
        }
        KeptPlace place = room == null ? newPlace() : room;
        place.of(call);
        place.before = call.earlier;
        call.earlier = place;
        size++;
    }

    /** Takes out the place in a queue, or else the one left first if there is no room for one more. */
    private KeptPlace takeOutOneOf(Call call, int queue) {
        int held = call.queue == Call.NONE ? 0 : 1;
        KeptPlace later = null;
        for (KeptPlace at = call.earlier; at != null; at = at.before) {
            held++;
            if (at.queue == queue || held > MOST && at.before == null && queue != Call.NONE) {
                return takeOut(call, later, at);
            }
            later = at;
        }
        return null;
    }

    private KeptPlace newPlace() {
        KeptPlace place = free == null ? new KeptPlace() : free;
        free = place.before;
        return place;
    }

    /** @param later the place of the call that comes before it on the call's list, or null */
    private KeptPlace takeOut(Call call, KeptPlace later, KeptPlace place) {
        if (later == null) {
            call.earlier = place.before;
        } else {
            later.before = place.before;
        }
        size--;
        return place;
    }

    private void setFree(KeptPlace place) {
        place.before = free;
        free = place;
    }

    /** The place that a call had in a queue before its last one, or null. */
    public KeptPlace of(Call call, int queue) {
        for (KeptPlace at = call.earlier; at != null; at = at.before) {
            if (at.queue == queue) {
                return at;
            }
        }
        return null;
    }

    /** The host names a priority for all stays of a call. */
    public void priority(Call call, int priority) {
        for (KeptPlace at = call.earlier; at != null; at = at.before) {
            at.askedPriority = priority;
        }
    }

    /** The rules of some queues are others now: calls that had places there ask by these. */
    public void askAnew(Call call, IntPredicate queues) {
        for (KeptPlace at = call.earlier; at != null; at = at.before) {
            if (queues.test(at.queue)) {
                at.asked = KeptPlace.ASKS_ANEW;
            }
        }
    }

    /** A call has no places in some queues any more. */
    public void forget(Call call, IntPredicate queues) {
        KeptPlace later = null;
        for (KeptPlace at = call.earlier; at != null;) {
            KeptPlace before = at.before;
            if (queues.test(at.queue)) {
                setFree(takeOut(call, later, at));
            } else {
                later = at;
            }
            at = before;
        }
    }

    /** A call is over. */
    void forgetAll(Call call) {
        while (call.earlier != null) {
            setFree(takeOut(call, null, call.earlier));
        }
    }

    /** Places held for all calls. */
    public int size() {
        return size;
    }

    /** Adds those of a call to a digest, the queue left last first. */
    public long digest(Call call, long seed) {
        long digest = seed;
        for (KeptPlace at = call.earlier; at != null; at = at.before) {
            digest = at.digest(digest);
        }
        return digest;
    }
}
