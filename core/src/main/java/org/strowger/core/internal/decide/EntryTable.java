package org.strowger.core.internal.decide;

import java.util.ArrayList;
import java.util.List;
import org.strowger.core.center.CenterConfig.Entry;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.ConfigException;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.layout.Names;

/** Where a call starts, by the number called: a flow or a queue. Looked up without making a string. */
final class EntryTable {
    /** The call starts in a flow. */
    static final int NO_QUEUE = -1;

    private final String[] numbers;
    private final int[] queues;
    private final int[] flows;

    /** @param bundle null when the engine has no flows */
    EntryTable(Layout layout, FlowBundle bundle) {
        CenterConfig center = layout.center();
        requireSkills(center, bundle);
        List<String> sorted = new ArrayList<>(center.numbers().keySet());
        sorted.sort(CharSequence::compare);
        numbers = sorted.toArray(new String[0]);
        queues = new int[numbers.length + 1];
        flows = new int[numbers.length + 1];
        for (int i = 0; i < numbers.length; i++) {
            put(i, "number " + numbers[i], center.numbers().get(numbers[i]), layout.queues(), bundle);
        }
        put(numbers.length, "entry", center.entry(), layout.queues(), bundle);
    }

    private void put(int at, String field, Entry entry, Names queueNames, FlowBundle bundle) {
        if (entry instanceof Entry.Queue toQueue) {
            queues[at] = queueNames.find(toQueue.queue());
            flows[at] = -1;
            return;
        }
        String flow = ((Entry.Flow) entry).flow();
        queues[at] = NO_QUEUE;
        flows[at] = bundle == null ? -1 : bundle.mainFlow(flow);
        if (flows[at] < 0) {
            throw new ConfigException("centre, " + field + ": calls start in flow \"" + flow + "\", but "
                    + (bundle == null
                            ? "the engine was given no flows; give AcdConfig.flows a folder, or name a queue"
                            : "no main flow of the bundle has that name; check the flow's name and kind"));
        }
    }

    private static void requireSkills(CenterConfig center, FlowBundle bundle) {
        if (bundle != null) {
            bundle.addedSkills().forEach(added -> added.eachSkill(skill -> {
                if (!center.skills().contains(skill.skill())) {
                    throw new ConfigException("flows: they send calls to agents with skill \"" + skill.skill()
                            + "\", which the centre lacks; add it to the centre's skills, or correct the flows");
                }
            }));
        }
    }

    int queueFor(CharSequence called) {
        return queues[find(called)];
    }

    int flowFor(CharSequence called) {
        return flows[find(called)];
    }

    private int find(CharSequence called) {
        int low = 0;
        int high = numbers.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = CharSequence.compare(numbers[middle], called);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return numbers.length;
    }
}
