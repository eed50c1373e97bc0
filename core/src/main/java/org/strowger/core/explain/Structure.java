package org.strowger.core.explain;

import java.util.List;
import org.strowger.core.internal.json.Json;

/** Explanations as JSON. */
final class Structure {
    private Structure() {
    }

    static String of(OfferExplanation offer) {
        Json json = new Json().object().field("found", true).field("offerId", offer.offerId());
        moment(json, offer.moment());
        json.name("trigger").object().field("command", offer.trigger().command())
                .field("subject", offer.trigger().subject()).end();
        json.field("agent", offer.agent()).field("picked", offer.picked());
        call(json, offer.call());
        json.field("candidates", offer.candidates());
        json.name("best").array();
        for (Candidate candidate : offer.best()) {
            json.object().field("agent", candidate.agent()).name("keys").object();
            candidate.keys().forEach(key -> json.field(key.name(), key.value()));
            json.end().end();
        }
        json.end();
        offer.margin().ifPresent(margin -> json.name("margin").object().field("field", margin.field())
                .field("winner", margin.winner()).field("runnerUp", margin.runnerUp()).end());
        rejected(json, offer.rejected());
        json.field("passed", offer.passed()).name("passedOver").array();
        for (PassedCall passed : offer.passedOver()) {
            json.object().field("callId", passed.callId()).field("queue", passed.queue())
                    .field("priorityClass", passed.priorityClass()).field("effectiveNs", passed.effectiveNs())
                    .field("why", passed.why().name()).field("detail", passed.detail()).end();
        }
        return json.end().end().line();
    }

    static String of(WaitExplanation wait) {
        Json json = new Json().object().field("found", true);
        moment(json, wait.moment());
        call(json, wait.call());
        json.name("ringing").array();
        wait.ringing().forEach(json::value);
        json.end();
        rejected(json, wait.rejected());
        return json.end().line();
    }

    private static void moment(Json json, Moment moment) {
        json.field("sequence", moment.sequence()).field("nowNs", moment.nowNs()).field("at", moment.at().toString());
    }

    private static void call(Json json, WaitingCall call) {
        json.name("call").object().field("callId", call.callId()).field("queue", call.queue())
                .field("priorityClass", call.priorityClass()).field("effectiveNs", call.effectiveNs())
                .field("entry", call.entry()).field("position", call.position()).field("waitedNs", call.waitedNs())
                .field("needs", call.needs()).field("pool", call.pool()).field("steps", call.steps())
                .field("offersMade", call.offersMade()).field("ringing", call.ringing()).end();
    }

    private static void rejected(Json json, List<Rejected> rejected) {
        json.name("rejected").array();
        for (Rejected one : rejected) {
            json.object().field("agent", one.agent()).field("why", one.why().name()).field("detail", one.detail())
                    .end();
        }
        json.end();
    }
}
