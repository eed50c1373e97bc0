package org.strowger.bench.quick;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The outcome of a quick run, for people and for machines.
 *
 * @param conditions under which it was measured
 * @param figures what was measured, in the order of {@link Probe}
 * @param goals what the figures say about the goals
 */
public record Report(Conditions conditions, Map<Probe, Figure> figures, List<Goal> goals) {
    /** One figure as a line. */
    public static String line(Probe probe, Figure figure) {
        return String.format(Locale.ROOT, "%-46s %9.3f M %s/s  ±%2.0f %%  %9.1f B",
                probe.label(), figure.perSecond() / 1e6, probe.unit(), figure.spread() * 100, figure.bytes());
    }

    /** Each goal with what was reached. */
    public String verdicts() {
        StringBuilder text = new StringBuilder();
        for (Goal goal : goals) {
            text.append(String.format(Locale.ROOT, "%s  %-64s %-24s %s%n",
                    goal.name(), goal.statement(), goal.reached(), goal.met() ? "met" : "NOT MET"));
        }
        return text.toString();
    }

    /** One JSON object. */
    public String json() {
        StringBuilder json = new StringBuilder(2_048);
        json.append("{\n  \"conditions\": ").append(conditions.json()).append(",\n  \"figures\": {");
        String separator = "\n";
        for (Map.Entry<Probe, Figure> entry : figures.entrySet()) {
            Figure figure = entry.getValue();
            json.append(separator).append("    ")
                    .append(Conditions.quoted(entry.getKey().name().toLowerCase(Locale.ROOT)))
                    .append(": {\"unit\": ").append(Conditions.quoted(entry.getKey().unit() + "/s"))
                    .append(", \"perSecond\": ").append(number(figure.perSecond()))
                    .append(", \"lowest\": ").append(number(figure.lowest()))
                    .append(", \"highest\": ").append(number(figure.highest()))
                    .append(", \"commandsPerSecond\": ").append(number(figure.commandsPerSecond()))
                    .append(", \"bytesPerOperation\": ").append(number(figure.bytes())).append('}');
            separator = ",\n";
        }
        json.append("\n  },\n  \"goals\": [");
        separator = "\n";
        for (Goal goal : goals) {
            json.append(separator).append("    {\"goal\": ").append(Conditions.quoted(goal.name()))
                    .append(", \"statement\": ").append(Conditions.quoted(goal.statement()))
                    .append(", \"reached\": ").append(Conditions.quoted(goal.reached()))
                    .append(", \"met\": ").append(goal.met()).append('}');
            separator = ",\n";
        }
        return json.append("\n  ]\n}\n").toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "null";
    }
}
