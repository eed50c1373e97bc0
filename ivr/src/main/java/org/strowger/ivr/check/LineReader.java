package org.strowger.ivr.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.BuiltIn;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.ExpressionFault;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.ValueType;
import org.strowger.ivr.expression.ValueType.Kind;
import org.strowger.ivr.keys.DigitTrie;
import org.strowger.ivr.keys.KeySequence;
import org.strowger.ivr.language.Language;
import org.strowger.ivr.model.Input;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Node.CallbackStep;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Say;

/** Reads the nodes that do something with the caller's line: transfer, record, callback. */
final class LineReader {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST_ADDRESS = 128;
    private static final String BEEP = "beep";
    /** Names of parts of a node; no author can write them. */
    private static final String ASK = "#ask";
    private static final String ACCEPTED = "#accepted";
    private static final String DECLINED = "#declined";

    private final FlowContext context;
    private final InputReader inputs;
    private final SayReader says;

    LineReader(FlowContext context, InputReader inputs, SayReader says) {
        this.context = context;
        this.inputs = inputs;
        this.says = says;
    }

    Optional<Node> transfer(Node.Head head, Fields fields) {
        Optional<List<Node.Piece>> to = fields.requiredText("to").map(this::address);
        boolean blind = isBlind(fields);
        int ringMs = Typed.ms(fields, Language.RING);
        Optional<String> music = fields.text("music").flatMap(says::named);
        Optional<Route> next = blind ? dead(fields, "next") : Optional.of(context.route(fields, "next"));
        Optional<Route> failed = context.optionalRoute(fields, "failed");
        Optional<Route> busy = blind ? dead(fields, "busy") : context.optionalRoute(fields, "busy");
        Optional<Route> noAnswer = blind ? dead(fields, "no_answer") : context.optionalRoute(fields, "no_answer");
        return to.map(pieces -> new Node.Transfer(head, pieces, blind, ringMs, music, next, failed,
                busy, noAnswer));
    }

    private boolean isBlind(Fields fields) {
        return Typed.word(fields, Language.TRANSFER_KIND).filter("blind"::equals).isPresent();
    }

    /** A route that the switch takes with the call: it is left out, with a warning if it was written. */
    private Optional<Route> dead(Fields fields, String field) {
        context.optionalRoute(fields, field).ifPresent(route -> context.faults.warning(context.file,
                fields.node(field).orElseThrow(), "dead-route",
                "this is never taken: a blind transfer comes back by failed alone"));
        return Optional.empty();
    }

