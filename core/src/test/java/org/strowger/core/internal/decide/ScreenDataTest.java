package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent's screen is told of a call, as bytes. */
class ScreenDataTest {
    private final ScreenData screen = new ScreenData();

    /** A value may have 256 characters, whatever script it is in. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00E4", "\u6F22", "\uD83D\uDE00"})
    void shouldKeepTheWholeOfALongValueInEveryScript(String letter) {
        // given
        String value = letter.repeat(256);
        // when
        screen.begin(1, 0, 0).attribute("first", value).attribute("second", value);
        // then
        for (int i = 0; i < 2; i++) {
            int text = screen.attribute(i) + 1;
            assertEquals(value, new String(screen.bytes(), screen.start(text), screen.length(text),
                    StandardCharsets.UTF_8));
        }
    }
}
