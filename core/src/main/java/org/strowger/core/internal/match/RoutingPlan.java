package org.strowger.core.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.IntArrayList;
import org.strowger.core.call.OfferPolicy;
import org.strowger.core.center.Arbitration;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.internal.layout.Layout;
import org.strowger.core.internal.rule.NeedBook;
import org.strowger.core.internal.rule.NeedState;
import org.strowger.core.internal.rule.RulePlan;
import org.strowger.core.ranking.CallRanking;

/**
 * A centre as the matcher sees it: kinds of agents, queues, and what their calls may need. Who fits what is
 * worked out once for each need, when the first call comes to have it.
 */
public final class RoutingPlan {
    final List<AgentKind> kinds = new ArrayList<>();
    /** Null where none is for now. */
    final List<Need> needs = new ArrayList<>();
    final List<AgentOrder> orders = new ArrayList<>();
    final Positions callPositions = new Positions();
    QueuePlan[] queues = {};

    final Positions passPositions = new Positions();
    private final Map<AgentLook, AgentKind> kindByLook = new HashMap<>();
    private final IntArrayList freeKinds = new IntArrayList();
    private final IntArrayList freeNeeds = new IntArrayList();
    /** Needs that name an agent. */
    private final Int2ObjectHashMap<List<Need>> naming = new Int2ObjectHashMap<>();
    private final RankingFaults faults;
    private final RulePlan rules;
    private final NeedBook book;
    private final PlanBook first;
    private Layout layout;
    private AgentKind[] kindOfAgent = {};
    private long kindsMade;
    private int queuesOfTheMoment;

    /** A plan whose steps play nothing. */
    public RoutingPlan(CenterConfig center, RankingCatalog catalog) {
        this(center, catalog, List.of());
    }

    /**
     * @param prompts names of the prompts that steps may play, by index; none if there are no flows
     * @throws org.strowger.core.config.ConfigException if a ranking or a prompt cannot be had
     */
    public RoutingPlan(CenterConfig center, RankingCatalog catalog, List<String> prompts) {
        this(PlanBook.first(Layout.of(center), catalog, prompts.isEmpty() ? Optional.empty() : Optional.of(prompts)));
    }

    /** The plan of a first configuration. */
    public RoutingPlan(PlanBook first) {
        this.first = first;
        faults = first.faults();
        rules = new RulePlan(first.rules());
        book = new NeedBook(rules);
        PlanChange change = first.change();
        begin(change);
        for (int i = 0; i < change.agents().length; i++) {
            rekind(change.agents()[i], change.look(i));
        }
        for (QueuePlan queue : queues) {
            queue.recount();
        }
    }

    /** The book of the first configuration, which works out the next. */
    public PlanBook book() {
        return first;
    }

    /** Names and configuration as they are now. */
    public Layout layout() {
        return layout;
    }

    /** Which queue an agent serves. */
    Arbitration arbitration() {
        return layout.center().routing().arbitration();
    }

    /**
     * A configuration takes the place of the present one, but for the agents: {@link #rekind} them next. Needs
     * of queues that are matched anew must have been discarded.
     */
    public void begin(PlanChange change) {
        if (layout != null) {
            rules.apply(change.rules);
        }
        layout = change.layout();
        int known = queues.length;
        if (known < layout.queues().size()) {
            queues = Arrays.copyOf(queues, layout.queues().size());
        }
        for (int i = 0; i < change.routings.size(); i++) {
            QueueRouting routing = change.routings.get(i);
            int queue = routing.queue();
            if (queue >= known) {
                queues[queue] = new QueuePlan(queue, routing.medium());
            }
            queuesOfTheMoment -= queues[queue].ofTheMoment ? 1 : 0;
            queues[queue].configure(routing);
            queuesOfTheMoment += queues[queue].ofTheMoment ? 1 : 0;
            book.changed(queue);
        }
        orders.addAll(change.orders.subList(orders.size(), change.orders.size()));
        if (kindOfAgent.length < layout.agents().size()) {
            kindOfAgent = Arrays.copyOf(kindOfAgent, layout.agents().size());
        }
        for (int i = 0; i < change.rankings.size(); i++) {
            change.rankings.get(i).forgive();
        }
        for (int i = 0; i < change.callRankings.size(); i++) {
            change.callRankings.get(i).forgive();
        }
    }

