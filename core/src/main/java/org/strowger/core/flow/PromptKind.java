package org.strowger.core.flow;

/** What an item of a play is. The order is part of the journal format: extend at the end only. */
public enum PromptKind { PROMPT, DIGITS, NUMBER, MONEY, DATE, TIME, DURATION, OPENS, POSITION, WAIT }
