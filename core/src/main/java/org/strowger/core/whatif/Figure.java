package org.strowger.core.whatif;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** One figure of a queue: how it is called and shown. */
record Figure(String name, Function<QueueFigures, OptionalDouble> value, String format, double scale) {
    static final List<Figure> ALL = List.of(
            count("offered", QueueFigures::offered),
            count("answered", QueueFigures::answered),
            count("abandoned", QueueFigures::abandoned),
            count("moved on", QueueFigures::movedOn),
            count("waiting", QueueFigures::waiting),
            count("refused", QueueFigures::refused),
            new Figure("service level", QueueFigures::serviceLevel, "%.1f %%", 100),
            new Figure("speed of answer", QueueFigures::asaSeconds, "%.1f s", 1),
            new Figure("longest wait", QueueFigures::longestWaitSeconds, "%.1f s", 1),
            new Figure("handle time", QueueFigures::ahtSeconds, "%.1f s", 1),
            new Figure("occupancy", QueueFigures::occupancy, "%.1f %%", 100));

    private static Figure count(String name, Function<QueueFigures, Long> count) {
        return new Figure(name, figures -> OptionalDouble.of(count.apply(figures)), "%.0f", 1);
    }

    String show(QueueFigures figures) {
        OptionalDouble shown = value.apply(figures);
        return shown.isPresent() ? String.format(Locale.ROOT, format, shown.getAsDouble() * scale) : "-";
    }

    /** What the other rules change; empty if nothing that is shown. */
    String change(QueueComparison queue) {
        OptionalDouble before = value.apply(queue.before());
        OptionalDouble after = value.apply(queue.after());
        if (before.isEmpty() || after.isEmpty() || show(queue.before()).equals(show(queue.after()))) {
            return "";
        }
        return String.format(Locale.ROOT, "%+" + format.substring(1),
                (after.getAsDouble() - before.getAsDouble()) * scale).replace(" %", " points");
    }
}
