package org.strowger.core.internal.edge;

import java.util.Map;
import org.strowger.core.adapter.Reason;
import org.strowger.core.adapter.TelephonyEvent;
import org.strowger.core.yaml.Values;

/** Which rule of {@code TelephonyAdapter} an event breaks by itself, in words that name no number and no key. */
final class EventCheck {
    static final int TEXT_CHARACTERS = 64;

    private static final String KEYS = "0123456789*#ABCD";
    static final String FINE = "";

    private EventCheck() {}

    /** The broken rule, or "" for an event in order. @param lastLegId given to a call from outside so far */
    static String brokenRule(TelephonyEvent event, long lastLegId) {
        if (event == null) {
            return "rule T2: an event was null; publish a record";
        } else if (event instanceof TelephonyEvent.LegOffered offered) {
            return offered(offered, lastLegId);
        } else if (event instanceof TelephonyEvent.LegRinging ringing) {
            return ids("LegRinging", ringing.legId());
        } else if (event instanceof TelephonyEvent.LegAnswered answered) {
            return ids("LegAnswered", answered.legId());
        } else if (event instanceof TelephonyEvent.LegEnded ended) {
            return ended.reason() == null ? noReason("LegEnded of leg " + ended.legId())
                    : ids("LegEnded", ended.legId());
        } else if (event instanceof TelephonyEvent.Bridged bridged) {
            return ids("Bridged", Math.min(bridged.bridgeId(), Math.min(bridged.legId(), bridged.otherLegId())));
        } else if (event instanceof TelephonyEvent.PlayFinished finished) {
            return finished.how() == null ? noReason("PlayFinished of leg " + finished.legId())
                    : ids("PlayFinished", Math.min(finished.legId(), finished.playId()));
        } else if (event instanceof TelephonyEvent.Dtmf dtmf) {
            return KEYS.indexOf(dtmf.key()) < 0
                    ? "rule T15: Dtmf of leg " + dtmf.legId() + " has a key that is on no telephone; use 0 to 9,"
                            + " *, #, A to D"
                    : ids("Dtmf", dtmf.legId());
        } else if (event instanceof TelephonyEvent.AdapterUp up) {
            return up.legIds().stream().anyMatch(leg -> leg <= 0) ? ids("AdapterUp", 0) : FINE;
        } else if (event instanceof TelephonyEvent.CommandFailed failed && failed.reason() == null) {
            return noReason("CommandFailed of command " + failed.commandId());
        }
        return TalkCheck.brokenRule(event);
    }

    private static String offered(TelephonyEvent.LegOffered offered, long lastLegId) {
        if (offered.legId() <= 0 || offered.legId() % 2 != 0 || offered.legId() > lastLegId) {
            return "rule T4: LegOffered has leg id " + offered.legId() + ", which was not given out; take it from"
                    + " nextLegId()";
        }
        if (offered.caller() == null || offered.called() == null) {
            return "rule T15: LegOffered of leg " + offered.legId() + " has null for a number; use an empty text";
        }
        if (offered.priority() < -1 || offered.priority() > 100) {
            return "rule T15: LegOffered of leg " + offered.legId() + " has priority " + offered.priority()
                    + "; use 0 to 100, or -1 for none";
        }
        return attributes(offered);
    }

    private static String attributes(TelephonyEvent.LegOffered offered) {
        Map<String, String> attributes = offered.attributes();
        if (attributes == null || attributes.size() > TelephonyEvent.LegOffered.MOST_ATTRIBUTES) {
            return "rule T15: LegOffered of leg " + offered.legId() + " has "
                    + (attributes == null ? "null for its" : attributes.size()) + " attributes; use 0 to "
                    + TelephonyEvent.LegOffered.MOST_ATTRIBUTES;
        }
        int characters = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (attribute.getKey() == null || !Values.isName(attribute.getKey()) || attribute.getValue() == null) {
                return "rule T15: LegOffered of leg " + offered.legId() + " has an attribute without a name that can"
                        + " be used, or without a value; a name is a letter, then letters, digits, _ or -, 64 at most";
            }
            characters += attribute.getKey().length()
                    + Math.min(attribute.getValue().length(), TelephonyEvent.LegOffered.LONGEST_VALUE);
        }
        if (characters > TelephonyEvent.LegOffered.MOST_CHARACTERS) {
            return "rule T15: LegOffered of leg " + offered.legId() + " has attributes of " + characters
                    + " characters in all; use " + TelephonyEvent.LegOffered.MOST_CHARACTERS + " at most";
        }
        return FINE;
    }

    static String ids(String event, long smallest) {
        return smallest > 0 ? FINE : "rule T4: " + event + " has an id of 0 or less; use the ids of the commands";
    }

    static String noReason(String event) {
        return "rule T9: " + event + " has null for its reason; use a constant, " + Reason.UNKNOWN + " if need be";
    }

    /** Whether a text is within its bound and free of control and direction characters. */
    static boolean isClean(String text) {
        return isClean(text, TEXT_CHARACTERS);
    }

    static boolean isClean(String text, int characters) {
        if (text.length() > characters) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (isHostile(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** The text within its bound, with a replacement character for each that may not stand in it. */
    static String clean(String text) {
        return clean(text, TEXT_CHARACTERS);
    }

    static String clean(String text, int characters) {
        int end = Math.min(text.length(), characters);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder clean = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            clean.append(isHostile(text, i) ? '\uFFFD' : text.charAt(i));
        }
        return clean.toString();
    }

    private static boolean isHostile(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
