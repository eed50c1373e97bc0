package org.strowger.core.internal.decide;

import java.util.Arrays;
import java.util.BitSet;
import org.strowger.core.center.EngineConfig.OnConfigChange;
import org.strowger.core.center.EngineConfig.RemovedQueue;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.EarlierPlaces;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.match.PlanChange;

/**
 * Puts another configuration in the place of the present one, in one step. Only what it changes is touched;
 * calls keep their places, offers and wrap-ups run on.
 *
 * <p>The calls of a queue that is matched anew step out, the plan changes, the agents concerned take other
 * seats, and the calls step in again where they stood. Who could not be joined before is looked at when the
 * step ends, as after any other command.
 */
final class ConfigDesk {
    /** Calls that leave a queue that is gone in one step at most; the rest are due at once. */
    private static final int LEAVERS_A_STEP = 64;

    private final Floor floor;
    private final AgentSeats seats;
    private final TermsDesk terms;
    private final WaitDesk waits;
    private final PlaceDesk places;
    private final CallDesk calls;
    private final VersionDesk versions;
    private final CallbackDesk callbacks;
    private final CenterChanges changes;
    /** Queues whose calls have stepped out, those whose members are others now, and calls that stood. */
    private final BitSet out = new BitSet();
    private final BitSet touched = new BitSet();
    private final BitSet stood = new BitSet();

    /** @param changes null when no command may bring another configuration */
    ConfigDesk(Floor floor, AgentSeats seats, TermsDesk terms, WaitDesk waits, PlaceDesk places,
            CallDesk calls, VersionDesk versions, CallbackDesk callbacks, CenterChanges changes) {
        this.floor = floor;
        this.seats = seats;
        this.terms = terms;
        this.waits = waits;
        this.places = places;
        this.calls = calls;
        this.versions = versions;
        this.callbacks = callbacks;
        this.changes = changes;
    }

    void change(int number, String hash) {
        CenterChange change = changes.at(number, hash);
        PlanChange plan = change.plan();
        Layout before = floor.plan.layout();
        floor.effects.configChanged(number, hash);
        StepSuccession succession = new StepSuccession(floor.plan.rules(), floor.nowNs);
        for (int queue : plan.anew()) {
            stepOut(queue, before.queues().size());
        }
        floor.plan.begin(plan);
        floor.grow();
        floor.estimates.grow(floor.queues.length, floor.agents.length);
        configureQueues(plan, before);
        terms.take(plan, before);
        seats.seat(plan, before, touched);
        settlePlaces();
        boolean adopt = change.layout().center().engine().onConfigChange() == OnConfigChange.ADOPT;
        boolean otherProfiles = succession.noteProfiles(floor.plan.rules());
        boolean otherSegments = !change.layout().center().segments().equals(before.center().segments());
        if (otherSegments || otherProfiles || change.layout().segments() != before.segments()) {
            places.segmentsAre(new CustomerSegments(change.layout(), floor.plan.rules()));
        }
        stepIn(plan, adopt ? succession : null);
        if (adopt) {
            if (otherProfiles || otherSegments) {
                goByProfilesAndSegments(succession);
            }
            for (int queue : plan.queues()) {
                waitAsLong(queue);
            }
        }
        earlierPlaces(plan, before, adopt);
        versions.use(change.entries(), change.bundle(), change.machine(), change.playIndex());
        terms.takeTeams(plan, before);
        seats.standUp(plan);
        watch(plan, before);
        out.clear();
        touched.clear();
        stood.clear();
    }

    /** @param known how many queues there were before the change */
    private void stepOut(int queueIndex, int known) {
        if (out.get(queueIndex) || queueIndex >= known) {
            return;
        }
        out.set(queueIndex);
        QueueLine line = floor.queues[queueIndex].line;
        for (int slot = line.first(); slot != Call.NONE; slot = line.behind(slot)) {
            if (waits.stepsOut(floor.calls.call(slot))) {
                stood.set(slot);
            }
        }
        floor.plan.discardNeeds(queueIndex);
    }

    private void configureQueues(PlanChange plan, Layout before) {
        Layout layout = plan.layout();
        for (int index : plan.queues()) {
            QueueState queue = floor.queues[index];
            queue.gone = layout.isQueueGone(index);
            floor.queuesGone.set(index, queue.gone);
            if (!queue.gone && index < before.queues().size()) {
                queue.configure(layout.queue(index), layout.hours(index).orElse(null));
            }
            touched.set(index);
        }
    }

