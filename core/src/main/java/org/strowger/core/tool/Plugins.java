package org.strowger.core.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Jars whose rankings and flow language are found while this is open, by the thread that loaded them. */
final class Plugins implements AutoCloseable {
    private final ClassLoader before;
    private final URLClassLoader loader;

    private Plugins(URLClassLoader loader) {
        this.before = Thread.currentThread().getContextClassLoader();
        this.loader = loader;
        Thread.currentThread().setContextClassLoader(loader);
    }

    /** @param paths jars, or folders of jars @throws IllegalArgumentException if one is neither */
    static Plugins load(List<Path> paths) {
        List<Path> jars = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                jars.addAll(jarsIn(path));
            } else if (Files.isRegularFile(path)) {
                jars.add(path);
            } else {
                throw new IllegalArgumentException(
                        "command line: --plugins was " + path + ", which is not there; name a jar or a folder of jars");
            }
        }
        URL[] urls = jars.stream().map(Plugins::url).toArray(URL[]::new);
        return new Plugins(new URLClassLoader(urls, Plugins.class.getClassLoader()));
    }

    private static List<Path> jarsIn(Path folder) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("command line: --plugins was " + folder + ", which cannot be read ("
                    + unreadable + "); check its rights", unreadable);
        }
        jars.sort(null);
        if (jars.isEmpty()) {
            throw new IllegalArgumentException(
                    "command line: --plugins was " + folder + ", which holds no jar; name a jar or a folder of jars");
        }
        return jars;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(jar + ": has no address as a file", impossible);
        }
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
        try {
            loader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("plug-ins: a jar could not be closed", failure);
        }
    }
}
