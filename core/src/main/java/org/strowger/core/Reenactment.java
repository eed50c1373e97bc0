package org.strowger.core;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.strowger.core.adapter.Reason;
import org.strowger.core.call.OfferOutcome;
import org.strowger.core.call.Preference;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.whatif.CallWish;
import org.strowger.core.internal.whatif.Fates;
import org.strowger.core.internal.whatif.History;
import org.strowger.core.internal.whatif.PastCall;
import org.strowger.core.internal.whatif.PastRing;
import org.strowger.core.internal.whatif.ShiftAct;
import org.strowger.core.measure.Measures;
import org.strowger.core.measure.MeasuresSnapshot;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/**
 * The people of a journal once more, under some rules, in virtual time: callers come, press keys, lose patience
 * and hang up as in the journal, agents come and go as they did, and whoever is offered a call that he was
 * offered then takes it as he did then. Any other offer he takes after the time that is usual for him.
 */
final class Reenactment {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final String WHO = "journal";
    private static final String WHY = "as in the journal";

    private final History history;
    private final ConfigFiles files;
    private final ReplayProgress progress;
    private final CenterConfig center;
    private final Set<String> staff;
    private final Fates fates = new Fates();
    private final Measures measures;
    private final VirtualTime time;
    private final SimulatedSwitch telephone;
    private final Map<Long, PastCall> byLeg = new HashMap<>();
    private final Map<PastCall, Caller> callers = new HashMap<>();
    private final Map<PastCall, Integer> ringsTaken = new HashMap<>();
    private final Map<String, Long> lacking = new TreeMap<>();
    private Acd acd;
    private int nextCall;
    private int nextAct;

    private Reenactment(History history, ConfigFiles files, ReplayProgress progress) {
        this.history = history;
        this.files = files;
        this.progress = progress;
        this.center = Blueprint.read(files).center();
        this.staff = WhatIf.names(center);
        this.measures = Measures.of(center).kept(1).build();
        this.time = VirtualTime.startingAt(Instant.ofEpochMilli(history.beginWallMs()));
        this.telephone = new SimulatedSwitch(time);
    }

    /**
     * What came of it.
     *
     * @param fates by call of the journal, in order of arrival
     * @param lacking what people named and these rules lack, in words, and how often
     */
    record Result(CenterConfig center, MeasuresSnapshot measures, List<Fates.Fate> fates, long offers,
            Map<String, Long> lacking) {}

    /** @throws org.strowger.core.config.ConfigException if the files cannot be used */
    static Result of(History history, ConfigFiles files, ReplayProgress progress) {
        return new Reenactment(history, files, progress).run();
    }

    private Result run() {
        AcdConfig.Builder config = AcdConfig.at(Path.of("what-if")).center(files.center())
                .durability(Durability.MEMORY).clock(time).layout(AcdConfig.Layout.COMPACT)
                .listener(fates).listener(measures).listener(this::told);
        files.flows().ifPresent(config::flows);
        telephone.everyPhone(PhoneScript.deciding(this::ring));
        try (Acd engine = Acd.open(config.build())) {
            acd = engine;
            acd.connect(telephone);
            enterNext();
            time.runUntil(sinceBegin(history.endNs()));
        }
        List<Fates.Fate> all = new ArrayList<>();
        for (PastCall call : history.calls()) {
            Caller caller = callers.get(call);
            all.add(fates.of(caller == null ? -1 : caller.legId()));
        }
        return new Result(center, measures.snapshot(), all, fates.offers(), lacking);
    }

    private long sinceBegin(long journalNs) {
        return Math.max(time.nowNs(), journalNs - history.beginNs());
    }

    /** Enters what comes next in the journal: a call or an act of an agent. */
    private void enterNext() {
        boolean more = nextCall < history.calls().size();
        boolean acts = nextAct < history.shifts().size();
        if (acts && (!more || history.shifts().get(nextAct).atNs() <= history.calls().get(nextCall).atNs())) {
            ShiftAct act = history.shifts().get(nextAct++);
            time.at(sinceBegin(act.atNs()), () -> {
                if (staff.contains(act.agent())) {
                    attempt(() -> act(act, acd.agent(act.agent())));
                }
                enterNext();
            });
        } else if (more) {
            PastCall call = history.calls().get(nextCall++);
            time.at(sinceBegin(call.atNs()), () -> {
                arrive(call);
                progress.at(nextCall, history.calls().size());
                enterNext();
            });
        }
    }

