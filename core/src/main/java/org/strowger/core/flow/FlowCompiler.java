package org.strowger.core.flow;

import java.nio.file.Path;
import java.util.List;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.ConfigException;
import org.strowger.core.handler.HandlerConfig;

/**
 * Turns a folder of flow files into a bundle. Found through {@link java.util.ServiceLoader};
 * {@code strowger-ivr} ships the one for the YAML language. Runs before the engine starts.
 */
public interface FlowCompiler {
    /**
     * Reads, checks and compiles every flow of a folder.
     *
     * @param folder the bundle
     * @param center whose queues and schedules the flows may name
     * @throws ConfigException with all faults of the bundle
     */
    FlowBundle compile(Path folder, CenterConfig center);

    /**
     * The same, with the host's handlers checked too. They are no part of the bundle: whether the flows may ask
     * them is all that is judged.
     *
     * @since 0.1
     */
    default FlowBundle compile(Path folder, CenterConfig center, List<HandlerConfig> handlers) {
        return compile(folder, center);
    }

    /**
     * Whether what a file of the folder holds matters to the bundle. Of one that does not matter, such as
     * audio, at most the name counts; a journal keeps it without its content.
     *
     * @since 0.1
     */
    default boolean isSource(Path file) {
        return true;
    }
}
