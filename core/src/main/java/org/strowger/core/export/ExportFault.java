package org.strowger.core.export;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults of one exporter's sink: the first is logged, all are counted, none goes further. */
final class ExportFault {
    private static final Logger LOG = LoggerFactory.getLogger(ExportFault.class);

    private final String exporter;
    private volatile long count;

    ExportFault(String exporter) {
        this.exporter = exporter;
    }

    /** Tell thread only. */
    void happened(long sequence, Exception cause) {
        long before = count;
        count = before + 1;
        if (before == 0) {
            LOG.warn("{}: could not write record {}; it goes on trying and counts what is lost, mend the sink",
                    exporter, sequence, cause);
        }
    }

    long count() {
        return count;
    }
}
