package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.language.Language;
import org.strowger.ivr.model.Input;
import org.strowger.ivr.model.Input.BargeIn;
import org.strowger.ivr.model.Input.Plan;
import org.strowger.ivr.model.Input.Try;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Say;

/** Reads the input fields of 2.3, for a node or for the {@code defaults} of a file. */
final class InputReader {
    private static final int MOST_TRIES = 100;
    private static final Plan USUAL_PLAN = new Plan(3, List.of(new Try(Say.NOTHING, Optional.empty())));

    private final FlowContext context;
    private final SayReader says;
    private Input usual = new Input(Typed.usualMs(Language.FIRST), Typed.usualMs(Language.BETWEEN),
            Typed.usualMs(Language.LATE_END), Typed.usualMs(Language.MAX_TIME), 1 << Keys.POUND, BargeIn.TRUE,
            false, USUAL_PLAN, USUAL_PLAN, Integer.parseInt(Language.TOTAL.usual().orElseThrow()), Optional.empty());

    private int usualTimeoutMs = Typed.usualMs(Language.TIMEOUT);
    private int usualRetry = Integer.parseInt(Language.RETRY_OF_INVOKE.usual().orElseThrow());
    private int usualBackoffMs = Typed.usualMs(Language.BACKOFF);

    InputReader(FlowContext context) {
        this.context = context;
        this.says = new SayReader(context);
    }

    /** Reads {@code defaults}, from which every later node takes what it leaves out. */
    void readDefaults(YamlNode.Mapping map) {
        Fields fields = new Fields(context.file, map, map, "\"defaults\"", "defaults", "",
                context.faults);
        usual = read(fields);
        usualTimeoutMs = timeoutMs(fields);
        usualRetry = retry(fields);
        usualBackoffMs = backoffMs(fields);
        fields.allow(Language.names(Language.DEFAULTS)).finish(Language.names(Language.DEFAULTS)::contains);
    }

    /** How long an invoke awaits an answer. */
    int timeoutMs(Fields fields) {
        return Typed.ms(fields, Language.TIMEOUT, usualTimeoutMs);
    }

    /** How often an invoke asks again. */
    int retry(Fields fields) {
        return Typed.whole(fields, Language.RETRY_OF_INVOKE, usualRetry);
    }

    /** How long after a failure an invoke asks again. */
    int backoffMs(Fields fields) {
        return Typed.ms(fields, Language.BACKOFF, usualBackoffMs);
    }

    /** What {@code barge_in} says for a node of a type that cannot use {@code valid}. */
    BargeIn bargeInOfPlay(Fields fields) {
        BargeIn inherited = usual.bargeIn() == BargeIn.VALID ? BargeIn.TRUE : usual.bargeIn();
        BargeIn own = bargeIn(fields, inherited);
        if (own == BargeIn.VALID) {
            fields.text("barge_in").ifPresent(text -> context.error(text, "bad-value",
                    "a play node has no choices to be valid; use true, false or keep"));
        }
        return own;
    }

    /** The input fields of a map; what it leaves out is as in the defaults. */
    Input read(Fields fields) {
        int first = Typed.ms(fields, Language.FIRST, usual.firstMs());
        int between = Typed.ms(fields, Language.BETWEEN, usual.betweenMs());
        int lateEnd = Typed.ms(fields, Language.LATE_END, usual.lateEndMs());
        int maxTime = Typed.ms(fields, Language.MAX_TIME, usual.maxTimeMs());
        Plan noinput = fields.node("noinput").map(node ->
                plan(node, usual.noinput())).orElse(usual.noinput());
        Plan nomatch = fields.node("nomatch").map(node ->
                plan(node, usual.nomatch())).orElse(usual.nomatch());
        int total = Typed.whole(fields, Language.TOTAL, usual.total());
        if (total >= noinput.limit() + nomatch.limit() - 1) {
            fields.text("total").ifPresent(text ->
                    context.faults.warning(context.file, text, "dead-limit",
                    "noinput " + noinput.limit() + " and nomatch " + nomatch.limit()
                            + " always come before this; use at most "
                            + Math.max(1, noinput.limit() + nomatch.limit() - 2)));
        }
        Optional<Route> failed = context.optionalRoute(fields, "failed").or(usual::failed);
        return new Input(first, between, lateEnd, maxTime, end(fields), bargeIn(fields, usual.bargeIn()),
                clears(fields), noinput, nomatch, total, failed);
    }

