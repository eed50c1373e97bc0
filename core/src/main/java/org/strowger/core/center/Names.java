package org.strowger.core.center;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.Values;

/** What things of a centre may be called, and whether what is referred to exists. */
final class Names {
    static final String AGENT_HINT = "an agent's name is a letter or digit, then letters, digits, _ . @ or -, 64 at most";

    private static final Pattern AGENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}");

    private Names() {}

    static boolean isAgent(String name) {
        return AGENT.matcher(name).matches();
    }

    /** Throws unless {@code name} may name a thing. @param noun such as {@code queue} */
    static void check(String noun, String name) {
        if (!Values.isName(name)) {
            throw new IllegalArgumentException(noun + " '" + name + "': the name cannot be used; " + Values.NAME_HINT);
        }
    }

    static void checkAgent(String name) {
        if (!isAgent(name)) {
            throw new IllegalArgumentException("agent '" + name + "': the name cannot be used; " + AGENT_HINT);
        }
    }

    /** The names as a set; throws if one stands twice. */
    static Set<String> distinct(String noun, Collection<String> names) {
        Set<String> set = new HashSet<>();
        for (String name : names) {
            if (!set.add(name)) {
                throw new IllegalArgumentException(noun + " '" + name + "' stands twice; name it once");
            }
        }
        return set;
    }

    /** Throws unless the name referred to exists. @param where who refers to it */
    static void checkKnown(String where, String noun, String name, Set<String> legal) {
        if (!legal.contains(name)) {
            throw new IllegalArgumentException(where + ": no " + noun + " is named '" + name + '\''
                    + Faults.didYouMean(name, legal));
        }
    }
}
