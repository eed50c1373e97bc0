package org.strowger.core.internal.decide;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.call.PlayIndex;

/**
 * Prompts and languages of all bundles so far, by the index that plays have in the journal. A later bundle adds its
 * own at the end, so no index ever means something else. Immutable.
 */
public record PlayNames(List<String> prompts, List<String> languages) {
    /** Keeps its own copies. */
    public PlayNames {
        prompts = List.copyOf(prompts);
        languages = List.copyOf(languages);
    }

    /** Those of the first bundle. @param bundle null when the engine has no flows */
    static PlayNames of(FlowBundle bundle) {
        return bundle == null
                ? new PlayNames(List.of(), List.of()) : new PlayNames(bundle.prompts(), bundle.languages());
    }

    /** These, and what a bundle adds. */
    PlayNames and(FlowBundle bundle) {
        return new PlayNames(joined(prompts, bundle.prompts()), joined(languages, bundle.languages()));
    }

    private static List<String> joined(List<String> names, List<String> more) {
        List<String> all = new ArrayList<>(names);
        more.stream().filter(name -> !names.contains(name)).forEach(all::add);
        return all;
    }

    /** Where a bundle's names stand, all of which are here. @param bundle null when the engine has no flows */
    PlayIndex indexOf(FlowBundle bundle) {
        return bundle == null ? PlayIndex.NOTHING
                : new PlayIndex(places(prompts, bundle.prompts()), places(languages, bundle.languages()));
    }

    private static int[] places(List<String> names, List<String> of) {
        return of.stream().mapToInt(names::indexOf).toArray();
    }
}