    private List<Node.Piece> address(YamlNode.Scalar text) {
        List<Node.Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text.text());
        int from = 0;
        int longest = 0;
        while (place.find()) {
            addText(pieces, text.text().substring(from, place.start()));
            int offset = place.start(1);
            String name = place.group(1);
            Optional<Expression> value = context.expression(text, compiler -> digitsOrEnum(name, offset,
                    compiler.value(name)));
            value.ifPresent(found -> pieces.add(new Node.Piece("", Optional.of(found))));
            longest += value.map(found -> longest(found.type())).orElse(0);
            from = place.end();
        }
        addText(pieces, text.text().substring(from));
        longest += pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        if (longest > LONGEST_ADDRESS) {
            context.error(text, "too-long", "this address may have " + longest + " characters; "
                    + LONGEST_ADDRESS + " is the most");
        }
        if (text.text().contains("{") != text.text().contains("}")
                || pieces.stream().anyMatch(piece -> piece.text().matches(".*[{}].*"))) {
            context.error(text, "bad-value", "a { needs its }; write sip:{extension}@pbx.example");
        }
        return pieces;
    }

    private static void addText(List<Node.Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Node.Piece(text, Optional.empty()));
        }
    }

    private static Expression digitsOrEnum(String name, int offset, Expression value) throws ExpressionFault {
        Kind kind = value.type().kind();
        if (kind != Kind.DIGITS && kind != Kind.ENUM) {
            throw new ExpressionFault("expr-type", offset, "an address takes digits or an enum, \"" + name
                    + "\" is " + value.type().word());
        }
        return value;
    }

    private static int longest(ValueType type) {
        return type.kind() == Kind.DIGITS ? type.maxLength()
                : type.values().stream().mapToInt(String::length).max().orElse(0);
    }

    Optional<Node> record(Node.Head head, Fields fields) {
        Say say = says.optional(fields, "say");
        List<Say.Item> heard = new ArrayList<>(say.items());
        if (fields.bool("beep", true)) {
            heard.add(new Say.Item.Prompt(BEEP));
        }
        Optional<Variable> into = fields.text("into").flatMap(context::settable).filter(variable -> isText(
                variable, fields));
        int mostMs = Typed.ms(fields, Language.LONGEST_RECORDING);
        int leastMs = Typed.ms(fields, Language.SHORTEST_RECORDING);
        int silenceMs = Typed.ms(fields, Language.SILENCE);
        return Optional.of(new Node.Record(head, new Say(heard), into, mostMs, leastMs, silenceMs, inputs.end(fields),
                context.route(fields, "next"),
                context.optionalRoute(fields, "failed"), context.optionalRoute(fields, "too_short")));
    }

    private boolean isText(Variable variable, Fields fields) {
        boolean text = variable.type().kind() == Kind.TEXT;
        if (!text) {
            fields.text("into").ifPresent(at -> context.error(at, "type-mismatch", "\"" + variable.name() + "\" is "
                    + variable.type().word() + "; a record fills text"));
        }
        return text;
    }

    /** One node, or with the question to the caller four. */
    Optional<Node> callback(Node.Head head, Fields fields, YamlNode.Mapping map) {
        NodeReader.noTwice(context, head.handlers(), map);
        Optional<YamlNode.Scalar> queue = fields.requiredText("queue").filter(text -> fields.isKnown(
                text, context.scope.queues().keySet(), "unknown-queue", "queue"));
        Optional<Expression> number = fields.text("number").flatMap(text -> context.expression(text, compiler ->
                compiler.assigned(text.text(), text.quoted(), ValueType.digits(64), "number")));
        boolean confirm = fields.bool("confirm", true);
        boolean keepsPlace = fields.bool("keep_place", true);
        int window = fields.text("window").flatMap(says::schedule).map(one -> one.index()).orElse(-1);
        int tries = Typed.whole(fields, Language.TRIES);
        int gapMs = Typed.ms(fields, Language.GAP);
        Route next = context.route(fields, "next");
        Optional<Route> declined = context.optionalRoute(fields, "declined");
        Optional<Route> error = context.optionalRoute(fields, "error");
        if (queue.isEmpty()) {
            return Optional.empty();
        }
        String name = queue.get().text();
        int index = context.scope.queues().get(name);
        Parts parts = (part, step, then) -> new Node.Callback(part, step, index, name, number, keepsPlace, window,
                tries, gapMs, then, next, declined, error);
        if (!confirm) {
            return Optional.of(parts.of(head, CallbackStep.OFFER, Optional.empty()));
        }
        Node.Head ask = part(head, ASK);
        Route accepted = to(head, ACCEPTED);
        Route refused = to(head, DECLINED);
        Expression spoken = number.orElseGet(() -> Expression.given(BuiltIn.CALL_FROM));
        context.addNode(menu(ask, spoken, accepted, refused));
        context.addNode(parts.of(part(head, ACCEPTED), CallbackStep.ACCEPTED, Optional.empty()));
        context.addNode(parts.of(part(head, DECLINED), CallbackStep.DECLINED, Optional.empty()));
        return Optional.of(parts.of(head, CallbackStep.OFFER, Optional.of(to(head, ASK))));
    }

    /** Makes the parts of one callback node. */
    private interface Parts {
        Node of(Node.Head head, CallbackStep step, Optional<Route> then);
    }

    private Node menu(Node.Head head, Expression number, Route accepted, Route refused) {
        Say say = new Say(List.of(new Say.Item.Value(PromptKind.DIGITS, number, "")));
        DigitTrie trie = DigitTrie.of(List.of(KeySequence.parse("1", 0), KeySequence.parse("2", 1)));
        return new Node.Menu(head, say, say,
                List.of(new Node.Choice("1", accepted), new Node.Choice("2", refused)), trie,
                inputs.usual(refused));
    }

    private static Node.Head part(Node.Head head, String suffix) {
        return new Node.Head(head.name() + suffix, head.type(), head.line(), head.column(), head.logged(),
                head.handlers());
    }

    private static Route to(Node.Head head, String suffix) {
        return new Route(head.name() + suffix, head.line(), head.column());
    }
}
