package org.strowger.core.center;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A centre's content hash: its parts written out in a fixed order, each text with its length before it,
 * so that no two centres share a form.
 */
final class CenterHash {
    private static final String FORM = "center 2";

    private final MessageDigest digest;
    private final StringBuilder text = new StringBuilder();

    private CenterHash(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(CenterConfig center) {
        CenterHash hash;
        try {
            hash = new CenterHash(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException("this JVM lacks SHA-256; use one that has it", everyJvmHasIt);
        }
        hash.add(center);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(CenterConfig center) {
        put(FORM).put(center.name()).put(center.zone().getId());
        put(center.skills().size());
        center.skills().forEach(this::put);
        put(center.queues().size());
        center.queues().forEach(this::add);
        put(center.agents().size());
        center.agents().forEach(this::add);
        put(center.hours().size());
        center.hours().forEach((name, schedule) -> put(name).put(schedule.normalized()));
        RoutingConfig.SETTINGS.each(center.routing(), this::putSetting);
        EngineConfig.SETTINGS.each(center.engine(), this::putSetting);
        if (!center.interruption().by().isEmpty()) {
            put("interruption").put(center.interruption().by().toString());
        }
        put(center.teams().size());
        center.teams().forEach(this::add);
        put(center.reasons().size());
        center.reasons().forEach((name, reason) -> {
            put(name);
            ReasonConfig.SETTINGS.each(reason, this::putSetting);
        });
        put(center.segments());
        put(center.stepProfiles());
        put(center.dispositions().size());
        center.dispositions().forEach(this::put);
        add(center.entry());
        put(center.numbers().size());
        center.numbers().forEach((number, entry) -> put(number).add(entry));
        flush();
    }

    private void add(QueueConfig queue) {
        put(queue.name()).put(queue.needs().toString());
        put(queue.ranking().size());
        queue.ranking().forEach(this::add);
        add(queue.order().callRanking());
        put(queue.medium().name());
        QueueSettings.of(queue.medium()).each(queue, this::putSetting);
        put(queue.waiting().joinWhen().toString()).put(queue.waiting().leaveWhen().toString());
        put(queue.steps().toString()).put(queue.overflow().toString());
        put(queue.hours()).put(queue.announce().announcePrompt()).put(queue.announce().comfort());
        flush();
    }

    private void add(QueueConfig.RankingConfig ranking) {
        put(ranking.name()).put(ranking.settings());
    }

    private void add(AgentConfig agent) {
        put(agent.name()).put(agent.endpoint()).put(agent.skills());
        put(agent.queues().size());
        for (AgentConfig.Membership membership : agent.queues()) {
            put(membership.queue()).put(membership.tier()).put(membership.optedOut() ? 1 : 0);
            put(membership.memberDelay());
        }
        put(agent.team()).put(agent.attributes());
        CapacityConfig.SETTINGS.each(agent.capacity(), this::putSetting);
        AgentConfig.SETTINGS.each(agent, this::putSetting);
        put(agent.difficultyRise()).put(agent.wrapUp());
        flush();
    }

    private void add(TeamConfig team) {
        put(team.name());
        TeamConfig.SETTINGS.each(team, this::putSetting);
        put(team.breaks().isPresent() ? 1 : 0);
        team.breaks().ifPresent(breaks ->
                TeamConfig.BREAK_SETTINGS.each(breaks, this::putSetting));
    }

    private void add(CenterConfig.Entry entry) {
        if (entry instanceof CenterConfig.Entry.Flow start) {
            put("flow").put(start.flow());
        } else if (entry instanceof CenterConfig.Entry.Queue start) {
            put("queue").put(start.queue());
        }
    }

    /** A map that is in the order of its keys. */
    private CenterHash put(Map<String, ?> sorted) {
        put(sorted.size());
        sorted.forEach((key, value) -> put(key).put(value.toString()));
        return this;
    }

    private void putSetting(String name, String value) {
        put(value);
    }

    private CenterHash put(Optional<?> value) {
        return put(value.map(Object::toString).orElse(""));
    }

    private CenterHash put(String value) {
        text.append(value.length()).append(':').append(value);
        return this;
    }

    private CenterHash put(long value) {
        text.append(value).append(';');
        return this;
    }

    private void flush() {
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
