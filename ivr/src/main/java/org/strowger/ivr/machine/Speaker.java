package org.strowger.ivr.machine;

import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.PromptKind;
import org.strowger.core.hours.Schedule;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.compile.ZoneOffsets;
import org.strowger.ivr.expression.Expression;

/** Turns say lists into one command to the adapter, and values into the text that is spoken. */
final class Speaker {
    private static final PromptKind[] KINDS = PromptKind.values();
    private static final long NS_IN_SECOND = 1_000_000_000;
    private static final long MINUTE_MS = 60_000;
    private static final long DAY_MS = 86_400_000;
    /** How far {@code opens} looks ahead. */
    private static final int MOST_MINUTES = 32 * 24 * 60;

    private final Program program;
    private final View view;
    private final ZoneOffsets[] zones;
    private final Comforts comforts;
    private final AsciiText text = new AsciiText();
    /** Of the queue waited in, as told now. */
    private long place;
    private long waitSeconds;

    Speaker(Program program, View view, Comforts comforts, ZoneOffsets[] scheduleZones) {
        this.program = program;
        this.view = view;
        this.comforts = comforts;
        this.zones = scheduleZones;
    }

    /**
     * Plays one list after another, as one command.
     *
     * @param before a list, or none
     * @param list a list, or none
     * @return whether anything plays; not if it tells of the queue what the caller may not be told now
     */
    boolean play(Session session, int before, int list, int times, FlowCall call) {
        if (before == Row.NONE && list == Row.NONE) {
            return false;
        }
        if (!learns(before, call) || !learns(list, call)) {
            return false;
        }
        call.beginPlay(language(session), times);
        add(before, call);
        add(list, call);
        session.playId = call.endPlay();
        session.playing = true;
        comforts.cut(session);
        return true;
    }

    private int language(Session session) {
        Program.FlowTable flow = program.flow(session.flow);
        return flow.languages()[flow.ownLanguage(session.language)];
    }

    /** Plays a list to the agent who has answered; nothing that the flow does waits for its end. */
    void whisper(Session session, int list, FlowCall call) {
        call.beginPlay(language(session), 1);
        add(list, call);
        call.endPlay();
    }

    /** Asks for what a list tells of the queue. Returns whether all of it may be told. */
    private boolean learns(int list, FlowCall call) {
        if (list == Row.NONE) {
            return true;
        }
        int end = program.firstItem(list + 1);
        for (int i = program.firstItem(list); i < end; i++) {
            PromptKind kind = KINDS[program.item(i).kind()];
            if (kind == PromptKind.POSITION) {
                place = call.tellPlace();
                if (place == 0) {
                    return false;
                }
            } else if (kind == PromptKind.WAIT) {
                long waitNs = call.tellWaitNs();
                if (waitNs < 0) {
                    return false;
                }
                waitSeconds = waitNs / NS_IN_SECOND;
            }
        }
        return true;
    }

    /** Gives the lists, either of which may be none, without playing them: something else will. */
    void list(Session session, int before, int list, FlowCall call) {
        call.beginPlay(language(session), 1);
        if (learns(before, call) && learns(list, call)) {
            add(before, call);
            add(list, call);
        }
        comforts.cut(session);
    }

    /** Stops what plays; nothing awaits its end any more. */
    void stop(Session session, FlowCall call) {
        if (session.playing) {
            session.playing = false;
            call.stopPlay(session.playId);
            session.playId = 0;
        }
    }

    private void add(int list, FlowCall call) {
        if (list == Row.NONE) {
            return;
        }
        int end = program.firstItem(list + 1);
        for (int i = program.firstItem(list); i < end; i++) {
            Program.SayItem item = program.item(i);
            PromptKind kind = KINDS[item.kind()];
            if (kind == PromptKind.PROMPT) {
                call.playPrompt(item.index());
            } else {
                write(kind, item, call);
                call.playValue(kind, text);
            }
        }
    }

    private void write(PromptKind kind, Program.SayItem item, FlowCall call) {
        text.clear();
        if (kind == PromptKind.OPENS) {
            opens(item.index(), call.wallMs());
            return;
        }
        if (kind == PromptKind.POSITION || kind == PromptKind.WAIT) {
            text.add(kind == PromptKind.POSITION ? place : waitSeconds);
            return;
        }
        Expression value = program.expression(item.index());
        switch (kind) {
            case DIGITS -> {
                int length = value.length(view);
                for (int i = 0; i < length; i++) {
                    text.add(value.charAt(view, i));
                }
            }
            case MONEY -> text.add(value.number(view)).add(' ').add(item.currency());
            case DATE -> text.date(value.number(view));
            case TIME -> text.time(value.number(view));
            case DURATION -> text.duration(value.number(view));
            default -> text.add(value.number(view));
        }
    }

    /**
     * The next local date and minute at which a schedule is open; nothing if that is over a month
     * away.
     */
    private void opens(int schedule, long wallMs) {
        Schedule hours = program.schedule(schedule);
        long at = wallMs;
        for (int i = 0; i < MOST_MINUTES; i++) {
            if (hours.stateWithoutNamesAt(at) == Schedule.OPEN) {
                long local = zones[schedule].local(at);
                text.date(Math.floorDiv(local, DAY_MS)).add('T');
                text.time(Math.floorMod(local, DAY_MS) / MINUTE_MS * 60);
                return;
            }
            at = (Math.floorDiv(at, MINUTE_MS) + 1) * MINUTE_MS;
        }
    }
}
