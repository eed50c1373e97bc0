package org.strowger.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.CenterReader;
import org.strowger.core.config.ConfigException;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCompiler;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.RegisteredHandler;
import org.strowger.core.internal.config.ChangeBook;
import org.strowger.core.internal.decide.CenterBook;
import org.strowger.core.internal.decide.Decider;
import org.strowger.core.internal.match.RankingCatalog;
import org.strowger.core.internal.match.RoutingPlan;
import org.strowger.core.internal.view.LiveView;

/** All that an engine is built from, read and checked before anything is opened. */
record Blueprint(CenterConfig center, Optional<FlowBundle> flows, RankingCatalog rankings) {
    /** @throws ConfigException with every fault of the first file that has any */
    static Blueprint read(ConfigFiles files) {
        return read(files, (folder, center) -> compiler(folder).compile(folder, center));
    }

    /** The same for files that shall run, whose flows may ask these handlers only. */
    static Blueprint read(ConfigFiles files, List<RegisteredHandler> handlers) {
        List<HandlerConfig> declared = declared(handlers);
        return read(files, (folder, center) -> compiler(folder).compile(folder, center, declared));
    }

    static List<HandlerConfig> declared(List<RegisteredHandler> handlers) {
        return handlers.stream().map(RegisteredHandler::config).toList();
    }

    private static Blueprint read(ConfigFiles files, BiFunction<Path, CenterConfig, FlowBundle> compile) {
        RankingCatalog rankings = RankingCatalog.onClassPath();
        CenterConfig center = CenterReader.read(files.center(), rankings.check());
        return new Blueprint(center, files.flows().map(folder -> compile.apply(folder, center)), rankings);
    }

    /** What runs flows. @throws ConfigException if nothing on the class path does */
    static FlowCompiler compiler(Path folder) {
        return ServiceLoader.load(FlowCompiler.class).findFirst()
                .orElseThrow(() -> new ConfigException("engine: flows were given (" + folder
                        + "), but nothing on the class path runs them; add strowger-ivr"));
    }

    /** A decider in its first state, with the configurations that followed this one. */
    Prospect newDecider(Function<String, ChangeBook.Kept> store) {
        RoutingPlan plan = new RoutingPlan(
                center, rankings, flows.map(FlowBundle::prompts).orElse(List.of()));
        FlowBundle bundle = flows.orElse(null);
        ChangeBook changes = new ChangeBook(CenterBook.first(plan, bundle), store);
        return new Prospect(new Decider(center, plan, bundle, changes), changes);
    }

    /** A decider, and where it finds the configurations that its commands name. */
    record Prospect(Decider decider, ChangeBook changes) {}

    /** A live view in which nothing has happened yet. */
    LiveView newLiveView() {
        LiveView live = new LiveView(center);
        flows.ifPresent(first -> live.flows().beginsWith(first.hash()));
        return live;
    }

    /** Names the configuration in the journal: SHA-256 over the hashes of centre and flows, in hex. */
    String hash() {
        String parts = center.hash() + flows.map(bundle -> "-" + bundle.hash()).orElse("");
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", absent);
        }
    }
}
