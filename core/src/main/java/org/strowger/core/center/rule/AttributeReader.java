package org.strowger.core.center.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.YamlNode;

/** Reads the test of an attribute: {@code {name: tier, is: gold}}. */
final class AttributeReader {
    private static final String EXAMPLE = "{name: tier, is: gold}";
    private static final List<String> TESTS = List.of("is", "in", "prefix", "matches");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    /** An attribute and its test. */
    record Named(String name, AttributeTest test) {}

    private final Reading reading;

    AttributeReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Named> read(YamlNode.Scalar key, YamlNode node) {
        Optional<Fields> found = reading.fields(key, node, "an attribute", EXAMPLE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        Optional<String> name = fields.required("name").flatMap(text -> reading.name(text, "name"));
        fields.allow(TESTS).allow(List.of("atLeast", "atMost"));
        boolean range = fields.has("atLeast") || fields.has("atMost");
        long tests = TESTS.stream().filter(fields::has).count() + (range ? 1 : 0);
        Optional<AttributeTest> test = Optional.empty();
        if (tests != 1) {
            reading.error(node, "bad-value", (tests == 0 ? "an attribute is not tested"
                    : "an attribute is tested twice")
                    + "; write one of is, in, prefix, matches, or atLeast and atMost");
        } else {
            test = range ? range(node, fields) : test(fields);
        }
        fields.finish();
        return name.isEmpty() ? Optional.empty() : test.map(read -> new Named(name.get(), read));
    }

    private Optional<AttributeTest> test(Fields fields) {
        if (fields.has("in")) {
            List<String> texts = fields.texts("in").stream().map(YamlNode.Scalar::text).toList();
            return fields.node("in")
                    .flatMap(node -> reading.make(node, () -> new AttributeTest.In(texts)));
        }
        Optional<YamlNode.Scalar> is = fields.text("is");
        if (is.isPresent()) {
            return Optional.of(new AttributeTest.Is(is.get().text()));
        }
        Optional<YamlNode.Scalar> prefix = fields.text("prefix");
        if (prefix.isPresent()) {
            return reading.make(prefix.get(), () -> new AttributeTest.Prefix(prefix.get().text()));
        }
        return fields.text("matches").flatMap(expression ->
                reading.make(expression, () -> new AttributeTest.Matches(expression.text())));
    }

    private Optional<AttributeTest> range(YamlNode at, Fields fields) {
        Optional<YamlNode.Scalar> least = fields.text("atLeast");
        Optional<YamlNode.Scalar> most = fields.text("atMost");
        OptionalLong lowest = bound(least, Long.MIN_VALUE);
        OptionalLong highest = bound(most, Long.MAX_VALUE);
        if (lowest.isEmpty() || highest.isEmpty() || least.isEmpty() && most.isEmpty()) {
            return Optional.empty();
        }
        return reading.make(at,
                () -> new AttributeTest.Between(lowest.getAsLong(), highest.getAsLong()));
    }

    private OptionalLong bound(Optional<YamlNode.Scalar> text, long none) {
        if (text.isEmpty()) {
            return OptionalLong.of(none);
        }
        if (!WHOLE.matcher(text.get().text()).matches()) {
            reading.error(text.get(), "bad-number",
                    "a whole number of at most 18 digits has to stand here");
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text.get().text()));
    }
}
