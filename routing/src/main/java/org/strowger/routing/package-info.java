/**
 * The rankings that ship, found by name from {@code center.yml}. Start reading at
 * {@link org.strowger.routing.ShippedRankings}. Rankings run on the decide thread; they are made on the
 * thread that opens the engine.
 *
 * <p>What they cost is told by their {@link org.strowger.core.ranking.AgentRanking.Scope}:
 * {@code skillFit}, {@code bestSkill}, {@code leastSkilledFirst} and {@code tierFirst} are asked once per
 * kind of agent and need; {@code longestIdle}, {@code linear} and {@code byAttribute} once when an agent
 * becomes ready; {@code fewestCalls}, {@code leastTalkTime}, {@code leastOccupied}, {@code roundRobin} and
 * {@code randomWeighted} at each decision for every agent who is free and eligible. Rankings of calls are
 * asked once per call that enters a queue.
 */
package org.strowger.routing;
