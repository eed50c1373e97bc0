package org.strowger.core.internal.law;

import java.util.HashMap;
import java.util.Map;
import org.strowger.core.call.CallState;
import org.strowger.core.internal.decide.Probe.CallSeen;
import org.strowger.core.internal.decide.Probe.OfferSeen;

/** Law 7: each call, offer and stay begins once and ends once, and what the engine keeps is what has not ended. */
final class OneEnd implements Law {
    private final Map<Long, Boolean> calls = new HashMap<>();
    private final Map<Long, Long> offers = new HashMap<>();
    private final Map<Long, Boolean> segments = new HashMap<>();

    @Override
    public void check(Moment moment) {
        for (Fact fact : moment.facts()) {
            follow(fact);
        }
        int waiting = 0;
        int talking = 0;
        for (CallSeen call : moment.calls()) {
            if (!calls.containsKey(call.id())) {
                throw new AssertionError("law 7: call " + call.id() + " lives, but it ended or never began");
            }
            waiting += call.state() == CallState.WAITING || call.state() == CallState.OFFERED ? 1 : 0;
            talking += call.state() == CallState.TALKING || call.state() == CallState.HELD ? 1 : 0;
        }
        expect("calls live", calls.size(), moment.calls().size());
        for (OfferSeen offer : moment.offers()) {
            if (!offers.containsKey(offer.id())) {
                throw new AssertionError("law 3: offer " + offer.id() + " is open, but it ended or was never made");
            }
        }
        expect("offers are open", offers.size(), moment.offers().size());
        long answered = segments.values().stream().filter(isAnswered -> isAnswered).count();
        expect("stays wait", segments.size() - answered, waiting);
        expect("stays are answered", answered, talking);
    }

    private void follow(Fact fact) {
        switch (fact.kind()) {
            case CALL_ARRIVED -> begins(calls.put(fact.call(), true) == null, "call", fact.call());
            case CALL_ENDED -> ends(calls.remove(fact.call()) != null, "call", fact.call());
            case OFFER_MADE -> begins(offers.put(fact.id(), fact.call()) == null, "offer", fact.id());
            case OFFER_ENDED -> {
                Long call = offers.remove(fact.id());
                ends(call != null && call == fact.call(), "offer", fact.id());
            }
            case CALL_QUEUED -> begins(segments.put(fact.id(), false) == null, "stay", fact.id());
            case CALL_ANSWERED -> {
                Boolean answered = segments.put(fact.id(), true);
                ends(answered != null && !answered, "wait of stay", fact.id());
            }
            case SEGMENT_EXITED -> {
                Boolean answered = segments.remove(fact.id());
                ends(answered != null && !answered, "wait of stay", fact.id());
            }
            case SEGMENT_COMPLETED -> {
                Boolean answered = segments.remove(fact.id());
                ends(answered != null && answered, "stay", fact.id());
            }
            default -> { }
        }
    }

    private static void begins(boolean first, String what, long id) {
        if (!first) {
            throw new AssertionError("law 7: " + what + ' ' + id + " began twice");
        }
    }

    private static void ends(boolean first, String what, long id) {
        if (!first) {
            throw new AssertionError("law 7: " + what + ' ' + id + " ended twice, or never began");
        }
    }

    private static void expect(String what, long told, long kept) {
        if (told != kept) {
            throw new AssertionError("law 7: by what was told " + told + ' ' + what + ", the engine keeps " + kept);
        }
    }
}
