package org.strowger.core.explain;

/**
 * Why an agent was not asked to take a call. Of several reasons the first in this order is given: what he
 * is, then what the call has waited for, then what he does, then what holds the two apart.
 */
public enum Rejection {
    /** He is no member of the queue, nor of one that the call was opened to. */
    NOT_MEMBER,
    /** He is a member and opted out. */
    OPTED_OUT,
    /** He lacks a skill that the call needs. */
    SKILL_MISSING,
    /** He has the skill below the lowest level. */
    LEVEL_LOW,
    /** He has the skill above the highest level. */
    LEVEL_HIGH,
    /** The call is more difficult than his limit allows. */
    TOO_DIFFICULT,
    /** He has a skill that the call must not be served with, or was excluded by name. */
    EXCLUDED,
    /** He is of another site. */
    SITE,
    /** His tier has not joined yet, and he is not available either. */
    TIER_LATER,
    /** He is not signed in. */
    SIGNED_OUT,
    /** He takes no calls for now. */
    NOT_READY,
    /** He wishes to leave as soon as he can. */
    WISH_PENDING,
    /** Contacts of this medium fill his slots. */
    BUSY,
    /** After-call work fills his slots. */
    WRAP_UP,
    /** An offer to him is open. */
    RESERVED,
    /** A contact of another medium may not be interrupted. */
    INTERRUPT_RULE,
    /** He takes no contacts of this medium. */
    NO_SLOT,
    /** Held: his phone is in use, as its switch says. */
    DEVICE_IN_USE,
    /** Held: a break is due to him. */
    BREAK_DUE,
    /** Held: after an offer that came to nothing he is left alone for a time. */
    AGENT_COOLDOWN,
    /** Held: this call was offered to him lately. */
    PAIR_COOLDOWN,
    /** Held: his tier joins later. */
    TIER_DELAY,
    /** Held: young calls are hidden from him. */
    MEMBER_DELAY,
    /** Held: the call is kept for agents whom it prefers. */
    PREFERRED_AGENT,
    /** Held: a reserve of agents is kept. */
    RESERVE_KEPT,
    /** Held: outbound calls are paced. */
    PACING,
    /** Held: the call's adapter is out of reach. */
    ADAPTER_DOWN,
    /** Held: the caller hears an announcement first. */
    ANNOUNCE_FIRST,
    /** Held: the host froze the queue. */
    FROZEN,
    /** Held: adapters are still reporting their legs after a start, or the call is not among them. */
    RESYNC,
    /** The call rings at another agent; calls that ring at nobody go first. */
    RINGS_ALREADY,
    /** The rule between queues sent him to another queue. */
    ARBITRATION,
    /** A person picked another call for him. */
    PICKED,
    /** Nothing was found that kept him from it. Report this with the journal. */
    NONE_FOUND;

    /** Whether it is a hold reason: one that keeps an available agent and a call that he may serve apart. */
    public boolean isHold() {
        return ordinal() >= DEVICE_IN_USE.ordinal() && ordinal() <= RESYNC.ordinal();
    }
}
