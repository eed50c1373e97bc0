package org.strowger.core.center;

import java.util.Optional;
import java.util.OptionalInt;
import org.strowger.core.yaml.Fields;
import org.strowger.core.yaml.Values;
import org.strowger.core.yaml.YamlNode;

/**
 * How many of a team may be on a break at a time: a share of those signed in, or a number. Zero of
 * either is no limit. Immutable.
 *
 * @param number percent, or agents
 * @param percent whether it is a share
 */
public record MostAway(int number, boolean percent) {
    static final int MOST_AGENTS = 10_000;

    /** Checks the range. */
    public MostAway {
        if (!isFine(number, percent)) {
            throw new IllegalArgumentException("maxOnBreak was " + number + (percent ? "%" : "")
                    + Limit.RANGE + ", or leave it out for " + Settings.MAX_ON_BREAK.usual());
        }
    }

    private static boolean isFine(int number, boolean percent) {
        return number >= 0 && number <= (percent ? 100 : MOST_AGENTS);
    }

    /** A share of those signed in. @param percent 0 to 100 */
    public static MostAway share(int percent) {
        return new MostAway(percent, true);
    }

    /** A number of agents. @param count 0 to 10 000 */
    public static MostAway agents(int count) {
        return new MostAway(count, false);
    }

    /** As a file says it: {@code 20%} or {@code 3}. */
    @Override
    public String toString() {
        return percent ? number + "%" : String.valueOf(number);
    }

    /** The setting. */
    record Limit(String name, MostAway usual) implements Setting<MostAway> {
        private static final String RANGE =
                "; use 0% to 100%, or a number of agents from 0 to " + MOST_AGENTS;

        @Override
        public void check(String where, MostAway value) {
            // the record has done it
        }

        @Override
        public MostAway read(Fields fields, MostAway otherwise) {
            Optional<YamlNode.Scalar> written = fields.text(name);
            if (written.isEmpty()) {
                return otherwise;
            }
            String text = written.get().text();
            boolean share = text.endsWith("%");
            OptionalInt number =
                    Values.integer(share ? text.substring(0, text.length() - 1) : text);
            if (number.isPresent() && isFine(number.getAsInt(), share)) {
                return new MostAway(number.getAsInt(), share);
            }
            fields.error(written.get(), "bad-number",
                    '"' + name + "\" cannot be used" + RANGE + ", or leave it out for " + usual);
            return otherwise;
        }

        @Override
        public String show(MostAway value) {
            return value.toString();
        }
    }
}
