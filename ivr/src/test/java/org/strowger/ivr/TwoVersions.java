package org.strowger.ivr;

import static java.time.Duration.ofSeconds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.strowger.core.Acd;
import org.strowger.core.event.AcdEventKind;

/**
 * Two versions of one flow, {@code v1} with which engines begin and {@code v2} which they may be given: each asks for a
 * key and ends with an outcome, {@code one} or {@code two}.
 */
final class TwoVersions {
    private final FlowRig rig;
    private final Map<String, String> names = new HashMap<>();
    private final Path v1;
    private final Path v2;

    TwoVersions(FlowRig rig) throws IOException {
        this.rig = rig;
        v1 = begin("v1", "{type: hangup, outcome: one}");
        v2 = bundle("v2", "{type: hangup, outcome: two}");
        names.put(hash(v2), "v2");
    }

    /** Lets engines begin with another version, told of by its name. @param last the node after the menu */
    Path begin(String name, String last) throws IOException {
        Path bundle = bundle(name, last);
        names.put(hash(bundle), name);
        rig.flows(bundle);
        return bundle;
    }

    /** A bundle whose calls hear a menu first, beside the two. @param last the node after it */
    Path bundle(String name, String last) throws IOException {
        return bundle(name, "", "a: {type: menu, say: hello, choices: {1: b}, failed: b}", "b: " + last);
    }

    Path bundle(String name, String fields, String... nodes) throws IOException {
        Path bundle = Files.createDirectory(rig.folder().resolve(name));
        Files.writeString(bundle.resolve("front.yml"), TestBundle.flowNamed("front", "a", fields, nodes));
        return bundle;
    }

    Path v1() {
        return v1;
    }

    Path v2() {
        return v2;
    }

    static String hash(Path bundle) {
        return new YamlFlowCompiler().compile(bundle, TestCenter.usual()).hash();
    }

    /** A call that is in its flow for half a minute; its id. */
    long call(String from) {
        return rig.call(from, "1", ofSeconds(30)).legId();
    }

    /** The outcome of each call that has one, by the call's id. */
    Map<Long, String> outcomes() {
        return rig.events(AcdEventKind.CALL_OUTCOME).stream()
                .collect(Collectors.toMap(FlowRig.Told::callId, FlowRig.Told::detail));
    }

    /** What was told of versions: what happened, to which, and how many callers in a hundred begin it. */
    List<String> told() {
        return rig.events().stream().filter(event -> event.kind().name().startsWith("FLOWS_"))
                .map(event -> event.kind() + " " + name(event.detail()) + " " + event.reason()).toList();
    }

    /** Each living version: its name, how many callers in a hundred begin it, how many calls it has. */
    List<String> living(Acd acd) {
        return acd.flowsStatus().versions().stream()
                .map(each -> name(each.hash()) + " " + each.share() + " " + each.calls()).toList();
    }

    private String name(String hash) {
        return names.getOrDefault(hash, hash);
    }
}
