package org.strowger.core.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.strowger.core.ranking.RankingProvider;
import org.strowger.core.ranking.TestRankings;

/** Writes a jar with the rankings that tests name, as a third party would ship its own. */
final class PluginJar {
    private PluginJar() {
    }

    static Path write(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("META-INF/services/" + RankingProvider.class.getName()));
            out.write(TestRankings.class.getName().getBytes(StandardCharsets.UTF_8));
            add(out, TestRankings.class);
            for (Class<?> inner : TestRankings.class.getDeclaredClasses()) {
                add(out, inner);
            }
        }
        return jar;
    }

    private static void add(JarOutputStream out, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            in.transferTo(out);
        }
    }
}
