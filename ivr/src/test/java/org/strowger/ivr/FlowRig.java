package org.strowger.ivr;

import static java.time.Duration.ofSeconds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.adapter.Capability;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.handler.FlowHandler;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.simulation.Caller;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/**
 * Flows where they belong: a centre and its flows in a folder, an engine in virtual time that is opened on them as
 * often as a test likes, and a simulated switch on which the calls come in. Every phone answers after 2 s and talks for
 * 40 s until a test says otherwise; every call comes to the number 100.
 */
final class FlowRig {
    /** A queue that ann alone serves; calls start in the flow {@code front}. */
    static final String CENTER = """
            center: test
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 0s, offerTimeout: 20s}
            agents: {ann: {}}
            entry: {flow: front}
            """;

    private final Path folder;
    private final List<Told> told = new ArrayList<>();
    private Path flows;
    private VirtualTime time;
    private SimulatedSwitch telephone;
    private HandlerConfig declared;
    private FlowHandler handler;

    /** One event of an engine, as far as tests look at it. */
    record Told(AcdEventKind kind, long callId, String detail, String reason, int position, Duration duration) {}

    /** @param folder an empty one, for all that is written */
    FlowRig(Path folder) throws IOException {
        this.folder = folder;
        flows = Files.createDirectory(folder.resolve("flows"));
        center(CENTER);
        again();
    }

    // --- what is configured ------------------------------------------------------------------------

    /** Where all is that is written, and more may be. */
    Path folder() {
        return folder;
    }

    /** The file of the centre. */
    Path center() {
        return folder.resolve("center.yml");
    }

    void center(String text) throws IOException {
        Files.writeString(center(), text);
    }

    /** Where the flows are. */
    Path flows() {
        return flows;
    }

    /** Opens engines with the flows of another folder. */
    void flows(Path bundle) {
        flows = bundle;
    }

    /** Writes one file of the flows, whole. */
    void flow(String name, String text) throws IOException {
        Files.writeString(flows.resolve(name + ".yml"), text);
    }

    /** Writes the flow that calls start in: nodes alone, of which the first is the start. */
    void front(String... nodes) throws IOException {
        frontWith("", nodes);
    }

    /** @param fields of the flow, besides its nodes; lines of which each has its line end */
    void frontWith(String fields, String... nodes) throws IOException {
        flow("front", TestBundle.flowNamed("front", nodes[0].substring(0, nodes[0].indexOf(':')), fields, nodes));
    }

    /** Registers a handler of the host with every engine. */
    void handler(HandlerConfig newDeclared, FlowHandler newHandler) {
        declared = newDeclared;
        handler = newHandler;
    }

    /** Takes another switch, {@code pbx}, which lacks these. */
    void switchWithout(Capability... lacking) {
        take(new SimulatedSwitch(time, "pbx", 1, EnumSet.complementOf(EnumSet.copyOf(Set.of(lacking)))));
    }

    private void take(SimulatedSwitch newSwitch) {
        telephone = newSwitch;
        telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(40)));
    }

    // --- the engine --------------------------------------------------------------------------------

    /** Lets time begin anew, with a switch that knows nothing: what an engine finds that starts again. */
    void again() {
        time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
        take(new SimulatedSwitch(time));
    }

    private AcdConfig config(Durability durability) {
        AcdConfig.Builder config = AcdConfig.at(data()).center(center()).flows(flows).clock(time)
                .durability(durability);
        return (handler == null ? config : config.handler(declared, handler)).build();
    }

    /** An engine to which the switch is connected. */
    Acd open(Durability durability) {
        Acd acd = Acd.open(config(durability));
        acd.listen(event -> told.add(new Told(event.kind(), event.callId(), event.detail(), event.reason(),
                event.position(), Duration.ofNanos(event.durationNs()))));
        acd.connect(telephone);
        return acd;
    }

    /** Lets an engine live while something happens at the switch. */
    void live(Durability durability, Runnable calls) {
        Acd acd = open(durability);
        try {
            calls.run();
        } finally {
            acd.close();
        }
    }

    /** Where engines keep their journal. */
    Path data() {
        return folder.resolve("data");
    }

    /** Decides the journal again, which fails if an effect differs; how many records it has. */
    long replay() {
        return Acd.replay(config(Durability.PROCESS_CRASH)).records();
    }

    // --- what happens ------------------------------------------------------------------------------

    SimulatedSwitch telephone() {
        return telephone;
    }

    /** A caller who waits for whatever comes. */
    Caller call(String from) {
        return call(from, CallerScript.waiting());
    }

    /** A caller who types these keys, so long after he was answered. */
    Caller call(String from, String keys, Duration after) {
        return call(from, CallerScript.waiting().presses(keys, after));
    }

    Caller call(String from, CallerScript script) {
        return telephone.call(from, "100", script);
    }

    /** @param since from the beginning of time */
    void at(Duration since, Runnable work) {
        time.at(since.toNanos(), work);
    }

    void advance(Duration duration) {
        time.advance(duration);
    }

    /** Lets time go on until nothing is left to happen. */
    void run() {
        time.run();
    }

    // --- what came of it ---------------------------------------------------------------------------

    /** All that engines told, in order. */
    List<Told> events() {
        return told;
    }

    List<Told> events(AcdEventKind kind) {
        return told.stream().filter(event -> event.kind() == kind).toList();
    }

    /** All as lines of kind and detail. */
    List<String> told() {
        return told("");
    }

    /** The lines that begin so. */
    List<String> told(String beginning) {
        return told.stream().map(event -> event.kind() + " " + event.detail())
                .filter(line -> line.startsWith(beginning)).toList();
    }

    String lastTold() {
        return told().get(told.size() - 1);
    }

    /** The calls that had such an event, in order. */
    List<Long> callsOf(AcdEventKind kind) {
        return events(kind).stream().map(Told::callId).toList();
    }

    /** How the calls ended of which a flow says it, in order. */
    List<String> outcomes() {
        return events(AcdEventKind.CALL_OUTCOME).stream().map(Told::detail).toList();
    }
}
