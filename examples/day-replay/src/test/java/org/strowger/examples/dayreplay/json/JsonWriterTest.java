package org.strowger.examples.dayreplay.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void shouldWriteNestedValues() {
        String document = new JsonWriter().object()
                .field("text", "a\"b\\c\n")
                .field("count", 3)
                .field("share", OptionalDouble.of(1.0 / 3))
                .field("none", OptionalDouble.empty())
                .field("ok", true)
                .name("days").array().value(1).value(2).end()
                .name("empty").object().end()
                .end().document();
        assertEquals("""
                {
                  "text": "a\\"b\\\\c\\u000a",
                  "count": 3,
                  "share": 0.333333,
                  "none": null,
                  "ok": true,
                  "days": [
                    1,
                    2
                  ],
                  "empty": {}
                }
                """, document);
    }

    @Test
    void shouldWriteNumbersWithoutExponentOrTrailingZeros() {
        assertEquals("1000000\n", new JsonWriter().value(OptionalDouble.of(1e6)).document());
        assertEquals("0\n", new JsonWriter().value(OptionalDouble.of(-1e-9)).document());
        assertEquals("100\n", new JsonWriter().value(OptionalDouble.of(100.0)).document());
    }

    @Test
    void shouldRefuseWhatIsNoJson() {
        assertThrows(IllegalArgumentException.class, () -> new JsonWriter().value(OptionalDouble.of(Double.NaN)));
        assertThrows(IllegalStateException.class, () -> new JsonWriter().object().value(1));
        assertThrows(IllegalStateException.class, () -> new JsonWriter().array().name("a"));
        assertThrows(IllegalStateException.class, () -> new JsonWriter().object().name("a").end());
        assertThrows(IllegalStateException.class, () -> new JsonWriter().object().document());
        assertThrows(IllegalStateException.class, () -> new JsonWriter().value(1).value(2));
    }
}