    private void settlePlaces() {
        for (int queue = touched.nextSetBit(0); queue >= 0; queue = touched.nextSetBit(queue + 1)) {
            if (floor.plan.hasOtherPlaces(queue)) {
                stepOut(queue, floor.queues.length);
                floor.plan.recount(queue);
            }
        }
        floor.matcher.grow(floor.agents, floor.nowNs);
        for (int queue = touched.nextSetBit(0); queue >= 0; queue = touched.nextSetBit(queue + 1)) {
            seats.refit(queue);
        }
    }

    /** @param succession null if calls keep what they went by */
    private void stepIn(PlanChange plan, StepSuccession succession) {
        for (int queue = out.nextSetBit(0); queue >= 0; queue = out.nextSetBit(queue + 1)) {
            boolean anew = Arrays.binarySearch(plan.anew(), queue) >= 0;
            QueueLine line = floor.queues[queue].line;
            for (int slot = line.first(); slot != Call.NONE; slot = line.behind(slot)) {
                Call call = floor.calls.call(slot);
                boolean adopts = succession != null && (anew || waits.steps().goesByOthers(call, succession));
                waits.stepsIn(call, stood.get(slot), adopts ? succession : null);
            }
        }
    }

    /** Calls of any queue may have steps of a profile that is another one now, or be of such a segment. */
    private void goByProfilesAndSegments(StepSuccession succession) {
        for (int slot = 0; slot < floor.calls.callSlots(); slot++) {
            Call call = floor.calls.call(slot);
            if (!floor.calls.isLiving(slot) || !call.isQueued() || call.queue == Call.NONE) {
                continue;
            }
            if (!out.get(call.queue) && waits.steps().goesByOthers(call, succession)) {
                boolean itStood = waits.stepsOut(call);
                waits.stepsIn(call, itStood, succession);
            }
            if (call.customerSegment != Call.NONE) {
                places.adopt(call);
            }
        }
    }

    /** The places and timers of waiting calls go by the settings of now. */
    private void waitAsLong(int queueIndex) {
        QueueLine line = floor.queues[queueIndex].line;
        for (int slot = line.first(); slot != Call.NONE; slot = line.behind(slot)) {
            places.adopt(floor.calls.call(slot));
            waits.waitsAsLong(floor.calls.call(slot));
        }
    }

    /** Calls lose the places that they had in queues that are gone, or were; in those that have changed they ask anew. */
    private void earlierPlaces(PlanChange plan, Layout before, boolean adopt) {
        EarlierPlaces earlier = floor.calls.earlier();
        for (int slot = 0; slot < floor.calls.callSlots() && earlier.size() > 0; slot++) {
            Call call = floor.calls.call(slot);
            earlier.forget(call, queue -> floor.queues[queue].gone || before.isQueueGone(queue));
            if (adopt) {
                earlier.askAnew(call, queue -> Arrays.binarySearch(plan.anew(), queue) >= 0
                        || Arrays.binarySearch(plan.queues(), queue) >= 0);
            }
        }
    }

    private void watch(PlanChange plan, Layout before) {
        for (int queue = touched.nextSetBit(0); queue >= 0; queue = touched.nextSetBit(queue + 1)) {
            waits.watchAnew(queue);
            waits.steps().memberMoved(queue);
        }
        boolean drains = plan.layout().center().engine().removedQueue() == RemovedQueue.DRAIN;
        for (int queue : plan.queues()) {
            if (floor.queues[queue].gone && !before.isQueueGone(queue) && !drains
                    && floor.queues[queue].waiting > 0) {
                floor.timers.arm(floor.nowNs, TimerKind.GONE, queue);
            }
        }
    }

    /** Calls leave a queue that is gone, unless it has come back meanwhile. */
    void letGo(int queueIndex) {
        QueueState queue = floor.queues[queueIndex];
        boolean moves = floor.plan.layout().center().engine().removedQueue() == RemovedQueue.MOVE;
        for (int i = 0; i < LEAVERS_A_STEP && queue.gone && queue.waiting > 0; i++) {
            Call call = floor.calls.call(queue.line.first());
            if (call.callback == Call.NONE) {
                waits.overflows().leaveGone(call, moves);
            } else {
                callbacks.queueGone(call);
            }
        }
        if (queue.gone && queue.waiting > 0) {
            floor.timers.arm(floor.nowNs, TimerKind.GONE, queueIndex);
        }
    }
}
