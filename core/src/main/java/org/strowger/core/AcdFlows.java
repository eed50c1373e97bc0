package org.strowger.core;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.strowger.core.config.ConfigException;
import org.strowger.core.event.Admission;

/**
 * The versions of the flows: {@code acd.flows().canary(folder, 10)}, then {@code promote()} or {@code rollBack()}.
 * A bundle is read and checked whole on the calling thread, then it is one command. A call keeps the version
 * that it began with, in all its flows; a version is freed when it is closed to new calls and its last call is over.
 *
 * <p>A journal keeps the bundles, under {@code config/} of its directory; an engine does not start if one is missing.
 * An engine that is opened again begins with the flows that its {@link AcdConfig} names: name the new folder there.
 * A canary goes on over a restart. Another configuration, or another canary, rolls it back. Any thread.
 */
public final class AcdFlows {
    private final Reconfigurer reconfigurer;
    private final Supplier<Admission> may;

    /** @param may whether the asker may change flows */
    AcdFlows(Reconfigurer reconfigurer, Supplier<Admission> may) {
        this.reconfigurer = reconfigurer;
        this.may = may;
    }

    /**
     * What became of a bundle.
     *
     * @param admission whether it was taken in
     * @param hash of the bundle, as events and status have it; empty if nothing was read
     * @param isOther whether it differs from what callers begin now; if not, nothing was done
     */
    public record Deployment(Admission admission, String hash, boolean isOther) {}

    /**
     * Has all new calls begin another version. {@code FLOWS_DEPLOYED} tells when it is in force.
     *
     * @throws ConfigException with all faults of the bundle, or if an adapter that is connected cannot do what it
     *     needs; the old version runs on, and {@link org.strowger.core.status.FlowsStatus#deploysRefused()} counts it
     * @throws IllegalStateException if the engine was opened without flows
     */
    public Deployment deploy(Path folder) {
        Admission admission = may.get();
        return admission == Admission.ACCEPTED ? reconfigurer.deploy(folder) : new Deployment(admission, "", false);
    }

    /**
     * Has some callers begin another version. Caller number and bundle choose, so one caller hears one version; of
     * withheld numbers the call chooses. The bundle on trial given again, with another percentage, changes that.
     *
     * @param percent of all callers, 0 to 100; 0 closes the version to new calls, and it may still be promoted
     * @throws ConfigException as {@link #deploy} does
     * @throws IllegalArgumentException if the percentage is out of range
     * @throws IllegalStateException if the engine was opened without flows
     */
    public Deployment canary(Path folder, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("canary: percent was " + percent + "; use 0 to 100");
        }
        Admission admission = may.get();
        return admission == Admission.ACCEPTED
                ? reconfigurer.canary(folder, percent) : new Deployment(admission, "", false);
    }

    /**
     * Has all new calls begin the version on trial.
     *
     * @throws IllegalStateException if none is on trial
     */
    public Admission promote() {
        Admission admission = may.get();
        return admission == Admission.ACCEPTED ? reconfigurer.promote() : admission;
    }

    /**
     * Has no new call begin the version on trial; those in progress keep it.
     *
     * @throws IllegalStateException if none is on trial
     */
    public Admission rollBack() {
        Admission admission = may.get();
        return admission == Admission.ACCEPTED ? reconfigurer.rollBack() : admission;
    }

    /**
     * Closes one of the two versions that callers begin to new calls; the other takes them all. The version on trial
     * stays on trial, at 0 or 100 %.
     *
     * @param hash of its bundle
     * @throws IllegalStateException if none is on trial, or that version is neither
     */
    public Admission drain(String hash) {
        Admission admission = may.get();
        return admission == Admission.ACCEPTED ? reconfigurer.drain(hash) : admission;
    }
}
