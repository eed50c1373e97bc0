package org.strowger.ivr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.config.Fault;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.ivr.check.BundleCheck;

/** Bundles from text. */
public final class TestBundle {
    private TestBundle() {}

    /** Files, given as name, text, name, text … */
    public static List<BundleCheck.Source> sources(String... namesAndTexts) {
        List<BundleCheck.Source> sources = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            sources.add(new BundleCheck.Source(
                    namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return sources;
    }

    /** Checks files, given as name, text, name, text … */
    public static BundleCheck.Result check(CenterConfig center, String... namesAndTexts) {
        return BundleCheck.check(sources(namesAndTexts), center, path -> !path.contains("welcom.wav"));
    }

    /** Checks files against the handlers of a host. */
    public static BundleCheck.Result check(CenterConfig center, List<HandlerConfig> handlers,
            String... namesAndTexts) {
        return BundleCheck.check(sources(namesAndTexts), center, handlers, path -> true);
    }

    /** The faults of one file {@code f.yml}, as lines. */
    public static List<String> faults(String text) {
        return check(TestCenter.usual(), "f.yml", text).faults().all().stream().map(Fault::toString).toList();
    }

    /** Compiles one file without faults. */
    public static CompiledBundle compile(CenterConfig center, String text) {
        return compileFiles(center, "f.yml", text);
    }

    /** Compiles files without faults, given as name, text, name, text … */
    public static CompiledBundle compileFiles(CenterConfig center, String... namesAndTexts) {
        BundleCheck.Result result = check(center, namesAndTexts);
        result.faults().throwIfAny();
        return new CompiledBundle(result.flows(), result.schedules(), center);
    }

    /**
     * A flow of the given nodes and further fields. @param fields lines of fields, each ending in
     * a line end
     */
    public static String flow(String start, String fields, String... nodes) {
        return flowNamed("main", start, fields, nodes);
    }

    /** A flow of kind sub. */
    public static String sub(String name, String start, String fields, String... nodes) {
        return flowNamed(name, start, "kind: sub\n" + fields, nodes);
    }

    /** A flow of that name. */
    public static String flowNamed(String name, String start, String fields, String... nodes) {
        StringBuilder text = new StringBuilder("format: 1\nflow: ").append(name).append("\nstart: ")
                .append(start).append('\n');
        text.append(fields).append("nodes:\n");
        for (String node : nodes) {
            text.append("  ").append(node).append('\n');
        }
        return text.toString();
    }
}
