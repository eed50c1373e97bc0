package org.strowger.core.internal.decide;

import java.util.List;
import org.strowger.core.center.rule.Requirement;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowSession;

/**
 * A main flow {@code front} that enters queue 0, and a comfort flow of every queue that plays at once. Of its
 * keys 1 lets the caller leave, 2 begins to type, with answers held back, 3 ends that; others do nothing. After
 * the queue the main flow hangs up. Agents hear a play first if {@link #whispers}.
 */
final class ComfortFlow implements FlowBundle, FlowMachine {
    private static final int COMFORT = 1;

    boolean whispers;
    /** What its calls ask of agents beside the queue's needs; null for nothing. */
    Requirement skills;

    private static final class Session implements FlowSession {
        private long playId;
        private boolean alone;
        private boolean types;
    }

    @Override
    public String hash() {
        return "comfort";
    }

    @Override
    public int mainFlow(String name) {
        return name.equals("front") ? 0 : -1;
    }

    @Override
    public List<String> prompts() {
        return List.of("you-are-number");
    }

    @Override
    public List<String> languages() {
        return List.of("en");
    }

    @Override
    public List<Requirement> addedSkills() {
        return skills == null ? List.of() : List.of(skills);
    }

    @Override
    public FlowMachine newMachine() {
        return this;
    }

    @Override
    public FlowSession newSession() {
        return new Session();
    }

    @Override
    public void start(FlowSession session, int flow, FlowCall call) {
        call.enqueue(0, -1, skills == null ? -1 : 0, 0, -1);
    }

    @Override
    public int comfortOf(int queue) {
        return COMFORT;
    }

    @Override
    public void comfortBegins(FlowSession given, int flow, boolean alone, FlowCall call) {
        Session session = (Session) given;
        session.alone = alone;
        session.types = false;
        call.beginPlay(0, 1);
        call.playPrompt(0);
        session.playId = call.endPlay();
    }

    @Override
    public void comfortEnds(FlowSession given, FlowCall call) {
        Session session = (Session) given;
        if (session.playId != 0) {
            call.stopPlay(session.playId);
            session.playId = 0;
        }
    }

    @Override
    public boolean holdsOffer(FlowSession session) {
        return ((Session) session).types;
    }

    @Override
    public boolean whispers(FlowSession session, FlowCall call) {
        if (whispers) {
            call.beginPlay(0, 1);
            call.playPrompt(0);
            call.endPlay();
        }
        return whispers;
    }

    @Override
    public void key(FlowSession given, int key, FlowCall call) {
        Session session = (Session) given;
        if (key == '1') {
            call.leaveQueue();
            if (!session.alone) {
                call.hangup(FlowCall.HangupCause.NORMAL);
            }
        } else if (key == '2' || key == '3') {
            session.types = key == '2';
        }
    }

    @Override
    public void playFinished(FlowSession given, long playId, boolean failed, FlowCall call) {
        Session session = (Session) given;
        session.playId = session.playId == playId ? 0 : session.playId;
    }

    @Override
    public void deadline(FlowSession session, FlowCall call) { }

    @Override
    public void queueLeft(FlowSession session, QueueExit exit, FlowCall call) {
        call.hangup(FlowCall.HangupCause.NORMAL);
    }

    @Override
    public void agentLeft(FlowSession session, FlowCall call) {
        call.hangup(FlowCall.HangupCause.NORMAL);
    }

    @Override
    public void hangup(FlowSession session, FlowCall call) { }
}
