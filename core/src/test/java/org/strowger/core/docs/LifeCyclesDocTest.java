package org.strowger.core.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.agent.AgentLife;
import org.strowger.core.internal.call.CallLife;
import org.strowger.core.internal.call.CallbackLife;
import org.strowger.core.internal.call.OfferLife;

/** The diagrams of the documentation are those of the tables in the code. */
class LifeCyclesDocTest {
    private static final Path DOCUMENT = Path.of("docs", "life-cycles.md");

    @Test
    void shouldPrintTheDiagramsFromTheTables() throws IOException {
        // given
        String text = """
                # Life cycles

                Printed from the transition tables in the code; a test compares. Every transition is taken by a test, and the
                state of an agent is worked out from his wish and what fills his slots.

                ## Agent

                ```mermaid
                %s```

                ## Call

                ```mermaid
                %s```

                ## Offer

                ```mermaid
                %s```

                ## Callback

                ```mermaid
                %s```
                """.formatted(AgentLife.table().diagram(), CallLife.table().diagram(),
                        OfferLife.table().diagram(), CallbackLife.table().diagram());
        if (Boolean.getBoolean("strowger.docs.write")) {
            Files.writeString(DOCUMENT, text);
        }
        // then
        assertEquals(text, Files.readString(DOCUMENT),
                "write it anew: mvn -pl core test -Dtest=LifeCyclesDocTest -DargLine=-Dstrowger.docs.write=true");
    }
}
