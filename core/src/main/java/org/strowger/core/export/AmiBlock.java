package org.strowger.core.export;

import org.strowger.core.event.AcdEvent;

/** Builds one AMI event header by header. Reused; tell thread only. */
final class AmiBlock {
    private static final String UNKNOWN = "<unknown>";
    private static final int LONGEST = 256;

    private final StringBuilder text = new StringBuilder(1_024);
    private final CallerIds callerIds;

    AmiBlock(CallerIds callerIds) {
        this.callerIds = callerIds;
    }

    AmiBlock begin(String event) {
        text.setLength(0);
        return header("Event", event);
    }

    AmiBlock header(String name, CharSequence value) {
        text.append(name).append(": ");
        Text.clean(text, value, LONGEST);
        text.append("\r\n");
        return this;
    }

    AmiBlock header(String name, long value) {
        text.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /** The caller's channel block. */
    AmiBlock caller(long callId) {
        channel(callId);
        header("ChannelState", 6);
        header("ChannelStateDesc", "Up");
        callerIds(callId);
        header("ConnectedLineNum", UNKNOWN);
        header("ConnectedLineName", UNKNOWN);
        header("Language", "");
        header("AccountCode", "");
        header("Context", "");
        header("Exten", "");
        header("Priority", 1);
        header("Uniqueid", callId);
        return header("Linkedid", callId);
    }

    /** {@code Channel} alone, as a queue entry has it. */
    AmiBlock channel(long callId) {
        text.append("Channel: Strowger/").append(callId).append("\r\n");
        return this;
    }

    /** Who calls, as far as it is said. */
    AmiBlock callerIds(long callId) {
        String said = callerIds.of(callId);
        header("CallerIDNum", said.isEmpty() ? UNKNOWN : said);
        return header("CallerIDName", UNKNOWN);
    }

    /** The agent's leg. @param up whether it is answered */
    AmiBlock dest(AcdEvent event, Roster.Agent agent, boolean up) {
        text.append("DestChannel: ");
        Text.clean(text, agent.device, LONGEST);
        text.append('-').append(event.legId()).append("\r\n");
        header("DestChannelState", up ? 6 : 5);
        header("DestChannelStateDesc", up ? "Up" : "Ringing");
        header("DestCallerIDNum", UNKNOWN);
        header("DestCallerIDName", UNKNOWN);
        header("DestConnectedLineNum", UNKNOWN);
        header("DestConnectedLineName", UNKNOWN);
        header("DestLanguage", "");
        header("DestAccountCode", "");
        header("DestContext", "");
        header("DestExten", "");
        header("DestPriority", 1);
        header("DestUniqueid", event.legId());
        return header("DestLinkedid", event.callId());
    }

    /** Queue, Interface, MemberName. */
    AmiBlock who(AcdEvent event, Roster.Agent agent) {
        header("Queue", event.queue());
        header("Interface", agent.device);
        return header("MemberName", agent.name);
    }

    /** A member as all member events have it. */
    AmiBlock member(Roster.Agent agent, Roster.Member member) {
        header("Queue", member.queue);
        header("MemberName", agent.name);
        header("Interface", agent.device);
        header("StateInterface", agent.device);
        header("Membership", "dynamic");
        header("Penalty", member.penalty);
        header("CallsTaken", member.callsTaken);
        header("LastCall", Roster.seconds(member.lastCallMs));
        header("LastPause", Roster.seconds(agent.pausedMs));
        header("LoginTime", Roster.seconds(agent.signedInMs));
        header("InCall", agent.state.equals("BUSY") ? 1 : 0);
        header("Status", deviceState(agent.state));
        header("Paused", agent.paused ? 1 : 0);
        header("PausedReason", Roster.isReason(agent.pausedReason) ? agent.pausedReason : "");
        header("Ringinuse", 0);
        return header("Wrapuptime", member.wrapUpSeconds);
    }

    /** Asterisk's device states: 1 not in use, 2 in use, 5 unavailable. */
    private static int deviceState(String state) {
        return switch (state) {
            case "BUSY" -> 2;
            case "LOGGED_OFF" -> 5;
            default -> 1;
        };
    }

    /** The event whole. */
    CharSequence whole() {
        return text.append("\r\n");
    }
}
