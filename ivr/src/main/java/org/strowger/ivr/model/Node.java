package org.strowger.ivr.model;

import java.util.List;
import java.util.Optional;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.flow.FlowBundle.Need;
import org.strowger.core.flow.FlowCall.HangupCause;
import org.strowger.ivr.expression.Expression;
import org.strowger.ivr.expression.Scope.Variable;
import org.strowger.ivr.keys.DigitTrie;

/** A node of a flow: the types that this version runs. */
public sealed interface Node {
    /** What all nodes have. */
    Head head();

    /**
     * What all nodes have.
     *
     * @param type as written
     * @param line of its name
     * @param column of its name
     * @param logged whether its keys and values may stand in traces
     * @param handlers of its own events
     */
    record Head(String name, String type, int line, int column, boolean logged, List<Handler> handlers) {}

    /** What it needs of an adapter beyond keys and prompts. */
    default Optional<Need> need() {
        if (this instanceof Collect collect && collect.sensitive()) {
            return Optional.of(Need.SECRET_COLLECT);
        }
        return this instanceof Record ? Optional.of(Need.RECORDING)
                : this instanceof Transfer transfer ? Optional.of(transfer.blind() ? Need.TRANSFER : Need.DIAL)
                : Optional.empty();
    }

    /** Plays and goes on. */
    record Play(Head head, Say say, Input.BargeIn bargeIn, int times, Route next) implements Node {}

    /** Takes one of several choices. */
    record Menu(Head head, Say say, Say again, List<Choice> choices, DigitTrie trie, Input input)
            implements Node {}

    /** One choice of a menu. @param keys in one spelling */
    record Choice(String keys, Route to) {}

    /**
     * Takes a number of keys into a variable.
     *
     * @param sensitive whether the adapter collects the keys, which the engine never sees
     * @param holdOffer whether an agent's answer waits until the caller has typed
     * @param check must be true for the value to be accepted
     * @param confirm prompts before the value is played to be confirmed; empty for no confirmation
     */
    record Collect(
            Head head,
            Say say,
            Say again,
            Variable into,
            int min,
            int max,
            boolean endRequired,
            boolean sensitive,
            boolean holdOffer,
            Optional<Expression> check,
            Optional<Say> confirm,
            DigitTrie trie,
            Input input,
            Route next) implements Node {}

    /** Sets variables. */
    record Assign(Head head, List<Assignment> assignments, Route next) implements Node {}

    /** Takes the first route whose condition is true. */
    record Branch(Head head, List<When> when, Route otherwise) implements Node {}

    /** One case of a branch. */
    record When(Expression condition, List<Assignment> assignments, Route next) {}

    /**
     * Goes by the state of a schedule.
     *
     * @param schedule its number in the bundle
     * @param states its states
     * @param routes one a state; empty where the node has none
     */
    record Hours(Head head, int schedule, List<String> states, List<Optional<Route>> routes)
            implements Node {}

    /**
     * Puts the call into a queue.
     *
     * @param queue its index in the centre
     * @param queueName its name
     * @param priority 0 to 100, or -1 for the call's
     * @param skills asked of agents beside what the queue needs
     * @param maxWaitMs 0 for the queue's own
     * @param comfort flow of the bundle that the caller hears meanwhile; empty for the queue's own
     * @param afterAgent the sub-flow that follows the talk with an agent
     * @param announce what the agent hears first
     * @param left where to go for each reason with which the comfort flow may leave
     * @param results taken from it then
     */
    record Queue(
            Head head,
            int queue,
            String queueName,
            int priority,
            Requirement skills,
            int maxWaitMs,
            Optional<Mention> comfort,
            Optional<Mention> afterAgent,
            Say announce,
            Route next,
            Optional<Route> timeout,
            Optional<Route> full,
            Optional<Route> closed,
            Optional<Route> noAgents,
            List<Reason> left,
            List<Assignment> results) implements Node {}

    /**
     * Waits for a time, with music or in silence.
     *
     * @param ms how long
     * @param music empty for silence
     * @param keys a key that leads elsewhere; others do nothing
     */
    record Wait(Head head, int ms, Optional<String> music, List<Choice> keys, Route next) implements Node {}

    /** Leaves a queue, from a comfort flow. */
    record Leave(Head head, String reason, List<Assignment> results) implements Node {}

    /**
     * Runs a sub-flow.
     *
     * @param use the sub-flow's name in the bundle
     * @param arguments given to it, in its variables
     * @param results taken from it, when it returns
     * @param reasons where the call goes by the reason of the return
     */
    record SubFlow(
            Head head,
            Mention use,
            List<Assignment> arguments,
            List<Assignment> results,
            Route next,
            List<Reason> reasons) implements Node {}

    /**
     * Asks a handler of the host.
     *
     * @param timeoutMs how long an answer is awaited
     * @param retry how often it is asked again
     * @param backoffMs how long after a failure
     * @param meanwhile played again and again until there is an answer
     * @param music heard instead
     */
    record Invoke(
            Head head,
            String handler,
            List<Argument> arguments,
            List<Result> results,
            int timeoutMs,
            int retry,
            int backoffMs,
            Say meanwhile,
            Optional<String> music,
            Route next) implements Node {}

    /** An argument of a handler. @param secret the sensitive variable whose token it is */
    record Argument(String name, Expression value, Optional<Variable> secret) {}

    /** A result and the variable that takes it. @param name empty for the only one */
    record Result(String name, Variable into) {}

    /** A route by the reason for which something was left. */
    record Reason(Mention name, Route to) {}

    /** Ends a sub-flow. @param reason empty for the caller's {@code next} */
    record Return(Head head, String reason, List<Assignment> results) implements Node {}

    /**
     * Connects the caller to an address outside.
     *
     * @param blind whether the switch takes the call over at once
     * @param music heard while it rings
     * @param next where the call goes on if the address is left and the caller still there; none if blind
     */
    record Transfer(
            Head head,
            List<Piece> to,
            boolean blind,
            int ringMs,
            Optional<String> music,
            Optional<Route> next,
            Optional<Route> failed,
            Optional<Route> busy,
            Optional<Route> noAnswer) implements Node {}

    /** A part of an address: text, or a value. */
    record Piece(String text, Optional<Expression> value) {}

    /**
     * Records the caller.
     *
     * @param say heard first, with the beep
     * @param into takes the recording's id
     * @param silenceMs silence that ends it; 0 for none
     * @param end bit set of keys that end it
     */
    record Record(
            Head head,
            Say say,
            Optional<Variable> into,
            int maxMs,
            int minMs,
            int silenceMs,
            int end,
            Route next,
            Optional<Route> failed,
            Optional<Route> tooShort) implements Node {}

    /**
     * Has the centre call back; a node that asks the caller first is three of these and a menu.
     *
     * @param step which of the three
     * @param number empty for the caller's own
     * @param window number of a schedule outside which it is declined, or -1
     * @param then where a caller is asked, if this is to be asked
     */
    record Callback(
            Head head,
            CallbackStep step,
            int queue,
            String queueName,
            Optional<Expression> number,
            boolean keepsPlace,
            int window,
            int tries,
            int gapMs,
            Optional<Route> then,
            Route next,
            Optional<Route> declined,
            Optional<Route> error) implements Node {}

    /** A part of a callback node. */
    enum CallbackStep { OFFER, ACCEPTED, DECLINED }

    /** Hangs up. @param outcome for reports */
    record Hangup(Head head, Say say, HangupCause cause, Optional<String> outcome) implements Node {}
}
