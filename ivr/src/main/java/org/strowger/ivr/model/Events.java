package org.strowger.ivr.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The events of E1 by name, and by number those that this version raises. */
public final class Events {
    /** The caller was silent. */
    public static final int NOINPUT = 0;
    /** The caller's keys fit nothing. */
    public static final int NOMATCH = 1;
    /** The caller hung up. */
    public static final int HANGUP = 2;
    /** A kept key found no room. */
    public static final int OVERFLOW = 3;
    /** A prompt could not be played. */
    public static final int MEDIA = 4;
    /** A value was out of range when it was set. */
    public static final int SET = 5;
    /** A menu without {@code failed} reached a limit. */
    public static final int MENU_FAILED = 6;
    /** A collect without {@code failed} reached a limit. */
    public static final int COLLECT_FAILED = 7;
    /** An hours node without {@code open} would take it. */
    public static final int HOURS_OPEN = 8;
    /** An hours node without {@code closed} would take it. */
    public static final int HOURS_CLOSED = 9;
    /** A queue node without that route would take {@code timeout}. */
    public static final int QUEUE_TIMEOUT = 10;
    /** A queue node without that route would take {@code full}. */
    public static final int QUEUE_FULL = 11;
    /** A queue node without that route would take {@code closed}. */
    public static final int QUEUE_CLOSED = 12;
    /** A queue node without that route would take {@code no_agents}. */
    public static final int QUEUE_NO_AGENTS = 13;
    /** A flow node in the eighth flow of a call. */
    public static final int FLOW_DEPTH = 14;
    /** A handler of the host did not answer in time. */
    public static final int INVOKE_TIMEOUT = 15;
    /** A handler of the host could not answer. */
    public static final int INVOKE_FAILED = 16;
    /** A handler of the host answered what the flow cannot take. */
    public static final int INVOKE_RESULT = 17;
    /** A transfer node without {@code failed} would take it. */
    public static final int TRANSFER_FAILED = 18;
    /** A record node without {@code failed} would take it. */
    public static final int RECORD_FAILED = 19;
    /** A callback node without {@code declined} would take it. */
    public static final int CALLBACK_DECLINED = 20;
    /** A callback node without {@code error} would take it. */
    public static final int CALLBACK_ERROR = 21;
    /** An operation was refused or lost. */
    public static final int ADAPTER = 22;

    /** A comfort flow leaves with a reason for which the queue node has no route. */
    public static final int QUEUE_LEFT = 23;

    /** How the names of the host's own events begin. */
    public static final String HOST = "host";

    /** Names by number. */
    public static final List<String> NAMES = List.of("noinput", "nomatch", "hangup", "input.overflow",
            "error.media", "error.set", "error.menu.failed", "error.collect.failed", "error.hours.open",
            "error.hours.closed", "error.queue.timeout", "error.queue.full", "error.queue.closed",
            "error.queue.no_agents", "error.flow.depth", "error.invoke.timeout", "error.invoke.failed",
            "error.invoke.result", "error.transfer.failed", "error.record.failed", "error.callback.declined",
            "error.callback.error", "error.adapter", "error.queue.left");

    /** Names that a handler may bear although nothing raises them yet, or nothing may catch them. */
    private static final List<String> OTHERS = List.of("error.flow.steps");
    private static final Pattern HOSTS = Pattern.compile("host(\\.[A-Za-z0-9_-]+)*");

    private Events() {}

    /** Whether a handler of this name can catch anything that the language defines. */
    public static boolean isKnown(String name) {
        if (isHosts(name)) {
            return true;
        }
        Handler handler = new Handler(name, Optional.empty());
        return NAMES.stream().anyMatch(handler::catches) || OTHERS.stream().anyMatch(handler::catches);
    }

    /** Whether it is one of the host's own, or the beginning of such. */
    public static boolean isHosts(String name) {
        return HOSTS.matcher(name).matches();
    }

    /** Every full name, for suggestions. */
    public static List<String> all() {
        return Stream.concat(NAMES.stream(), OTHERS.stream()).toList();
    }
}
