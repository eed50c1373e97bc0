package org.strowger.examples.dayreplay.centre;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The effective files of the centre, written into the folder of a run.
 *
 * @param center the centre's file
 * @param flows the folder of its one flow
 */
public record CentreFiles(Path center, Path flows) {
    /**
     * Writes both; the same settings give the same bytes.
     *
     * @param headStartS head start of priority calls in seconds, 0 for first come first served
     * @param wrapUpS after-call work in seconds
     */
    public static CentreFiles write(Path folder, int headStartS, int wrapUpS, List<AgentLine> agents)
            throws IOException {
        String center = resource("center.yml")
                .replace("${callRanking}", "{name: headStart, seconds: " + headStartS + "}")
                .replace("${wrapUp}", wrapUpS + "s")
                .replace("${agents}", AgentLine.yaml(agents));
        Path flows = Files.createDirectories(folder.resolve("flows"));
        replace(flows.resolve("bank.yml"), resource("bank.yml"));
        replace(folder.resolve("center.yml"), center);
        return new CentreFiles(folder.resolve("center.yml"), flows);
    }

    private static void replace(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CentreFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
