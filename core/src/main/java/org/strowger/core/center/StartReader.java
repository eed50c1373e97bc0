package org.strowger.core.center;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/** Reads where calls start. */
final class StartReader {
    static final String NO_MAP = " has to be a map, such as {name: value}; {} is one";

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9+*#._:@-]{1,64}");

    private final String file;
    private final Set<String> queues;
    private final Faults faults;

    StartReader(String file, Set<String> queues, Faults faults) {
        this.file = file;
        this.queues = queues;
        this.faults = faults;
    }

    void readNumbers(List<YamlNode.Entry> numbers, CenterConfig.Builder center) {
        for (YamlNode.Entry entry : numbers) {
            if (NUMBER.matcher(entry.key().text()).matches()) {
                read(entry.value()).ifPresent(start -> center.number(entry.key().text(), start));
            } else {
                faults.error(file, entry.key(), "bad-name",
                        "a number called is made of letters, digits and + * # . _ : @ -, 64 at most");
            }
        }
    }

    /** {@code {flow: NAME}} or {@code {queue: NAME}}. */
    Optional<CenterConfig.Entry> read(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping map)) {
            if (!(node instanceof YamlNode.Scalar scalar && scalar.isMissing())) {
                faults.error(file, node, "bad-value", "an entry" + NO_MAP);
            }
            return Optional.empty();
        }
        Fields fields = new Fields(file, node, map, "an entry", "an entry", "", faults);
        Optional<YamlNode.Scalar> flow = fields.text("flow");
        Optional<YamlNode.Scalar> queue = fields.text("queue");
        fields.finish();
        if (fields.has("flow") == fields.has("queue")) {
            faults.error(file, node, "bad-value",
                    "calls start in one place; write {flow: NAME} or {queue: NAME}");
            return Optional.empty();
        }
        if (flow.isPresent()) {
            return flow.filter(fields::isName).map(name -> new CenterConfig.Entry.Flow(name.text()));
        }
        return queue.filter(name -> fields.isKnown(name, queues, "unknown-queue", "queue"))
                .filter(name -> Values.isName(name.text()))
                .map(name -> new CenterConfig.Entry.Queue(name.text()));
    }
}
