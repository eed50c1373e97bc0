package org.strowger.core.explain;

/**
 * What set a decision off.
 *
 * @param command name of the recorded command, or {@code Timer} with what it was for
 * @param subject whom it concerns, such as {@code agent ann} or {@code leg 12}; empty if nobody
 */
public record Trigger(String command, String subject) {
    @Override
    public String toString() {
        return subject.isEmpty() ? command : command + " of " + subject;
    }
}
