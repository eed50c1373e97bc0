package org.strowger.core.yaml;

/**
 * Caps of one file; beyond one of them reading stops with a fault. They bound the time and memory
 * that a hostile file can cost.
 *
 * @param bytes size of the file, 1 or more
 * @param events parser events, about one for a scalar and two for a list or map
 * @param depth lists and maps inside each other, 1 to 19
 * @param scalar length of a value, in characters
 * @param key length of a key, in characters
 */
public record YamlLimits(int bytes, int events, int depth, int scalar, int key) {
    /** Longest line, in characters: the parser's buffer grows with a line, and not only linearly. */
    static final int LINE = 131_072;

    /** Caps of a flow file: 256 KiB, 20,000 events, depth 16, values of 4,096, keys of 128. */
    public static final YamlLimits FLOW = new YamlLimits(262_144, 20_000, 16, 4_096, 128);

    /**
     * Caps of {@code center.yml}: 16 MiB and 2,000,000 events, else those of a flow. A centre of
     * 40,000 queues and 75,000 memberships takes 4 to 7 MiB and 0.8 to 1.2 million events.
     */
    public static final YamlLimits CENTER = new YamlLimits(16_777_216, 2_000_000, 16, 4_096, 128);

    /** Checks the ranges. */
    public YamlLimits {
        if (bytes < 1 || events < 1 || scalar < 1 || key < 1 || depth < 1 || depth > 19) {
            throw new IllegalArgumentException("limits of a YAML file: found " + bytes + " bytes, "
                    + events + " events, depth " + depth + ", scalar " + scalar + ", key " + key
                    + "; use 1 or more, and a depth of 1 to 19");
        }
    }
}
