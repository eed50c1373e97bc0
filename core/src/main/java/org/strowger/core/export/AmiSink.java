package org.strowger.core.export;

import java.io.IOException;

/** Where AMI events go: a socket, a queue of the host's. */
@FunctionalInterface
public interface AmiSink {
    /**
     * One event, whole: header lines ending in CR LF and an empty line.
     *
     * @param block valid during the call; copy what must outlive it
     * @throws IOException which is counted, and logged the first time
     */
    void block(CharSequence block) throws IOException;
}
