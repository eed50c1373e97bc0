package org.strowger.bench;

/** Entry. */
public final class Main {
    private Main() {
    }

    /** Starts. */
    public static void main(String[] args) throws Exception {
        org.openjdk.jmh.Main.main(args);
    }
}
