package org.strowger.core.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Explanations as lines for people. */
final class Prose {
    /** Agents named for one reason; the rest are counted. */
    private static final int NAMED = 10;
    private static final long NS_PER_MS = 1_000_000;

    private Prose() {
    }

    static String of(OfferExplanation offer) {
        StringBuilder text = new StringBuilder();
        text.append("offer ").append(offer.offerId()).append(" of call ").append(offer.call().callId())
                .append(" to agent ").append(offer.agent()).append(where(offer.moment())).append('\n')
                .append("  set off by ").append(offer.trigger()).append('\n');
        if (offer.call().queue().isEmpty()) {
            return text.append("  past all queues, for ").append(offer.call().pool()).append('\n').toString();
        }
        if (offer.picked()) {
            text.append("  a person picked the call for him; neither rankings nor the order of calls decided\n");
        }
        call(text, offer.call());
        candidates(text, offer);
        rejected(text, offer.rejected());
        passed(text, offer);
        return text.toString();
    }

    static String of(WaitExplanation wait) {
        StringBuilder text = new StringBuilder();
        text.append("call ").append(wait.call().callId()).append(" waits").append(where(wait.moment())).append('\n');
        call(text, wait.call());
        if (!wait.ringing().isEmpty()) {
            text.append("  it rings at ").append(String.join(", ", wait.ringing())).append('\n');
        }
        rejected(text, wait.rejected());
        return text.toString();
    }

    private static String where(Moment moment) {
        return ", record " + moment.sequence() + ", " + moment.at();
    }

    private static void call(StringBuilder text, WaitingCall call) {
        text.append("  call ").append(call.callId()).append(" in queue ").append(call.queue())
                .append(": position ").append(call.position()).append(", waited ").append(seconds(call.waitedNs()))
                .append("; place: class ").append(call.priorityClass()).append(", effective time ")
                .append(seconds(call.effectiveNs())).append(", entry ").append(call.entry()).append('\n')
                .append("  needs ").append(call.needs()).append("; open to ").append(call.pool()).append("; ")
                .append(counted(call.steps(), "step")).append(" and ").append(counted(call.offersMade(), "offer"))
                .append(" before\n");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static void candidates(StringBuilder text, OfferExplanation offer) {
        text.append("  candidates: ").append(offer.candidates()).append(", lower keys first\n");
        int rank = 1;
        for (Candidate candidate : offer.best()) {
            text.append("    ").append(rank++).append(". ").append(candidate.agent()).append("  ")
                    .append(candidate.keys().stream().map(key -> key.name() + " " + key.value())
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        if (offer.candidates() > offer.best().size()) {
            text.append("    and ").append(offer.candidates() - offer.best().size()).append(" more\n");
        }
        offer.margin().ifPresentOrElse(
                margin -> text.append("  decided by ").append(margin.field()).append(": ").append(margin.winner())
                        .append(" for ").append(offer.best().get(0).agent()).append(", ").append(margin.runnerUp())
                        .append(" for ").append(offer.best().get(1).agent()).append('\n'),
                () -> text.append("  nobody else could take it\n"));
        if (!offer.isBestFirst()) {
            text.append("  the agent who was asked is not the first candidate; report this with the journal\n");
        }
    }

    private static void rejected(StringBuilder text, List<Rejected> rejected) {
        Map<Rejection, List<Rejected>> byReason = new EnumMap<>(Rejection.class);
        rejected.forEach(one -> byReason.computeIfAbsent(one.why(), why -> new ArrayList<>()).add(one));
        text.append("  not asked: ").append(rejected.size()).append('\n');
        byReason.forEach((why, agents) -> {
            text.append("    ").append(why).append(' ').append(agents.size()).append(": ")
                    .append(agents.stream().limit(NAMED)
                            .map(one -> one.agent() + (one.detail().isEmpty() ? "" : " (" + one.detail() + ")"))
                            .collect(Collectors.joining(", ")));
            if (agents.size() > NAMED) {
                text.append(" and ").append(agents.size() - NAMED).append(" more");
            }
            text.append('\n');
        });
    }

    private static void passed(StringBuilder text, OfferExplanation offer) {
        text.append("  calls that stood before it: ").append(offer.passed()).append('\n');
        for (PassedCall passed : offer.passedOver()) {
            text.append("    call ").append(passed.callId()).append(" in queue ").append(passed.queue())
                    .append(", class ").append(passed.priorityClass()).append(": ").append(passed.why())
                    .append(passed.detail().isEmpty() ? "" : " (" + passed.detail() + ")").append('\n');
        }
    }

    private static String seconds(long ns) {
        long ms = ns / NS_PER_MS;
        return (ms < 0 ? "-" : "") + Math.abs(ms) / 1000 + "." + String.valueOf(1000 + Math.abs(ms) % 1000).substring(1)
                + " s";
    }
}
