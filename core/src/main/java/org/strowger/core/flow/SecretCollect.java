package org.strowger.core.flow;

/** How an adapter is to collect digits in secret. Valid during one invocation of a {@link FlowMachine}. */
public interface SecretCollect {
    /** Wait for the first key, in ms. */
    int firstMs();

    /** Wait for each further key, in ms. */
    int betweenMs();

    /** Longest time for the entry, in ms. */
    int maxTimeMs();

    /** Fewest digits, 1 to 64. */
    int min();

    /** Most digits, up to 64. */
    int max();

    /** Keys that end the entry: a bit for each of 0 to 9, star, pound, A to D. */
    int endKeys();

    /** Whether only an end key takes the entry. */
    boolean endRequired();
}
