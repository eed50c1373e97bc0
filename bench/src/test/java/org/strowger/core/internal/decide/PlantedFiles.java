package org.strowger.core.internal.decide;

import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reaches outside in every method. */
public abstract class PlantedFiles {
    abstract void stream(InputStream in);

    abstract void path(Path path);

    abstract void channel(FileChannel channel);

    abstract void network(URI uri);

    String environment() {
        return System.getenv("HOME");
    }

    String property() {
        return System.getProperty("os.name");
    }

    int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
