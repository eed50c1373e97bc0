package org.strowger.core.internal.decide;

import java.util.List;
import org.strowger.core.flow.FlowBundle;
import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.FlowMachine;
import org.strowger.core.flow.FlowSession;

/** A bundle of one main flow, {@code silent}, that does nothing: its calls wait for what the host asks. */
class SilentFlow implements FlowBundle, FlowMachine {
    @Override
    public String hash() {
        return "silent";
    }

    @Override
    public int mainFlow(String name) {
        return name.equals("silent") ? 0 : -1;
    }

    @Override
    public List<String> prompts() {
        return List.of();
    }

    @Override
    public List<String> languages() {
        return List.of();
    }

    @Override
    public FlowMachine newMachine() {
        return this;
    }

    @Override
    public FlowSession newSession() {
        return new FlowSession() { };
    }

    @Override
    public void start(FlowSession session, int flow, FlowCall call) {
        // waits for the host
    }

    @Override
    public void key(FlowSession session, int key, FlowCall call) {
        // hears nothing
    }

    @Override
    public void playFinished(FlowSession session, long playId, boolean failed, FlowCall call) {
        // plays nothing
    }

    @Override
    public void deadline(FlowSession session, FlowCall call) {
        // sets none
    }

    @Override
    public void queueLeft(FlowSession session, QueueExit exit, FlowCall call) {
        // waits for the host
    }

    @Override
    public void agentLeft(FlowSession session, FlowCall call) {
        // waits for the host
    }

    @Override
    public void hangup(FlowSession session, FlowCall call) {
        // has nothing to tidy up
    }
}