    /** Routing sees an agent otherwise from now on. He must stand nowhere. */
    public void rekind(int agent, AgentLook look) {
        AgentKind old = kindOfAgent[agent];
        AgentKind kind = kindByLook.get(look);
        if (kind == null) {
            kind = makeKind(look);
        }
        kind.agents++;
        kindOfAgent[agent] = kind;
        if (old != null) {
            for (int queue : old.queues()) {
                if (look.tier(queue) == 0) {
                    queues[queue].memberIs(agent, false);
                }
            }
            if (--old.agents == 0) {
                retire(old);
            }
        }
        for (int queue : look.queues()) {
            queues[queue].memberIs(agent, true);
        }
    }

    private AgentKind makeKind(AgentLook look) {
        int index = freeKinds.isEmpty() ? kinds.size() : freeKinds.popInt();
        AgentKind kind = new AgentKind(index, kindsMade++, look);
        if (index == kinds.size()) {
            kinds.add(kind);
        } else {
            kinds.set(index, kind);
        }
        kindByLook.put(look, kind);
        for (int queue : look.queues()) {
            queues[queue].members.add(kind);
            admit(queues[queue].needs, kind);
            admit(queues[queue].lentTo, kind);
        }
        if (naming.containsKey(look.named())) {
            admit(naming.get(look.named()), kind);
        }
        return kind;
    }

    private static void admit(List<Need> of, AgentKind kind) {
        for (int i = 0; i < of.size(); i++) {
            Need need = of.get(i);
            if (need.fits(kind) && !need.kinds.has(kind.index)) {
                need.admit(kind);
            }
        }
    }

    private void retire(AgentKind kind) {
        while (kind.needs.size() > 0) {
            needs.get(kind.needs.member(kind.needs.size() - 1)).dismiss(kind);
        }
        for (int queue : kind.queues()) {
            queues[queue].members.remove(kind);
        }
        kindByLook.remove(kind.look);
        freeKinds.addInt(kind.index);
    }

    /** Whether the tiers or delays of a queue's members have changed: its calls are to be matched anew. */
    public boolean hasOtherPlaces(int queue) {
        return queues[queue].hasOtherPlaces();
    }

    /** Takes over the tiers and delays of a queue's members; none of its needs may be left. */
    public void recount(int queue) {
        queues[queue].recount();
    }

    /** Forgets what the calls of a queue asked for. None of them may stand anywhere. */
    public void discardNeeds(int queue) {
        List<Need> of = queues[queue].needs;
        for (int i = 0; i < of.size(); i++) {
            Need need = of.get(i);
            while (need.kinds.size() > 0) {
                need.dismiss(kinds.get(need.kinds.member(need.kinds.size() - 1)));
            }
            for (int pool = 0; pool < need.state.pools(); pool++) {
                queues[need.state.pool(pool)].lentTo.remove(need);
            }
            for (int agent = 0; agent < need.state.agents(); agent++) {
                naming.get(need.state.agent(agent)).remove(need);
            }
            needs.set(need.index, null);
            freeNeeds.addInt(need.index);
        }
        of.clear();
    }

    /** The rules of the queues. */
    public RulePlan rules() {
        return rules;
    }

    /** How difficult the calls of a queue are that bring no difficulty. */
    public int difficulty(int queue) {
        return queues[queue].difficulty;
    }

    /** What a call that brings nothing of its own asks for first in a queue, as a number. */
    public int firstAsked(int queue) {
        return firstAsked(queue, queues[queue].difficulty, NeedBook.NOTHING_ADDED);
    }

    /** What a call asks for first in a queue. @param difficulty 1 to 100 @param added as {@link #adding} has it */
    public int firstAsked(int queue, int difficulty, int added) {
        return book.atDifficulty(book.with(book.first(queue), added), difficulty);
    }

    /** The number of skills that calls may add to what their queues ask for. */
    public int adding(Requirement skills) {
        return book.adding(skills, layout.skills()::find);
    }

