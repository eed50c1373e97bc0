package org.strowger.ivr.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.strowger.core.flow.PromptLanguages;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlNode;

/** Checks the ids of prompts, and that each has audio where the flow says where audio lies. */
final class PromptCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*([./][A-Za-z0-9_-]+)*");
    private static final int LONGEST = 64;

    private final String file;
    private final Optional<String> pattern;
    private final List<String> languages;
    private final Predicate<String> hasFile;
    private final Faults faults;
    private final Set<String> judged = new HashSet<>();

    PromptCheck(String file, Optional<String> pattern, List<String> languages, Predicate<String> hasFile,
            Faults faults) {
        this.file = file;
        this.pattern = pattern;
        this.languages = languages;
        this.hasFile = hasFile;
        this.faults = faults;
    }

    /**
     * Whether a pattern of audio files stays inside the bundle and tells prompts apart; a fault if
     * not.
     */
    static boolean isPattern(String file, YamlNode.Scalar text, Faults faults) {
        String pattern = text.text();
        boolean leaves = pattern.startsWith("/") || pattern.contains("..") || pattern.contains("\\")
                || pattern.contains(":");
        if (leaves || !pattern.contains("{id}")) {
            faults.error(file, text, "bad-path",
                    "write a path inside the bundle that holds {id}, such as audio/{lang}/{id}.wav");
            return false;
        }
        return true;
    }

    /** Judges one mention of a prompt; each id once. */
    void judge(YamlNode.Scalar id) {
        if (!ID.matcher(id.text()).matches() || id.text().length() > LONGEST) {
            faults.error(file, id, "bad-name",
                    "the id of a prompt is letters, digits, _, -, and / or . between "
                    + "them, " + LONGEST + " at most");
            return;
        }
        if (pattern.isEmpty() || !judged.add(id.text())) {
            return;
        }
        List<String> without = languages.stream().filter(language -> PromptLanguages.order(language, "").stream()
                .noneMatch(heard -> hasFile.test(path(heard, id.text())))).toList();
        String missing = "no audio for \"" + id.text() + "\" in " + String.join(", ", without);
        if (without.size() == languages.size()) {
            faults.error(file, id, "missing-prompt", missing + "; looked for "
                    + path(languages.get(0), id.text()));
        } else if (!without.isEmpty()) {
            faults.warning(file, id, "prompt-fallback", missing + "; another language will be heard");
        }
    }

    private String path(String language, String id) {
        return pattern.orElse("{id}").replace("{lang}", language).replace("{id}", id);
    }
}
