package org.strowger.bench.waiting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.strowger.core.center.CenterReader;
import org.strowger.core.flow.FlowBundle;
import org.strowger.ivr.YamlFlowCompiler;

/**
 * The files of a bank's centre whose front desk is a flow: a greeting, then a menu that gives callers two minutes
 * for a key, reminds them, and bears with four wrong keys. Inventories are as rare as they can be: each is a command
 * for every leg, and a million of them fill the ring, so that new callers are refused meanwhile.
 *
 * @param center the centre's file
 * @param flows folder of its flow
 */
record FrontDesk(Path center, Path flows) {
    /** What callers hear last before they wait. */
    static final String MENU = "services-menu";
    /** What they hear instead the second time. */
    static final String MENU_AGAIN = "services-menu-short";
    /** What they hear at once when they press {@link #WRONG_KEY}. */
    static final String WRONG = "not-a-service";
    /** What they hear when their two minutes are over. */
    static final String REMINDER = "still-there";
    static final char WRONG_KEY = '9';
    /** Wrong keys of one call; one more would lead it out of the menu. */
    static final int WRONG_KEYS = 4;

    private static final String FLOW = "bank-front-desk.yml";
    private static final String CENTER = """
            center: bank
            entry: {flow: bank-front-desk}
            queues: {PS: {}, NE: {}, NW: {}, IN: {}, PE: {}, TT: {}}
            agents: {ann: {}}
            """;

    /** Writes them. */
    static FrontDesk in(Path folder) throws IOException {
        FrontDesk desk = new FrontDesk(folder.resolve("center.yml"), folder.resolve("flows"));
        Files.writeString(desk.center, CENTER, StandardCharsets.UTF_8);
        Files.createDirectory(desk.flows);
        try (InputStream flow = FrontDesk.class.getResourceAsStream(FLOW)) {
            Files.copy(flow, desk.flows.resolve(FLOW));
        }
        return desk;
    }

    /** The flow as the engine would run it. */
    FlowBundle bundle() {
        return new YamlFlowCompiler().compile(flows,
                CenterReader.read("center.yml", CENTER.getBytes(StandardCharsets.UTF_8)));
    }
}
