package org.strowger.ivr.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the tools jar as a user does, in a process of its own without any flags: run by the build once it is packed. */
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
        expect(Main.CLEAN, "{", args[0], folder, "schema");
        expect(Main.WRONG_USE, "check: found 0 names; write check DIR", args[0], folder, "check");
        Files.writeString(flow, "format: 1\nflow: main\nstart: b\nnodes: {a: {type: hangup}}\n");
        expect(Main.FAULTS, "main.yml:3:8: error: no node is named \"b\"; did you mean \"a\"? [unknown-node]", args[0],
                folder, "check", folder.toString());
    }

    private static void expect(int status, String firstLine, String jar, Path folder, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar));
        command.addAll(List.of(args));
        Path said = folder.resolve("said.txt");
        int ended = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        if (ended != status || lines.isEmpty() || !lines.get(0).equals(firstLine)) {
            throw new IllegalStateException(String.join(" ", command) + "\nended with " + ended + " and said\n"
                    + String.join("\n", lines) + "\nbut should have ended with " + status + " and begun\n" + firstLine);
        }
    }
}
