package org.strowger.core.adapter;

/** What an adapter can do beyond hanging up and reporting. */
public enum Capability { ANSWER, REJECT, DIAL, BRIDGE, PLAY, MUSIC, DTMF_IN }
