package org.strowger.core.adapter;

/** What a person asks for at his phone while he talks. The order is part of the journal format: extend at the end only. */
public enum TransferManner {
    /** Connect the other side to the target, and let me go. */
    BLIND,
    /** Let the other side wait and connect me to the target. */
    CONSULT,
    /** Connect the two with whom I talked, and let me go. */
    COMPLETE,
    /** End the consultation and give me the other side back. */
    CANCEL,
    /** Let all three of us hear each other. */
    CONFERENCE
}
