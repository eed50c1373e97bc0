package org.strowger.core.center;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One queue. Immutable: {@code QueueConfig.named("billing").wrapUp(ofSeconds(45)).build()}. A value out of
 * its range is refused with {@link IllegalArgumentException}, never adjusted.
 *
 * @param name unique in the centre
 * @param needs skills that an agent must have to serve it; all of them
 * @param ranking agent rankings, compared one after the other; default tierFirst, longestIdle
 * @param callRanking order of its waiting calls; default fifo
 * @param priority 0 to 100, higher first, default 50
 * @param offerTimeout 3 s to 120 s, default 20 s
 * @param connectTimeout 1 s to 60 s, default 5 s
 * @param wrapUp 0 s to 1 h, default 30 s
 * @param maxWait 0 s (off) to 24 h, default 30 min
 * @param maxWaiting 0 (off) to 1 000 000 calls, default 1 000
 * @param pairCooldown 1 s to 1 h, default 5 s: same call and agent after an offer not accepted
 * @param rejectCooldown 0 s to 1 h, default 2 s: that agent, any call
 * @param noAnswerCooldown 0 s to 1 h, default 5 s
 * @param faultCooldown 0 s to 1 h, default 5 s
 * @param missesAllowed 0 (off) to 100, default 2: then NOT_READY(MISSED)
 * @param rejectsAllowed 0 (off) to 100, default 0: then NOT_READY(MISSED)
 * @param faultsAllowed 0 (off) to 100, default 3: then NOT_READY(TECHNICAL)
 * @param joinWhenEmpty whether a call may enter while no member is signed in; default no
 * @param serviceLevelTime 1 s to 30 d, default 20 s
 * @param hours name of the schedule outside of which the queue refuses; none is always open
 */
