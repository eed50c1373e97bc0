package org.strowger.core.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptLanguagesTest {
    @Test
    void shouldLookInTheCallsLanguageThenItsParentThenTheFallback() {
        assertEquals(List.of("cy-GB", "cy", "en"), PromptLanguages.order("cy-GB", "en"));
        assertEquals(List.of("zh-Hant-TW", "zh-Hant", "zh", "en-US", "en"),
                PromptLanguages.order("zh-Hant-TW", "en-US"));
    }

    @Test
    void shouldNameEachLanguageOnce() {
        assertEquals(List.of("en-GB", "en"), PromptLanguages.order("en-GB", "en"));
        assertEquals(List.of("en"), PromptLanguages.order("", "en"));
        assertEquals(List.of(), PromptLanguages.order("", ""));
    }
}
