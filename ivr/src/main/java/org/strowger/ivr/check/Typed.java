package org.strowger.ivr.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.language.Field;
import org.strowger.ivr.language.Shape;

/** Reads fields as the table of the language says: its ranges, its words, its defaults. */
final class Typed {
    private Typed() {}

    /** A whole number; the table's default if it is left out or unusable. */
    static int whole(Fields fields, Field field) {
        return whole(fields, field, Integer.parseInt(field.usual().orElseThrow()));
    }

    /** A whole number; {@code usual} if it is left out or unusable. */
    static int whole(Fields fields, Field field, int usual) {
        Shape.Whole range = (Shape.Whole) field.shape();
        return field.usual().isPresent() ? fields.integer(field.name(), range.lowest(), range.highest(), usual)
                : fields.integer(field.name(), range.lowest(), range.highest()).orElse(usual);
    }

    /** A time in ms; {@code usualMs} if it is left out or unusable. Flows count in hours at most, not in days. */
    static int ms(Fields fields, Field field, int usualMs) {
        Optional<YamlNode.Scalar> text = fields.text(field.name());
        if (text.isPresent() && text.get().text().endsWith("d")) {
            fields.error(text.get(), "bad-duration", Values.DURATION_HINT);
            return usualMs;
        }
        Shape.Span range = (Shape.Span) field.shape();
        Duration usual = Duration.ofMillis(usualMs);
        return (int) (field.usual().isPresent()
                ? fields.duration(field.name(), range.lowest(), range.highest(), usual)
                : fields.duration(field.name(), range.lowest(), range.highest()).orElse(usual)).toMillis();
    }

    /** A time in ms; the table's default if it is left out or unusable. */
    static int ms(Fields fields, Field field) {
        return ms(fields, field, usualMs(field));
    }

    /** The table's default of a time, in ms. */
    static int usualMs(Field field) {
        return (int) field.usual().flatMap(Values::duration).orElseThrow().toMillis();
    }

    /** One of the field's words; empty if it is left out or, after a fault, no such word. */
    static Optional<String> word(Fields fields, Field field) {
        List<String> words = ((Shape.OneOf) field.shape()).words();
        Optional<YamlNode.Scalar> text = fields.text(field.name());
        text.filter(wrong -> !words.contains(wrong.text())).ifPresent(wrong -> fields.error(wrong, "bad-value",
                field.name() + " is " + either(words) + Faults.didYouMean(wrong.text(), words)));
        return text.map(YamlNode.Scalar::text).filter(words::contains);
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