public record QueueConfig(
        String name,
        List<Need> needs,
        List<RankingConfig> ranking,
        RankingConfig callRanking,
        int priority,
        Duration offerTimeout,
        Duration connectTimeout,
        Duration wrapUp,
        Duration maxWait,
        int maxWaiting,
        Duration pairCooldown,
        Duration rejectCooldown,
        Duration noAnswerCooldown,
        Duration faultCooldown,
        int missesAllowed,
        int rejectsAllowed,
        int faultsAllowed,
        boolean joinWhenEmpty,
        Duration serviceLevelTime,
        Optional<String> hours) {
    /** Checks names and ranges. */
    public QueueConfig {
        Names.check("queue", name);
        String where = "queue '" + name + '\'';
        needs = List.copyOf(needs);
        ranking = List.copyOf(ranking);
        Names.distinct(where + ": need", needs.stream().map(Need::skill).toList());
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException(
                    where + ": ranking was empty; name one, or leave it out for tierFirst, longestIdle");
        }
        Setting.PRIORITY.check(where, priority);
        Setting.OFFER_TIMEOUT.check(where, offerTimeout);
        Setting.CONNECT_TIMEOUT.check(where, connectTimeout);
        Setting.WRAP_UP.check(where, wrapUp);
        Setting.MAX_WAIT.check(where, maxWait);
        Setting.MAX_WAITING.check(where, maxWaiting);
        Setting.PAIR_COOLDOWN.check(where, pairCooldown);
        Setting.REJECT_COOLDOWN.check(where, rejectCooldown);
        Setting.NO_ANSWER_COOLDOWN.check(where, noAnswerCooldown);
        Setting.FAULT_COOLDOWN.check(where, faultCooldown);
        Setting.MISSES_ALLOWED.check(where, missesAllowed);
        Setting.REJECTS_ALLOWED.check(where, rejectsAllowed);
        Setting.FAULTS_ALLOWED.check(where, faultsAllowed);
        Setting.SERVICE_LEVEL_TIME.check(where, serviceLevelTime);
    }

    /** A skill asked for. @param lowest 1 to 100 @param highest lowest to 100 */
    public record Need(String skill, int lowest, int highest) {
        /** Checks name and levels. */
        public Need {
            Names.check("skill", skill);
            if (lowest < 1 || highest > 100 || lowest > highest) {
                throw new IllegalArgumentException("need of skill '" + skill + "': levels were " + lowest + " to "
                        + highest + "; use 1 to 100, the lowest first");
            }
        }

        /** Whether an agent with this level of the skill, 0 for none, may serve. */
        public boolean isMetBy(int level) {
            return level >= lowest && level <= highest;
        }
    }

    /** A ranking by name, with its own settings as text, in the order of their names. */
    public record RankingConfig(String name, Map<String, String> settings) {
        /** Checks the name. */
        public RankingConfig {
            if (name.isBlank()) {
                throw new IllegalArgumentException("ranking: the name was blank; name one, such as longestIdle");
            }
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        }

        /** A ranking without settings. */
        public static RankingConfig named(String name) {
            return new RankingConfig(name, Map.of());
        }
    }

    /** Begins a queue that has the default of every setting. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Gathers settings; {@link #build} checks them. One thread. */
    public static final class Builder {
        private final String name;
        private final List<Need> needs = new ArrayList<>();
        private List<RankingConfig> ranking =
                List.of(RankingConfig.named("tierFirst"), RankingConfig.named("longestIdle"));
        private RankingConfig callRanking = RankingConfig.named("fifo");
        private int priority = Setting.PRIORITY.usual();
        private Duration offerTimeout = Setting.OFFER_TIMEOUT.usual();
        private Duration connectTimeout = Setting.CONNECT_TIMEOUT.usual();
        private Duration wrapUp = Setting.WRAP_UP.usual();
        private Duration maxWait = Setting.MAX_WAIT.usual();
        private int maxWaiting = Setting.MAX_WAITING.usual();
        private Duration pairCooldown = Setting.PAIR_COOLDOWN.usual();
        private Duration rejectCooldown = Setting.REJECT_COOLDOWN.usual();
        private Duration noAnswerCooldown = Setting.NO_ANSWER_COOLDOWN.usual();
        private Duration faultCooldown = Setting.FAULT_COOLDOWN.usual();
        private int missesAllowed = Setting.MISSES_ALLOWED.usual();
        private int rejectsAllowed = Setting.REJECTS_ALLOWED.usual();
        private int faultsAllowed = Setting.FAULTS_ALLOWED.usual();
        private Duration serviceLevelTime = Setting.SERVICE_LEVEL_TIME.usual();
        private boolean joinWhenEmpty;
        private Optional<String> hours = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a skill that an agent must have, at any level. */
        public Builder needs(String skill) {
            return needs(skill, 1);
        }

        /** Adds a skill that an agent must have, at {@code lowest} or above. */
        public Builder needs(String skill, int lowest) {
            return needs(skill, lowest, 100);
        }

        /** Adds a skill that an agent must have, at a level from {@code lowest} to {@code highest}. */
        public Builder needs(String skill, int lowest, int highest) {
            needs.add(new Need(skill, lowest, highest));
            return this;
        }

        /** Agent rankings by name, compared one after the other. */
        public Builder ranking(String... names) {
            return ranking(List.of(names).stream().map(RankingConfig::named).toList());
        }

        /** Agent rankings, compared one after the other. */
        public Builder ranking(List<RankingConfig> rankings) {
            ranking = List.copyOf(rankings);
            return this;
        }

        /** Order of waiting calls. */
        public Builder callRanking(String rankingName) {
            return callRanking(RankingConfig.named(rankingName));
        }

        /** Order of waiting calls. */
        public Builder callRanking(RankingConfig order) {
            callRanking = order;
            return this;
        }

        /** Priority of a call that brings none; higher first. */
        public Builder priority(int count) {
            priority = count;
            return this;
        }

        /** How long an offer may ring. */
        public Builder offerTimeout(Duration time) {
            offerTimeout = time;
            return this;
        }

        /** From the answer to the bridge. */
        public Builder connectTimeout(Duration time) {
            connectTimeout = time;
            return this;
        }

        /** How long an agent stays unavailable after a call. */
        public Builder wrapUp(Duration time) {
            wrapUp = time;
            return this;
        }

        /** How long a call may wait; zero for no limit. */
        public Builder maxWait(Duration time) {
            maxWait = time;
            return this;
        }

        /** How many calls may wait; 0 for no limit. */
        public Builder maxWaiting(int count) {
            maxWaiting = count;
            return this;
        }

        /** Before the same agent is offered the same call again. */
        public Builder pairCooldown(Duration time) {
            pairCooldown = time;
            return this;
        }

        /** Before an agent who rejected is offered any call. */
        public Builder rejectCooldown(Duration time) {
            rejectCooldown = time;
            return this;
        }

        /** Before an agent who did not answer is offered any call. */
        public Builder noAnswerCooldown(Duration time) {
            noAnswerCooldown = time;
            return this;
        }

        /** Before an agent whose leg failed is offered any call. */
        public Builder faultCooldown(Duration time) {
            faultCooldown = time;
            return this;
        }

        /** Misses in a row before NOT_READY(MISSED); 0 for never. */
        public Builder missesAllowed(int count) {
            missesAllowed = count;
            return this;
        }

        /** Rejects in a row before NOT_READY(MISSED); 0 for never. */
        public Builder rejectsAllowed(int count) {
            rejectsAllowed = count;
            return this;
        }

        /** Faults in a row before NOT_READY(TECHNICAL); 0 for never. */
        public Builder faultsAllowed(int count) {
            faultsAllowed = count;
            return this;
        }

        /** The wait within which a call counts as answered in time. */
        public Builder serviceLevelTime(Duration time) {
            serviceLevelTime = time;
            return this;
        }

        /** Whether a call may enter while no member is signed in. */
        public Builder joinWhenEmpty(boolean join) {
            joinWhenEmpty = join;
            return this;
        }

        /** Name of the schedule outside of which the queue refuses. */
        public Builder hours(String schedule) {
            hours = Optional.of(schedule);
            return this;
        }

        /** The queue. @throws IllegalArgumentException with one sentence for the first value out of range */
        public QueueConfig build() {
            return new QueueConfig(name, needs, ranking, callRanking, priority, offerTimeout, connectTimeout, wrapUp,
                    maxWait, maxWaiting, pairCooldown, rejectCooldown, noAnswerCooldown, faultCooldown,
                    missesAllowed, rejectsAllowed, faultsAllowed, joinWhenEmpty, serviceLevelTime, hours);
        }
    }
}