    /** The defaults, with another way out. */
    Input usual(Route failed) {
        return new Input(usual.firstMs(), usual.betweenMs(), usual.lateEndMs(), usual.maxTimeMs(), usual.end(),
                usual.bargeIn(), usual.clears(), usual.noinput(), usual.nomatch(), usual.total(),
                Optional.of(failed));
    }

    /** Keys that end an entry or a recording. */
    int end(Fields fields) {
        if (!fields.has("end")) {
            return usual.end();
        }
        int keys = 0;
        List<YamlNode.Scalar> names = fields.texts("end");
        fields.node("end").filter(Empty::isList).ifPresent(list ->
                context.error(list, "bad-keys", "this list is empty; name a key, or write end: none"));
        for (YamlNode.Scalar name : names) {
            int key = Keys.named(name.text());
            boolean none = name.text().equals("none") && names.size() == 1;
            if (key == Keys.NONE && name.text().equals("none") && !none) {
                context.error(name, "bad-keys", "none stands alone; write end: none, or leave it out");
            } else if (key == Keys.NONE && !none) {
                context.error(name, "bad-keys", "\"" + name.text()
                        + "\" is no key; write 0 to 9, star, pound, A to D, or none"
                        + Faults.didYouMean(name.text(), List.of("star", "pound", "none")));
            }
            keys |= key == Keys.NONE ? 0 : 1 << key;
        }
        return keys;
    }

    private BargeIn bargeIn(Fields fields, BargeIn otherwise) {
        return Typed.word(fields, Language.BARGE_IN)
                .map(word -> BargeIn.valueOf(word.toUpperCase(Locale.ROOT))).orElse(otherwise);
    }

    private boolean clears(Fields fields) {
        return Typed.word(fields, Language.TYPE_AHEAD).map("clear"::equals).orElse(usual.clears());
    }

    /** A limit, a map, a list of maps, or the name of a node (I13). */
    private Plan plan(YamlNode value, Plan otherwise) {
        if (value instanceof YamlNode.Sequence list && !list.items().isEmpty()) {
            List<Try> tries = new ArrayList<>();
            int limit = otherwise.limit();
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof YamlNode.Mapping map) {
                    Plan one = map(map, otherwise.limit(), otherwise.at(i), i == 0);
                    tries.add(one.at(0));
                    limit = i == 0 ? one.limit() : limit;
                } else {
                    context.error(list.items().get(i), "bad-value",
                            "a map has to stand here, such as {say: not-heard}");
                }
            }
            return tries.isEmpty() ? otherwise : new Plan(limit, tries);
        }
        if (value instanceof YamlNode.Mapping map) {
            return map(map, otherwise.limit(), otherwise.at(0), true);
        }
        if (value instanceof YamlNode.Scalar text) {
            return Values.integer(text.text()).isPresent()
                    ? new Plan(limit(text, otherwise.limit()), otherwise.tries())
                    : leaving(text, otherwise);
        }
        context.error(value, "bad-value",
                "this list is empty; write a limit, a map or the name of a node");
        return otherwise;
    }

    private Plan leaving(YamlNode.Scalar name, Plan otherwise) {
        return new Plan(otherwise.limit(),
                List.of(new Try(Say.NOTHING, Optional.of(context.route(name)))));
    }

    private int limit(YamlNode.Scalar text, int otherwise) {
        int limit = Values.integer(text.text()).orElse(0);
        if (limit < 1 || limit > MOST_TRIES) {
            context.error(text, "bad-number", "a limit is 1 to " + MOST_TRIES);
            return otherwise;
        }
        return limit;
    }

    private Plan map(YamlNode.Mapping map, int limit, Try otherwise, boolean first) {
        Fields fields = new Fields(context.file, map, map, "a retry", "a retry", "", context.faults);
        Optional<YamlNode.Scalar> written = fields.text("limit");
        int own = first ? written.map(text -> limit(text, limit)).orElse(limit) : limit;
        written.filter(text -> !first).ifPresent(text -> context.error(text, "bad-value",
                "the limit of all tries stands in the first; move it there"));
        Say say = fields.node("say").map(says::read).orElse(otherwise.say());
        Optional<Route> next = context.optionalRoute(fields, "next").or(otherwise::next);
        fields.finish(Language.names(Language.TRY)::contains);
        return new Plan(own, List.of(new Try(say, next)));
    }
}
