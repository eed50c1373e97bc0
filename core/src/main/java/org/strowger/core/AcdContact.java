package org.strowger.core;

import org.strowger.core.call.Medium;
import org.strowger.core.event.Admission;
import org.strowger.core.internal.ring.QueueCommands;

/**
 * A contact without a telephone line: a chat, a letter, a message. It waits in a queue of its medium and is
 * offered to agents who have a free slot for that; the host carries it, and says what becomes of it:
 *
 * <pre>{@code
 * AcdContact chat = acd.contact(Medium.CHAT).customer("c-1017");
 * chat.enqueue("support");
 * // OFFER_MADE says to whom; when he takes it:
 * chat.accept(offerId);
 * chat.customerLeft();
 * }</pre>
 *
 * <p>Immutable, any thread. A command that is impossible at that moment changes nothing and is told as
 * refused. What can be asked for a call that waits, can be asked for a contact by {@link Acd#call}.
 */
public final class AcdContact {
    private static final int HIGHEST_PRIORITY = 100;
    private static final int NONE = -1;

    private final Engine engine;
    private final QueueCommands commands;
    private final long id;
    private final Medium medium;
    private final int priority;
    private final int segment;
    private final long customer;

    AcdContact(Engine engine, QueueCommands commands, long id, Medium medium) {
        this(engine, commands, id, medium, NONE, NONE, 0);
    }

    private AcdContact(Engine engine, QueueCommands commands, long id, Medium medium, int priority, int segment,
            long customer) {
        this.engine = engine;
        this.commands = commands;
        this.id = id;
        this.medium = medium;
        this.priority = priority;
        this.segment = segment;
        this.customer = customer;
    }

    /** Names it in events, as a call's id does. */
    public long id() {
        return id;
    }

    /** The same with a priority, for {@link #enqueue}. @param value 0 to 100 */
    public AcdContact priority(int value) {
        if (value < 0 || value > HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("contact " + id + ": priority was " + value + "; use 0 to "
                    + HIGHEST_PRIORITY);
        }
        return new AcdContact(engine, commands, id, medium, value, segment, customer);
    }

    /**
     * The same with a customer segment, for {@link #enqueue}.
     *
     * @throws IllegalArgumentException if the centre has no such segment
     */
    public AcdContact customerSegment(String name) {
        return new AcdContact(engine, commands, id, medium, priority, engine.segmentIndex(name), customer);
    }

    /** The same with the host's word for the customer, for {@link #enqueue}; see {@link AcdCall#customer}. */
    public AcdContact customer(String token) {
        return new AcdContact(engine, commands, id, medium, priority, segment, CustomerToken.hash(token));
    }

    /** It comes in and enters a queue of its medium; once. */
    public Admission enqueue(String queue) {
        return commands.contactBegin(id, medium, engine.queueIndex(queue), priority, segment, customer);
    }

    /** The agent to whom it is offered takes it. @param offerId as told by OFFER_MADE */
    public Admission accept(long offerId) {
        return commands.offerReply(id, offerId, true);
    }

    /** The agent to whom it is offered refuses it. @param offerId as told by OFFER_MADE */
    public Admission reject(long offerId) {
        return commands.offerReply(id, offerId, false);
    }

    /** The agent is done with it. */
    public Admission agentLeft() {
        return commands.contactEnd(id, true);
    }

    /** The customer has left, whatever it was doing: one who waited has abandoned it. */
    public Admission customerLeft() {
        return commands.contactEnd(id, false);
    }
}
