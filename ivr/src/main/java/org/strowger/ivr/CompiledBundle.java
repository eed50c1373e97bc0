package org.strowger.ivr;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.compile.NormalForm;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.ProgramBuilder;
import org.strowger.ivr.compile.ZoneOffsets;
import org.strowger.ivr.machine.Machine;
import org.strowger.ivr.model.Flow;

/** A bundle ready to run. Immutable; any thread. */
public final class CompiledBundle implements FlowBundle {
    private final String normalized;
    private final String hash;
    private final Program program;
    private final Set<Need> needs;
    private final ZoneOffsets[] scheduleZones;
    private final List<String> prompts;
    private final List<String> languages;

    /**
     * Compiles.
     *
     * @param flows without faults, sorted by name
     * @param schedules by the numbers that the flows use
     * @param center whose queues may name comfort flows
     */
    public CompiledBundle(List<Flow> flows, List<Schedule> schedules, CenterConfig center) {
        normalized = NormalForm.of(flows, schedules);
        hash = NormalForm.hash(normalized);
        ProgramBuilder builder = new ProgramBuilder(flows, schedules,
                center.queues().stream().map(queue -> queue.announce().comfort()).toList());
        program = builder.build();
        needs = Collections.unmodifiableSet(needs(flows));
        prompts = builder.prompts();
        languages = builder.languages();
        scheduleZones = schedules.stream().map(schedule -> new ZoneOffsets(schedule.zone()))
                .toArray(ZoneOffsets[]::new);
    }

    @Override
    public String hash() {
        return hash;
    }

    /** The bundle in the one spelling whose hash names it; kept beside a journal. */
    public String normalized() {
        return normalized;
    }

    @Override
    public int mainFlow(String name) {
        for (int i = 0; i < program.flows(); i++) {
            if (program.flow(i).kind() == Flow.Kind.MAIN && program.flow(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public List<String> prompts() {
        return prompts;
    }

    @Override
    public List<String> languages() {
        return languages;
    }

    @Override
    public List<String> routes() {
        return program.routeMap().sorted();
    }

    @Override
    public List<Requirement> addedSkills() {
        return program.skills();
    }

    @Override
    public Set<Need> needs() {
        return needs;
    }

    private static Set<Need> needs(List<Flow> flows) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        for (Flow flow : flows) {
            flow.nodes().forEach(node -> node.need().ifPresent(needs::add));
        }
        return needs;
    }

    @Override
    public FlowMachine newMachine() {
        return new Machine(program, scheduleZones);
    }

    /** The tables, for tools. */
    public Program program() {
        return program;
    }
}
