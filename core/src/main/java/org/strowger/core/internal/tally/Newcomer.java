package org.strowger.core.internal.tally;

/**
 * Keeps an agent who signs in from being flooded: his calls and his talk become at least the lowest among
 * the colleagues that he meets. He takes over the buckets of that colleague, so his sum ages as the
 * colleague's does. Calls and talk are judged apart; whoever stands higher keeps his own.
 *
 * <p>At a sign-in: {@link #begin}, {@link #meets} for each colleague signed in, {@link #joins}. Doing so
 * for each queue that he serves makes him at least the lowest in every one of them, where one round over
 * the whole centre would be spoilt by a single agent of a quiet queue. Cost: two sums a colleague. One
 * object, reused.
 */
public final class Newcomer {
    private AgentTally newcomer;
    private AgentTally fewestCalls;
    private AgentTally leastTalk;
    private long nowNs;

    /** Somebody signs in. */
    public void begin(AgentTally who, long atNs) {
        newcomer = who;
        nowNs = atNs;
        fewestCalls = null;
        leastTalk = null;
    }

    /** A colleague is signed in; the newcomer himself is passed over. */
    public void meets(AgentTally colleague) {
        if (colleague == newcomer) {
            return;
        }
        if (fewestCalls == null
                || colleague.callsInWindow(nowNs) < fewestCalls.callsInWindow(nowNs)) {
            fewestCalls = colleague;
        }
        if (leastTalk == null
                || colleague.talkedInWindowNs(nowNs) < leastTalk.talkedInWindowNs(nowNs)) {
            leastTalk = colleague;
        }
    }

    /** All colleagues were met: raises the newcomer's sums; without a colleague they stay. */
    public void joins() {
        if (fewestCalls != null) {
            newcomer.calls.raiseTo(fewestCalls.calls, nowNs);
            newcomer.talkNs.raiseTo(leastTalk.talkNs, nowNs);
        }
    }
}
