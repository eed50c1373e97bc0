package org.strowger.ivr.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.expression.ValueType.Kind;
import org.strowger.ivr.keys.DigitTrie;
import org.strowger.ivr.keys.KeySequence;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.keys.PackedKeys;
import org.strowger.ivr.model.Flow;
import org.strowger.ivr.model.Input;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;
import org.strowger.ivr.model.Say;

/** Reads a node that takes a number of keys into a variable (I9, I10). */
final class CollectReader {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,2})(?:-([0-9]{1,2}))?");

    private final FlowContext context;
    private final InputReader inputs;
    private final SayReader says;

    CollectReader(FlowContext context, InputReader inputs, SayReader says) {
        this.context = context;
        this.inputs = inputs;
        this.says = says;
    }

    Optional<Node> read(Node.Head head, Fields fields, YamlNode.Mapping map) {
        boolean sensitive = fields.bool("sensitive", false);
        boolean holdOffer = fields.bool("hold_offer", false);
        if (holdOffer && context.flow.kind != Flow.Kind.COMFORT) {
            fields.text("hold_offer").ifPresent(text -> context.error(text, "wrong-kind",
                    "hold_offer is for comfort flows; nobody is offered a call in a main flow, leave it out"));
        }
        Say say = says.optional(fields, "say");
        Say again = fields.node("again").map(says::read).orElse(say);
        Input input = inputs.read(fields);
        NodeReader.noTwice(context, head.handlers(), map);
        Optional<int[]> range = fields.requiredText("digits").flatMap(this::range);
        Optional<Variable> into = fields.requiredText("into").flatMap(text -> variable(text, range, sensitive));
        boolean endRequired = fields.bool("end_required", false);
        if (endRequired && input.end() == 0) {
            fields.text("end_required").ifPresent(text -> context.error(text, "bad-value",
                    "end_required needs an end key, this node has none; leave it out or name one "
                            + "with end"));
        }
        Optional<Expression> check = fields.text("check").flatMap(text -> context.expression(text, compiler ->
                sensitive && into.isPresent() ? compiler.secretCondition(text.text(), into.get())
                        : compiler.condition(text.text())));
        Optional<Say> confirm = confirm(fields);
        if (sensitive && confirm.isPresent()) {
            fields.node("confirm").ifPresent(at -> context.error(at, "sensitive-leak",
                    "what is typed in secret is not spoken; leave confirm out"));
        }
        Route next = context.route(fields, "next");
        int keys = Keys.PLAIN & ~input.end();
        if (keys == 0) {
            fields.node("end").ifPresent(at ->
                    context.error(at, "bad-keys", "these end keys leave no key to type"));
        }
        if (range.isEmpty() || into.isEmpty() || keys == 0) {
            return Optional.empty();
        }
        int min = range.get()[0];
        int max = range.get()[1];
        DigitTrie trie = DigitTrie.of(List.of(KeySequence.repeated(keys, min, max, 0)));
        return Optional.of(new Node.Collect(
                head, say, again, into.get(), min, max, endRequired, sensitive, holdOffer, check, confirm,
                trie, input, next));
    }

    private Optional<int[]> range(YamlNode.Scalar text) {
        Matcher matcher = RANGE.matcher(text.text());
        if (matcher.matches()) {
            int min = Integer.parseInt(matcher.group(1));
            int max = matcher.group(2) == null ? min : Integer.parseInt(matcher.group(2));
            if (min >= 1 && max >= min && max <= PackedKeys.CAPACITY) {
                return Optional.of(new int[] {min, max});
            }
        }
        context.error(text, "bad-value",
                "\"digits\" is a length such as 4, or a range such as 6-10, from 1 to 64");
        return Optional.empty();
    }

    private Optional<Variable> variable(YamlNode.Scalar text, Optional<int[]> range, boolean sensitive) {
        Variable secret = context.scope.variables().get(text.text());
        boolean fits = sensitive && secret != null && secret.sensitive();
        Optional<Variable> found = fits ? Optional.of(secret) : context.settable(text);
        if (found.isEmpty()) {
            return found;
        }
        Variable variable = found.get();
        if (sensitive && !fits) {
            context.error(text, "sensitive-leak", "\"" + text.text()
                    + "\" is not sensitive, this collect is; write sensitive: true at both");
            return Optional.empty();
        }
        boolean isDigits = variable.type().kind() == Kind.DIGITS;
        if (!isDigits && variable.type().kind() != Kind.TEXT) {
            context.error(text, "type-mismatch", "\"" + text.text() + "\" is " + variable.type().word()
                    + "; a collect fills digits or text");
            return Optional.empty();
        }
        if (isDigits && range.isPresent() && range.get()[1] > variable.type().maxLength()) {
            context.error(text, "type-mismatch", "\"" + text.text() + "\" holds "
                    + variable.type().maxLength()
                    + " digits, this may have " + range.get()[1]);
            return Optional.empty();
        }
        return found;
    }

    /** {@code true}, {@code false}, or prompts to play before the value. */
    private Optional<Say> confirm(Fields fields) {
        Optional<YamlNode> value = fields.node("confirm");
        if (value.isEmpty() || value.get() instanceof YamlNode.Scalar no && no.text().equals("false")) {
            return Optional.empty();
        }
        boolean plain = value.get() instanceof YamlNode.Scalar yes && yes.text().equals("true");
        return Optional.of(plain ? Say.NOTHING : says.read(value.get()));
    }
}
