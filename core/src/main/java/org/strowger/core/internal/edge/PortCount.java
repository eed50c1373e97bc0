package org.strowger.core.internal.edge;

/** What a port counts. */
public enum PortCount {
    /** Commands told and taken into the outbox. */
    COMMANDS_TAKEN,
    /** Commands told while the adapter was lost or not yet connected, or the outbox was full. */
    COMMANDS_REFUSED,
    /** Commands that were in the outbox when the adapter was lost. */
    COMMANDS_DROPPED,
    /** Commands whose {@code execute} threw. */
    EXECUTE_THREW,
    /** Commands whose {@code execute} took more than 20 ms. */
    EXECUTE_SLOW,
    /** Events taken in, outcomes included. */
    EVENTS_TAKEN,
    /** New calls refused because the engine is busy. */
    CALLS_REFUSED,
    /** Events that had to wait because the engine was busy. */
    EVENTS_DELAYED,
    /** Events of an adapter that is lost or stopped. */
    EVENTS_LATE,
    /** Events that broke a rule and were dropped. */
    EVENTS_BAD,
    /** Texts that were cut or cleaned. */
    TEXTS_CLEANED,
    /** Outcomes or acceptances for a command that had one already. */
    OUTCOMES_REPEATED,
    /** Outcomes for a command that is not remembered, or never was. */
    OUTCOMES_UNKNOWN,
    /** How often the adapter was lost. */
    LOST,
    /** How often stopping or starting the adapter again failed. */
    RESTART_FAILED,
    /** States of phones that no agent has. */
    PHONES_UNKNOWN
}
