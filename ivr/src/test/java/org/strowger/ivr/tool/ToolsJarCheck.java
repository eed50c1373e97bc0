package org.strowger.ivr.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/**
 * Starts the tools jar as a user does, in a process of its own without any flags: run by the build once it is packed.
 */
final class ToolsJarCheck {
    private ToolsJarCheck() {}

    /** @param args the jar, then an empty folder to work in */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        Path flow = folder.resolve("main.yml");
        Files.writeString(flow, "format: 1\nflow: main\nstart: a\nnodes: {a: {type: hangup}}\n");
        expect(Main.CLEAN, "main.yml: flow main, 1 node, 0 variables", args[0], folder, "check", folder.toString());
        expect(Main.CLEAN, "0 scenarios, 0 failed; 0 of 1 nodes, 0 of 0 routes (100 %)", args[0], folder, "test",
                folder.toString());
        expect(Main.CLEAN, "flowchart TD", args[0], folder, "diagram", flow.toString());
        diagramOfAJournal(args[0], Files.createDirectories(folder.resolve("journal")));
        expect(Main.CLEAN, "{", args[0], folder, "schema");
        expect(Main.WRONG_USE, "check: found 0 names; write check DIR", args[0], folder, "check");
        Files.writeString(flow, "format: 1\nflow: main\nstart: b\nnodes: {a: {type: hangup}}\n");
        expect(Main.FAULTS, "main.yml:3:8: error: no node is named \"b\"; did you mean \"a\"? [unknown-node]", args[0],
                folder, "check", folder.toString());
    }

    /** Two callers press 1 in an engine of this process; the jar counts them. */
    private static void diagramOfAJournal(String jar, Path folder) throws IOException, InterruptedException {
        Path flows = Files.createDirectories(folder.resolve("flows"));
        Path flow = Files.writeString(flows.resolve("ask.yml"), "format: 1\nflow: ask\nstart: m\n"
                + "nodes: {m: {type: menu, say: ask, choices: {1: end}, failed: end}}\n");
        Path center = Files.writeString(folder.resolve("center.yml"),
                "center: test\nqueues: {sales: {ranking: [idle], callRanking: arrival}}\nentry: {flow: ask}\n");
        Path data = Files.createTempDirectory(folder, "data-");
        VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-11-03T10:00:00Z"));
        SimulatedSwitch telephone = new SimulatedSwitch(time);
        try (Acd acd = Acd.open(AcdConfig.at(data).center(center).flows(flows).clock(time)
                .durability(Durability.PROCESS_CRASH).build())) {
            acd.connect(telephone);
            for (int i = 0; i < 2; i++) {
                telephone.call("0501", "100", CallerScript.waiting().presses("1", Duration.ofSeconds(1)));
            }
            time.run();
        }
        List<String> lines = expect(Main.CLEAN, "flowchart TD", jar, folder, "diagram", flow.toString(), "--journal",
                data.toString());
        if (!lines.contains("  n0 -->|\"key 1 (2), failed (0)\"| over")) {
            throw new IllegalStateException("two callers pressed 1, but the diagram said\n" + String.join("\n", lines));
        }
    }

    private static List<String> expect(int status, String firstLine, String jar, Path folder, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar));
        command.addAll(List.of(args));
        Path said = folder.resolve("said.txt");
        int ended = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start()
                .waitFor();
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        if (ended != status || lines.isEmpty() || !lines.get(0).equals(firstLine)) {
            throw new IllegalStateException(String.join(" ", command) + "\nended with " + ended + " and said\n"
                    + String.join("\n", lines) + "\nbut should have ended with " + status + " and begun\n" + firstLine);
        }
        return lines;
    }
}
