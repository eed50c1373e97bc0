package org.strowger.core.event;

/**
 * What the engine raises an alarm about; {@link AcdEvent#reason()} of the {@link AcdEventKind#ALARM} names
 * the cause. An alarm changes nothing by itself. The order is part of the journal format: extend at the
 * end only.
 */
public enum Alarm {
    /** An available agent stood idle while a call waited that he may serve; he is offered it at once. */
    WORK_NOT_CONSERVED,
    /** The calls that entered a queue are not those that left it and those that wait. */
    ACCOUNT_WRONG,
    /** A ranking threw, so that its key was lost; at the third time it is switched off until the next start. */
    RANKING_THREW,
    /** Three offers in a row lapsed of which their adapter reported nothing; told once until it reports again. */
    ADAPTER_SILENT,
    /** A queue came to hold nine tenths of the calls it may hold; told again when it has fallen below eight. */
    CAP_NEARLY_REACHED,
    /** A rule of the configuration asked for it. */
    RULE,
    /** A leg was missing in two inventories running: its end was never reported. */
    LEG_LOST
}
