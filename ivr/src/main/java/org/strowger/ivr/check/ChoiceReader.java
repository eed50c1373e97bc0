package org.strowger.ivr.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;
import org.strowger.ivr.keys.DigitTrie;
import org.strowger.ivr.keys.KeySequence;
import org.strowger.ivr.keys.Keys;
import org.strowger.ivr.keys.TrieBuilder;
import org.strowger.ivr.model.Node;
import org.strowger.ivr.model.Route;

/** Reads the choices of a menu and builds their trie (I2). */
final class ChoiceReader {
    private final FlowContext context;
    private final List<Node.Choice> choices = new ArrayList<>();
    private final List<YamlNode.Scalar> places = new ArrayList<>();
    private final List<KeySequence> sequences = new ArrayList<>();
    private final Map<String, YamlNode.Scalar> seen = new HashMap<>();

    ChoiceReader(FlowContext context) {
        this.context = context;
    }

    List<Node.Choice> choices() {
        return choices;
    }

    /** The trie; empty after a fault that leaves none. @param betweenMs how long a slow choice waits */
    Optional<DigitTrie> read(YamlNode.Mapping map, int betweenMs) {
        map.entries().forEach(entry -> choice(entry.key(), context.route(entry.value())));
        if (sequences.isEmpty()) {
            if (map.entries().isEmpty()) {
                context.error(map, "bad-value",
                        "\"choices\" is empty; write a key and a node, such as {1: sales}");
            }
            return Optional.empty();
        }
        try {
            TrieBuilder.Result result = new TrieBuilder(sequences).build();
            report(result, betweenMs);
            return Optional.of(result.trie());
        } catch (IllegalArgumentException tooMany) {
            context.error(map, "too-many", tooMany.getMessage());
            return Optional.empty();
        }
    }

    private void choice(YamlNode.Scalar key, Route to) {
        int named = Keys.named(key.text());
        String keys = named == Keys.NONE ? key.text() : String.valueOf(Keys.symbol(named));
        KeySequence sequence;
        try {
            sequence = KeySequence.parse(keys, choices.size());
        } catch (IllegalArgumentException noKeys) {
            context.error(key, "bad-keys", "\"" + key.text()
                    + "\" is no choice; write one key, star, pound, "
                    + "or a sequence such as 715 or 10xx"
                            + Faults.didYouMean(key.text(), List.of("star", "pound")));
            context.breakGraph();
            return;
        }
        YamlNode.Scalar first = seen.putIfAbsent(keys, key);
        if (first != null) {
            context.error(key, "duplicate-key", "digit \"" + key.text() + "\" is already used at "
                    + first.line()
                    + ":" + first.column());
            context.breakGraph();
            return;
        }
        sequences.add(sequence);
        choices.add(new Node.Choice(keys, to));
        places.add(key);
    }

    private void report(TrieBuilder.Result result, int betweenMs) {
        for (TrieBuilder.Pair pair : result.ambiguous()) {
            context.error(places.get(pair.second()), "ambiguous-choice", "\"" + text(pair.first())
                    + "\" and \""
                    + text(pair.second()) + "\" fit the same keys; change one of them");
        }
        String wait = Values.show(Duration.ofMillis(betweenMs));
        for (TrieBuilder.Pair pair : result.slow()) {
            warning(pair.second(), "slow-choice", "\"" + text(pair.first()) + "\" also begins \""
                    + text(pair.second()) + "\": callers who press " + text(pair.first()) + " wait "
                            + wait);
        }
        for (int hidden : result.hidden()) {
            boolean ambiguous = result.ambiguous().stream().anyMatch(pair -> pair.second() == hidden);
            if (!ambiguous) {
                warning(hidden, "hidden-choice",
                        "nothing is left of \"" + text(hidden)
                                + "\": exact choices take all that fits it");
            }
        }
    }

    private String text(int choice) {
        return places.get(choice).text();
    }

    private void warning(int choice, String code, String message) {
        context.faults.warning(context.file, places.get(choice), code, message);
    }
}
