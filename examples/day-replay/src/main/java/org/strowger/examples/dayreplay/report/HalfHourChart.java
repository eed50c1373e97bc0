package org.strowger.examples.dayreplay.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.strowger.examples.dayreplay.figures.Comparison;

/**
 * One plot over the half hours of a day as inline SVG: recorded as columns, engine as a line with dots. Hovering over
 * a half hour shows both values.
 *
 * @param title what is plotted, for those who cannot see it
 * @param unit after each value, such as {@code " s"}
 * @param width in user units
 * @param height in user units
 */
record HalfHourChart(String title, String unit, int width, int height) {
    private static final int LEFT = 46;
    private static final int RIGHT = 8;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;
    private static final int GRID_LINES = 4;
    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    /** The SVG element. @param halfHours along the x axis */
    String svg(
            List<Integer> halfHours, IntFunction<OptionalDouble> recorded, IntFunction<OptionalDouble> engine) {
        double step = step(halfHours.stream()
                .flatMap(i -> Stream.of(recorded.apply(i), engine.apply(i)))
                .mapToDouble(value -> value.orElse(0))
                .max().orElse(0));
        Scale scale = new Scale(halfHours.size(), step * GRID_LINES);
        StringBuilder out = new StringBuilder();
        add(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", width, height, title);
        grid(out, scale, step);
        hours(out, scale, halfHours);
        columns(out, scale, halfHours, recorded);
        line(out, scale, halfHours, engine);
        tips(out, scale, halfHours, recorded, engine);
        out.append("</svg>\n");
        return out.toString();
    }

    private void grid(StringBuilder out, Scale scale, double step) {
        for (int i = 0; i <= GRID_LINES; i++) {
            double y = scale.y(i * step);
            add(out, "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>", LEFT, y, width - RIGHT, y);
            add(out, "<text class=\"tick\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s%s</text>",
                    LEFT - 6, y + 4, number(i * step), i == 0 ? "" : unit);
        }
    }

    private void hours(StringBuilder out, Scale scale, List<Integer> halfHours) {
        int every = Math.max(1, (int) Math.ceil(halfHours.size() * 22.0 / (width - LEFT - RIGHT) / 2) * 2);
        for (int i = 0; i < halfHours.size(); i++) {
            if (halfHours.get(i) % (2 * every) == 0) {
                add(out, "<text class=\"tick\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                        scale.x(i), height - 6, Comparison.startOf(halfHours.get(i)));
            }
        }
    }

    private void columns(
            StringBuilder out, Scale scale, List<Integer> halfHours, IntFunction<OptionalDouble> values) {
        double gap = scale.slot() * 0.15;
        for (int i = 0; i < halfHours.size(); i++) {
            double value = values.apply(halfHours.get(i)).orElse(0);
            if (value > 0) {
                add(out, "<rect class=\"recorded\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                        scale.x(i) + gap, scale.y(value), scale.slot() - 2 * gap, scale.y(0) - scale.y(value));
            }
        }
    }

    private void line(StringBuilder out, Scale scale, List<Integer> halfHours, IntFunction<OptionalDouble> values) {
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        boolean drawn = false;
        for (int i = 0; i < halfHours.size(); i++) {
            OptionalDouble value = values.apply(halfHours.get(i));
            if (value.isPresent()) {
                double x = scale.x(i) + scale.slot() / 2;
                double y = scale.y(value.getAsDouble());
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawn ? "L" : "M", x, y));
                add(dots, "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.4\"/>", x, y);
            }
            drawn = value.isPresent();
        }
        if (path.length() > 0) {
            add(out, "<path class=\"engine\" d=\"%s\"/>", path);
            out.append(dots);
        }
    }

    private void tips(StringBuilder out, Scale scale, List<Integer> halfHours,
            IntFunction<OptionalDouble> recorded, IntFunction<OptionalDouble> engine) {
        for (int i = 0; i < halfHours.size(); i++) {
            int halfHour = halfHours.get(i);
            add(out, "<rect class=\"tip\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>%s: recorded %s, "
                            + "engine %s</title></rect>",
                    scale.x(i), TOP, scale.slot(), height - TOP - BOTTOM, Comparison.startOf(halfHour),
                    shown(recorded.apply(halfHour)), shown(engine.apply(halfHour)));
        }
    }

    private String shown(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f%s", value.getAsDouble(), unit) : "none";
    }

    private static double step(double largest) {
        double wanted = Math.max(largest, 1e-9) / GRID_LINES;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double nice : NICE) {
            if (nice * power >= wanted) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static void add(StringBuilder out, String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private final class Scale {
        private final double slot;
        private final double most;

        private Scale(int slots, double most) {
            this.slot = (width - LEFT - RIGHT) / (double) Math.max(1, slots);
            this.most = most;
        }

        private double slot() {
            return slot;
        }

        private double x(int index) {
            return LEFT + index * slot;
        }

        private double y(double value) {
            return height - BOTTOM - (height - TOP - BOTTOM) * value / most;
        }
    }
}