    /** What a call asks for that is as difficult as this, and asks for the same otherwise. */
    public int askedAt(int asked, int difficulty) {
        return book.atDifficulty(asked, difficulty);
    }

    /** What a call asks for after one more effect of a step. */
    public int askedAfter(int asked, int effect) {
        return book.after(asked, effect);
    }

    /** What is asked for under a number. */
    public NeedState asked(int number) {
        return book.state(number);
    }

    /** Whether the host lets nobody be offered the calls of a queue. */
    public boolean isFrozen(int queue) {
        return queues[queue].frozen;
    }

    /** The offer policy that steps have set for what is asked; empty for the queue's own. */
    public Optional<OfferPolicy> offerPolicy(int asked) {
        return book.state(asked).offerPolicy();
    }

    /** Whether agents of a kind have the skills and the limit that are asked for, wherever they belong. */
    public boolean meets(int kind, int asked) {
        return book.state(asked).meets(kinds.get(kind));
    }

    /** Queues that an agent is a member of. */
    public int[] queuesOf(int agent) {
        return kindOfAgent[agent].queues();
    }

    /** What routing sees of an agent; null for a new one who has not been seen yet. */
    public AgentLook lookOf(int agent) {
        return kindOfAgent[agent] == null ? null : kindOfAgent[agent].look;
    }

    /** Whether any queue has a ranking that is asked anew at each decision, and so may look at tallies. */
    public boolean usesTallies() {
        return queuesOfTheMoment > 0;
    }

    /** Agents who are members of a queue, rising. */
    public int[] membersOf(int queue) {
        return queues[queue].agentsOf;
    }

    /** What rankings did wrong since it was last taken from here. */
    public RankingFaults faults() {
        return faults;
    }

    /** Class of agents that an agent looks like. */
    public int kindOf(int agent) {
        return kindOfAgent[agent].index;
    }

    /** Tier of a kind of agents in a queue that they are members of. */
    public int tier(int kind, int queue) {
        return kinds.get(kind).tier(queue);
    }

    /** How the calls of a queue are ordered. */
    public CallRanking callRanking(int queue) {
        return queues[queue].callRanking;
    }

    /** Tiers among a queue's members. */
    public int tiersOf(int queue) {
        return queues[queue].tiers.length;
    }

    /** Delays above 0 among a queue's members, rising, in ns. */
    public long[] delaysNs(int queue) {
        return queues[queue].delaysNs;
    }

    /** The need of a call that brings nothing of its own and has just entered a queue. */
    Need firstNeed(QueuePlan queue) {
        return needs.get(need(queue, firstAsked(queue.index), 1, 0));
    }

    /** The need of a queue's calls that ask for this and have waited for so many tiers and delays; made if new. */
    int need(QueuePlan queue, int asked, int tiersOpen, int delaysOver) {
        for (int i = 0; i < queue.needs.size(); i++) {
            Need need = queue.needs.get(i);
            if (need.number == asked && need.tiersOpen == tiersOpen && need.delaysOver == delaysOver) {
                return need.index;
            }
        }
        NeedState state = book.state(asked);
        int index = freeNeeds.isEmpty() ? needs.size() : freeNeeds.popInt();
        Need made = new Need(index, queue, asked, state, tiersOpen, delaysOver, callPositions,
                passPositions, () -> kindOfAgent.length);
        if (index == needs.size()) {
            needs.add(made);
        } else {
            needs.set(index, made);
        }
        queue.needs.add(made);
        admit(made, queue.members);
        for (int i = 0; i < state.pools(); i++) {
            queues[state.pool(i)].lentTo.add(made);
            admit(made, queues[state.pool(i)].members);
        }
        for (int i = 0; i < state.agents(); i++) {
            naming.computeIfAbsent(state.agent(i), agent -> new ArrayList<>()).add(made);
            admit(made, List.of(kindOfAgent[state.agent(i)]));
        }
        return made.index;
    }

    private static void admit(Need need, List<AgentKind> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            AgentKind kind = candidates.get(i);
            if (need.fits(kind) && !need.kinds.has(kind.index)) {
                need.admit(kind);
            }
        }
    }
}
