package org.strowger.core.internal.decide;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.internal.call.Call;
import org.strowger.core.internal.call.FlowVersion;
import org.strowger.core.internal.call.PlayIndex;

/**
 * The versions of the flows that live: the one that calls begin, one that is tried with some callers, and those
 * that older calls keep. A caller's number and the bundle's hash choose, so that one caller begins one version.
 *
 * <p>Nothing is told of them until a second one comes.
 */
final class VersionDesk {
    private static final int HUNDRED = 100;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int HEX = 16;
    private static final int HEX_DIGITS_OF_SEED = 15;

    private final Floor floor;
    private final List<FlowVersion> older = new ArrayList<>();
    private FlowVersion stable;
    private EntryTable entries;
    /** The version on trial, or null; what follows goes with it. */
    private FlowVersion canary;
    private EntryTable canaryEntries;
    private FlowCandidate candidate;
    private int share;
    private long seed;
    private int made = 1;

    /** @param bundle null when the engine has no flows */
    VersionDesk(Floor floor, EntryTable entries, FlowBundle bundle) {
        this.floor = floor;
        this.entries = entries;
        this.stable = new FlowVersion(made, bundle, bundle == null ? null : bundle.newMachine(),
                PlayNames.of(bundle).indexOf(bundle), additions(bundle));
    }

    private int[] additions(FlowBundle bundle) {
        return bundle == null ? new int[0] : bundle.addedSkills().stream().mapToInt(floor.plan::adding).toArray();
    }

    /** Whether the engine has flows. */
    boolean haveFlows() {
        return stable.machine != null;
    }

    /** The version that a call has begun, or that it would begin now. */
    FlowVersion of(Call call) {
        if (call.flowVersion != null) {
            return call.flowVersion;
        }
        return canary != null && isTried(call) ? canary : stable;
    }

    private boolean isTried(Call call) {
        CharSequence caller = call.caller;
        return Long.remainderUnsigned(caller.length() == 0
                ? spread(seed ^ call.callId * FNV_PRIME) : spread(hash(caller, seed)), HUNDRED) < share;
    }

    private static long hash(CharSequence text, long seed) {
        long hash = FNV_BASIS ^ seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** Each bit of the argument counts in each of the result: the finalizer of MurmurHash3. */
    private static long spread(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** Where calls start that begin a version. */
    EntryTable entriesOf(FlowVersion version) {
        return version == canary ? canaryEntries : entries;
    }

    /** A call begins its first flow. */
    void begins(Call call) {
        if (call.flowVersion == null) {
            call.flowVersion = of(call);
            count(call.flowVersion, 1);
        }
    }

    /** A call comes of another, whose version it keeps. */
    void keeps(Call call, Call from) {
        if (from.flowVersion != null) {
            call.flowVersion = from.flowVersion;
            count(call.flowVersion, 1);
        }
    }

    /** A call is over. */
    void ended(Call call) {
        FlowVersion version = call.flowVersion;
        if (version != null) {
            call.flowVersion = null;
            count(version, -1);
            if (version.calls == 0 && older.remove(version)) {
                tell(FlowVersionChange.FREED, version, 0);
            }
        }
    }

    private void count(FlowVersion version, int change) {
        version.calls += change;
        if (made > 1) {
            floor.effects.flowCalls(version.number, version.calls);
        }
    }

    /** A configuration is in force; whatever was on trial is so no more. @param bundle null without flows */
    void use(EntryTable table, FlowBundle bundle, FlowMachine machine, PlayIndex index) {
        entries = table;
        if (bundle == null) {
            return;
        }
        FlowVersion tried = canary;
        if (tried != null && bundle.hash().equals(tried.hash())) {
            endTrial();
            tried.run(bundle, machine, index, additions(bundle));
            replaceStable(tried, FlowVersionChange.PROMOTED);
            return;
        }
        rollBack();
        if (bundle.hash().equals(stable.hash())) {
            stable.run(bundle, machine, index, additions(bundle));
        } else {
            replaceStable(version(bundle, machine, index), FlowVersionChange.DEPLOYED);
        }
    }

    private void replaceStable(FlowVersion newer, FlowVersionChange how) {
        FlowVersion before = stable;
        stable = newer;
        tell(how, newer, HUNDRED);
        retire(before);
    }

    /** The version of a bundle: one that older calls still keep, or a new one. */
    private FlowVersion version(FlowBundle bundle, FlowMachine machine, PlayIndex index) {
        for (FlowVersion known : older) {
            if (known.hash().equals(bundle.hash())) {
                older.remove(known);
                known.run(bundle, machine, index, additions(bundle));
                return known;
            }
        }
        if (made == 1) {
            floor.effects.flowCalls(stable.number, stable.calls);
        }
        return new FlowVersion(++made, bundle, machine, index, additions(bundle));
    }

    private void retire(FlowVersion version) {
        if (version.calls == 0) {
            tell(FlowVersionChange.FREED, version, 0);
        } else {
            older.add(version);
        }
    }

    /** Some callers begin other flows. @param callers of 100 */
    void tryOut(FlowCandidate flows, int callers) {
        if (canary == null || !canary.hash().equals(flows.bundle().hash())) {
            rollBack();
            canary = version(flows.bundle(), flows.machine(), flows.playIndex());
            canaryEntries = flows.entries();
            candidate = flows;
            seed = Long.parseLong(flows.bundle().hash().substring(0, HEX_DIGITS_OF_SEED), HEX);
        }
        share = callers;
        tell(FlowVersionChange.CANARY, canary, callers);
    }

    /** No caller begins the flows on trial any more, if any are. */
    void rollBack() {
        FlowVersion tried = canary;
        if (tried != null) {
            endTrial();
            tell(FlowVersionChange.ROLLED_BACK, tried, 0);
            retire(tried);
        }
    }

    private void endTrial() {
        canary = null;
        canaryEntries = null;
        candidate = null;
        share = 0;
    }

    /** What is on trial; null if nothing is. */
    FlowCandidate candidate() {
        return candidate;
    }

    private void tell(FlowVersionChange what, FlowVersion version, int callers) {
        floor.effects.flowsChanged(what, version.number, callers, version.hash());
    }

    long digest(long before) {
        long digest = 31 * (31 * before + made) + share;
        digest = add(digest, stable);
        if (canary != null) {
            digest = add(digest, canary);
        }
        for (FlowVersion version : older) {
            digest = add(digest, version);
        }
        return digest;
    }

    private static long add(long digest, FlowVersion version) {
        long of = 31 * (31 * digest + version.number) + version.calls;
        return 31 * (2 * of + (version.named ? 1 : 0)) + version.hash().hashCode();
    }
}