    /** Does what somebody did, unless these rules lack what he named. */
    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (IllegalArgumentException unknown) {
            lacking.merge(unknown.getMessage(), 1L, Long::sum);
        }
    }

    private void arrive(PastCall call) {
        CallerScript script = CallerScript.waiting();
        if (call.priority() >= 0) {
            script = script.priority(Math.min(100, call.priority()));
        }
        for (Map.Entry<String, String> attribute : call.attributes().entrySet()) {
            script = script.attribute(attribute.getKey(), attribute.getValue());
        }
        for (PastCall.Keys keys : call.keys()) {
            script = script.presses(keys.keys(), Duration.ofNanos(keys.afterNs()));
        }
        OptionalLong patienceNs = history.patienceNs(call);
        if (patienceNs.isPresent()) {
            script = script.patience(Duration.ofNanos(patienceNs.getAsLong()));
        }
        if (!call.agentHungUp()) {
            script = script.talks(Duration.ofNanos(history.talkNs(call)));
        }
        Caller caller = telephone.call(call.from(), call.to(), script);
        byLeg.put(caller.legId(), call);
        callers.put(call, caller);
        for (PastCall.Wish wish : call.wishes()) {
            time.after(Duration.ofNanos(wish.afterNs()), () ->
                    attempt(() -> wish(wish.what(), acd.call(caller.legId()))));
        }
    }

    /** How an agent's phone behaves: as it did for this call of his, else as is usual for him. */
    private PhoneScript ring(PhoneScript.Ring ring) {
        PastCall call = byLeg.get(ring.offer().callId());
        String agent = ring.offer().agent();
        Duration usual = Duration.ofNanos(history.ringNs(agent));
        if (call == null) {
            return PhoneScript.answersAfter(usual);
        }
        PhoneScript taken = before(call, agent).map(past -> as(past, usual))
                .orElse(PhoneScript.answersAfter(usual));
        return call.agentHungUp() ? taken.talks(Duration.ofNanos(history.talkNs(call))) : taken;
    }

    /** The next offer of this call to this agent in the journal. */
    private Optional<PastRing> before(PastCall call, String agent) {
        int from = ringsTaken.getOrDefault(call, 0);
        for (int i = 0; i < call.rings().size(); i++) {
            boolean isTaken = i < Integer.SIZE && (from & 1 << i) != 0;
            if (!isTaken && call.rings().get(i).agent().equals(agent)) {
                ringsTaken.put(call, i < Integer.SIZE ? from | 1 << i : from);
                return Optional.of(call.rings().get(i));
            }
        }
        return Optional.empty();
    }

    private static PhoneScript as(PastRing past, Duration usual) {
        Duration open = Duration.ofNanos(past.openNs());
        if (past.outcome() == OfferOutcome.WITHDRAWN) { // he had not answered by then
            return PhoneScript.answersAfter(usual.compareTo(open) > 0 ? usual : open.plus(MOMENT));
        }
        return switch (past.outcome()) {
            case ACCEPTED -> PhoneScript.answersAfter(Duration.ofNanos(past.ringNs()));
            case NO_ANSWER -> PhoneScript.ignores();
            case REJECTED -> past.reason() == Reason.BUSY ? PhoneScript.busy() : PhoneScript.declinesAfter(open);
            default -> PhoneScript.unreachable();
        };
    }

    /** After-call work that an agent ended himself lasts as long again. */
    private void told(AcdEvent event) {
        if (event.kind() == AcdEventKind.SEGMENT_COMPLETED && byLeg.containsKey(event.callId())) {
            String agent = event.agent();
            byLeg.get(event.callId()).afterCallNs().ifPresent(ns ->
                    time.after(Duration.ofNanos(ns), () -> acd.agent(agent).endWrapUp()));
        }
    }

    private static void act(ShiftAct act, AcdAgent agent) {
        switch (act.kind()) {
            case SIGN_IN -> agent.signIn();
            case SIGN_IN_NOT_READY -> agent.signIn(act.reason());
            case SIGN_IN_TO -> agent.signIn(act.queues());
            case SIGN_IN_TO_NOT_READY -> agent.signIn(act.reason(), act.queues());
            case READY -> agent.ready();
            case NOT_READY -> agent.notReady(act.reason());
            case SIGN_OUT -> agent.signOut();
            case OPT_OUT -> agent.optOut(act.queues().get(0));
            case OPT_IN -> agent.optIn(act.queues().get(0));
            case BUSY -> agent.busy();
            case FREE -> agent.free();
            case BREAK_REQUEST -> agent.requestBreak();
            case BREAK_CANCEL -> agent.cancelBreak();
            case FORCED_OFF -> agent.forceLogOff(WHO, WHY);
            case FORCED_READY -> agent.forceReady(WHO, WHY);
            case FORCED_NOT_READY -> agent.forceNotReady(act.reason(), WHO, WHY);
            default -> agent.difficultyLimit(act.points());
        }
    }

    private void wish(CallWish wish, AcdCall call) {
        if (wish instanceof CallWish.Enqueue to) {
            if (to.priority() < 0) {
                call.enqueue(to.queue());
            } else {
                call.enqueue(to.queue(), to.priority());
            }
        } else if (wish instanceof CallWish.Prefer to) {
            Preference preference = new Preference(to.agents().stream()
                    .map(agent -> new Preference.Named(agent.agent(), agent.weight())).toList(), to.keep(),
                    to.keepNs() > 0 ? Optional.of(Duration.ofNanos(to.keepNs())) : Optional.empty());
            if (to.priority() < 0) {
                call.enqueue(to.queue(), preference);
            } else {
                call.enqueue(to.queue(), to.priority(), preference);
            }
        } else if (wish instanceof CallWish.Priority to) {
            if (to.priority() > 100) {
                call.emergency();
            } else {
                call.priority(to.priority());
            }
        } else if (wish instanceof CallWish.HeadStart to) {
            call.headStart(Duration.ofNanos(to.ns()));
        } else if (wish instanceof CallWish.Difficulty to) {
            call.difficulty(to.difficulty());
        } else if (wish instanceof CallWish.Segment to) {
            call.customerSegment(to.segment());
        } else if (wish instanceof CallWish.Customer to) {
            call.customer(Long.toHexString(to.customer()));
        } else if (wish instanceof CallWish.Withdraw how) {
            if (how.bySupervisor()) {
                call.withdrawBySupervisor(WHY);
            } else {
                call.withdraw();
            }
        } else {
            call.hangUp();
        }
    }
}
