package org.strowger.core.center;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.strowger.core.call.Medium;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.rule.Condition;
import org.strowger.core.center.rule.OverflowConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.center.rule.StepConfig;

/**
 * One queue. Immutable: {@code QueueConfig.named("billing").wrapUp(ofSeconds(45)).build()}. The settings
 * stand in groups; the builder, like {@code center.yml}, has each under its own name. A value out of its
 * range is refused with {@link IllegalArgumentException}, never adjusted.
 *
 * @param name unique in the centre
 * @param medium of its calls; default VOICE
 * @param needs what an agent must have to serve it
 * @param ranking agent rankings, compared one after the other; default tierFirst, longestIdle
 * @param offering how agents are rung
 * @param afterOffer what follows an offer that was not accepted
 * @param wrapUp an agent's work after a call
 * @param waiting who may wait, and how long
 * @param order which call goes first
 * @param announce what a waiting caller is told
 * @param callback calls that the centre owes
 * @param measures how the queue is measured
 * @param hours name of the schedule outside of which the queue refuses; none is always open
 * @param steps how the need of a call widens while it waits; default none
 * @param overflow where calls go that the queue cannot take or serve; default nowhere
 */
public record QueueConfig(
        String name,
        Medium medium,
        Requirement needs,
        List<RankingConfig> ranking,
        OfferingConfig offering,
        AfterOfferConfig afterOffer,
        WrapUpConfig wrapUp,
        WaitingConfig waiting,
        OrderConfig order,
        AnnounceConfig announce,
        CallbackConfig callback,
        MeasureConfig measures,
        Optional<String> hours,
        List<StepConfig> steps,
        List<OverflowConfig> overflow) {
    /** Checks names, and what the groups cannot check by themselves. */
    public QueueConfig {
        Names.check("queue", name);
        String where = "queue '" + name + '\'';
        ranking = List.copyOf(ranking);
        steps = List.copyOf(steps);
        overflow = List.copyOf(overflow);
        if (needs instanceof Requirement.All all) {
            Names.distinct(where + ": need", all.parts().stream()
                    .filter(Requirement.Skill.class::isInstance)
                    .map(part -> ((Requirement.Skill) part).skill()).toList());
        }
        if (steps.size() > StepConfig.MOST_STEPS) {
            throw new IllegalArgumentException(where + ": " + steps.size() + " steps were given; use "
                    + StepConfig.MOST_STEPS + " at most");
        }
        if (ranking.isEmpty()) {
            throw new IllegalArgumentException(
                    where + ": ranking was empty; name one, or leave it out for tierFirst, longestIdle");
        }
        Settings.maxWait(medium).check(where, waiting.maxWait());
    }

    /** A ranking by name, with its own settings as text, in the order of their names. */
    public record RankingConfig(String name, Map<String, String> settings) {
        /** Checks the name. */
        public RankingConfig {
            if (name.isBlank()) {
                throw new IllegalArgumentException(
                        "ranking: the name was blank; name one, such as longestIdle");
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
        private final SettingValues values = new SettingValues();
        private final List<Requirement> needs = new ArrayList<>();
        private List<RankingConfig> ranking =
                List.of(RankingConfig.named("tierFirst"), RankingConfig.named("longestIdle"));
        private RankingConfig callRanking = RankingConfig.named("fifo");
        private Condition joinWhen = WaitingConfig.MEMBER_SIGNED_IN;
        private Condition leaveWhen = WaitingConfig.NEVER;
        private Optional<String> hours = Optional.empty();
        private Optional<String> announcePrompt = Optional.empty();
        private Optional<String> comfort = Optional.empty();
        private List<StepConfig> steps = List.of();
        private List<OverflowConfig> overflow = List.of();

        private Builder(String name) {
            this.name = name;
        }

        SettingValues values() {
            return values;
        }

        private <T> Builder set(Setting<T> setting, T value) {
            values.set(setting, value);
            return this;
        }

        /** How its calls reach the centre. */
        public Builder medium(Medium choice) {
            return set(Settings.MEDIUM, choice);
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
            return needs(new Requirement.Skill(skill, lowest, highest));
        }

        /** Adds something that an agent must meet, too. */
        public Builder needs(Requirement requirement) {
            if (requirement instanceof Requirement.All all) {
                needs.addAll(all.parts());
            } else {
                needs.add(requirement);
            }
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

        /** Name of the schedule outside of which the queue refuses. */
        public Builder hours(String schedule) {
            hours = Optional.of(schedule);
            return this;
        }

        /** How long an offer may ring. */
        public Builder offerTimeout(Duration time) {
            return set(Settings.OFFER_TIMEOUT, time);
        }

        /** From the answer to the bridge. */
        public Builder connectTimeout(Duration time) {
            return set(Settings.CONNECT_TIMEOUT, time);
        }

        /** How long an agent-first callback rings the customer. */
        public Builder customerRing(Duration time) {
            return set(Settings.CUSTOMER_RING, time);
        }

        /** How many agents one call rings. */
        public Builder offerPolicy(OfferPolicy choice) {
            return set(Settings.OFFER_POLICY, choice);
        }

        /** Agents that one call rings at most at a time. */
        public Builder maxRinging(int count) {
            return set(Settings.MAX_RINGING, count);
        }

        /** Until one more agent is rung, where they are rung progressively. */
        public Builder ringGap(Duration time) {
            return set(Settings.RING_GAP, time);
        }

        /** When the other agents who are rung come free. */
        public Builder releaseRivals(OfferingConfig.ReleaseRivals choice) {
            return set(Settings.RELEASE_RIVALS, choice);
        }

        /** What becomes of an offer whose agent asks for a break. */
        public Builder notReadyDuringOffer(OfferingConfig.NotReadyDuringOffer choice) {
            return set(Settings.NOT_READY_DURING_OFFER, choice);
        }

        /** How long a prompt is heard before any offer; zero for none. */
        public Builder announceFirst(Duration time) {
            return set(Settings.ANNOUNCE_FIRST, time);
        }

        /** Before the same agent is offered the same call again. */
        public Builder pairCooldown(Duration time) {
            return set(Settings.PAIR_COOLDOWN, time);
        }

        /** Before an agent who rejected is offered any call. */
        public Builder rejectCooldown(Duration time) {
            return set(Settings.REJECT_COOLDOWN, time);
        }

        /** Before an agent who did not answer is offered any call. */
        public Builder noAnswerCooldown(Duration time) {
            return set(Settings.NO_ANSWER_COOLDOWN, time);
        }

        /** Before an agent whose leg failed is offered any call. */
        public Builder faultCooldown(Duration time) {
            return set(Settings.FAULT_COOLDOWN, time);
        }

        /** Misses in a row before NOT_READY(MISSED); 0 for never. */
        public Builder missesAllowed(int count) {
            return set(Settings.MISSES_ALLOWED, count);
        }

        /** Rejects in a row before NOT_READY(MISSED); 0 for never. */
        public Builder rejectsAllowed(int count) {
            return set(Settings.REJECTS_ALLOWED, count);
        }

        /** Faults in a row before NOT_READY(TECHNICAL); 0 for never. */
        public Builder faultsAllowed(int count) {
            return set(Settings.FAULTS_ALLOWED, count);
        }

        /** When NOT_READY(MISSED) ends by itself; zero for never. */
        public Builder missedReturn(Duration time) {
            return set(Settings.MISSED_RETURN, time);
        }

        /** How long an agent stays unavailable after a call. */
        public Builder wrapUp(Duration time) {
            return set(Settings.WRAP_UP, time);
        }

        /** How long wrap-up may become by extensions; zero for no limit. */
        public Builder wrapUpMax(Duration time) {
            return set(Settings.WRAP_UP_MAX, time);
        }

        /** When a break comes true that is asked for in wrap-up. */
        public Builder notReadyInWrapUp(WrapUpConfig.NotReadyInWrapUp choice) {
            return set(Settings.NOT_READY_IN_WRAP_UP, choice);
        }

        /** How long a call may wait; zero for no limit. */
        public Builder maxWait(Duration time) {
            return set(Settings.MAX_WAIT, time);
        }

        /** How long a call may wait while no member is signed in; zero for no limit. */
        public Builder maxWaitNoAgent(Duration time) {
            return set(Settings.MAX_WAIT_NO_AGENT, time);
        }

        /** What the end of the wait does to an offer that is open. */
        public Builder maxWaitDuringOffer(WaitingConfig.MaxWaitDuringOffer choice) {
            return set(Settings.MAX_WAIT_DURING_OFFER, choice);
        }

        /** How many calls may wait; 0 for no limit. */
        public Builder maxWaiting(int count) {
            return set(Settings.MAX_WAITING, count);
        }

        /** How often one call may overflow. */
        public Builder maxHops(int count) {
            return set(Settings.MAX_HOPS, count);
        }

        /** What becomes of waiting calls when the hours end. */
        public Builder closing(WaitingConfig.Closing choice) {
            return set(Settings.CLOSING, choice);
        }

        /** What has to hold for a call to enter; default, a member is signed in. */
        public Builder joinWhen(Condition condition) {
            joinWhen = condition;
            return this;
        }

        /** When waiting calls leave as from an empty queue; default never. */
        public Builder leaveWhen(Condition condition) {
            leaveWhen = condition;
            return this;
        }

        /** How the need of a call widens while it waits. */
        public Builder steps(List<StepConfig> list) {
            steps = List.copyOf(list);
            return this;
        }

        /** Where calls go that the queue cannot take or serve. */
        public Builder overflow(List<OverflowConfig> list) {
            overflow = List.copyOf(list);
            return this;
        }

        /** Priority of a call that brings none; higher first. */
        public Builder priority(int count) {
            return set(Settings.PRIORITY, count);
        }

        /** By how much a call counts as older. */
        public Builder headStart(Duration time) {
            return set(Settings.HEAD_START, time);
        }

        /** Later calls that may pass one; 0 for no limit. */
        public Builder maxOvertaken(int count) {
            return set(Settings.MAX_OVERTAKEN, count);
        }

        /** Age at which nobody may pass a call; zero for none. */
        public Builder overdueAfter(Duration time) {
            return set(Settings.OVERDUE_AFTER, time);
        }

        /** Share or rank of the queue, where the arbitration goes by weight. */
        public Builder weight(int count) {
            return set(Settings.WEIGHT, count);
        }

        /** Until each tier above the first joins. */
        public Builder tierDelay(Duration time) {
            return set(Settings.TIER_DELAY, time);
        }

        /** Age of a call before a member may take it, unless his membership has its own. */
        public Builder memberDelay(Duration time) {
            return set(Settings.MEMBER_DELAY, time);
        }

        /** How long a call is kept for its preferred agents. */
        public Builder preferHold(Duration time) {
            return set(Settings.PREFER_HOLD, time);
        }

        /** How long a customer's last agent is remembered; zero for not at all. */
        public Builder stickyFor(Duration time) {
            return set(Settings.STICKY_FOR, time);
        }

        /** Difficulty of a call that brings none, against the agent's limit. */
        public Builder difficulty(int count) {
            return set(Settings.DIFFICULTY, count);
        }

        /** How often the place is said; zero for never. */
        public Builder announceEvery(Duration time) {
            return set(Settings.ANNOUNCE_EVERY, time);
        }

        /** Least pause between two announcements. */
        public Builder announceGap(Duration time) {
            return set(Settings.ANNOUNCE_GAP, time);
        }

        /** The place is said only up to there; 0 for always. */
        public Builder positionLimit(int count) {
            return set(Settings.POSITION_LIMIT, count);
        }

        /** Whether a caller is never told a worse place than before. */
        public Builder monotone(boolean yes) {
            return set(Settings.MONOTONE, yes);
        }

        /** Prompt before the place, one that a flow of the bundle names. */
        public Builder announcePrompt(String prompt) {
            announcePrompt = Optional.of(prompt);
            return this;
        }

        /** Name of the comfort flow that callers hear while they wait. */
        public Builder comfort(String flow) {
            comfort = Optional.of(flow);
            return this;
        }

        /** Dials of one callback. */
        public Builder callbackAttempts(int count) {
            return set(Settings.CALLBACK_ATTEMPTS, count);
        }

        /** From one dial of a callback to the next. */
        public Builder callbackGap(Duration time) {
            return set(Settings.CALLBACK_GAP, time);
        }

        /** When a callback lapses. */
        public Builder callbackExpiry(Duration time) {
            return set(Settings.CALLBACK_EXPIRY, time);
        }

        /** How long a caller who hung up may come back to his place; zero for not at all. */
        public Builder resumeWithin(Duration time) {
            return set(Settings.RESUME_WITHIN, time);
        }

        /** Who is rung first in a callback. */
        public Builder callbackFirst(CallbackConfig.First choice) {
            return set(Settings.CALLBACK_FIRST, choice);
        }

        /** The wait within which a call counts as answered in time. */
        public Builder serviceLevelTime(Duration time) {
            return set(Settings.SERVICE_LEVEL_TIME, time);
        }

        /** The wait within which an abandoned call counts as short. */
        public Builder shortAbandon(Duration time) {
            return set(Settings.SHORT_ABANDON, time);
        }

        /** Where the wait of an answered call ends. */
        public Builder waitEnds(MeasureConfig.WaitEnds choice) {
            return set(Settings.WAIT_ENDS, choice);
        }

        /**
         * The queue.
         *
         * @throws IllegalArgumentException with one sentence for the first value out of range
         */
        public QueueConfig build() {
            Medium medium = values.get(Settings.MEDIUM);
            set(Settings.maxWait(medium), values.get(Settings.MAX_WAIT));
            values.check("queue '" + name + '\'');
            return new QueueConfig(name, medium, new Requirement.All(needs), ranking,
                    OfferingConfig.of(values),
                    AfterOfferConfig.of(values),
                    WrapUpConfig.of(values),
                    WaitingConfig.of(values, joinWhen, leaveWhen),
                    OrderConfig.of(callRanking, values),
                    AnnounceConfig.of(values, announcePrompt, comfort),
                    CallbackConfig.of(values),
                    MeasureConfig.of(values),
                    hours, steps, overflow);
        }
    }
}
