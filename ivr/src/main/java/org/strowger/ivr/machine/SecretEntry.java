package org.strowger.ivr.machine;

import org.strowger.core.flow.FlowCall;
import org.strowger.core.flow.SecretCollect;
import org.strowger.ivr.compile.Program;
import org.strowger.ivr.compile.Row;
import org.strowger.ivr.expression.Secrets;
import org.strowger.ivr.model.Events;

/** One try of a collect whose keys only the adapter sees (2.10). Seen by the engine as what it has to collect. */
final class SecretEntry implements SecretCollect {
    private static final long NS_PER_MS = 1_000_000;
    /** Beyond the collect's own timers: prompts, and an adapter that has lost it. */
    private static final long LOST_NS = 300_000_000_000L;

    private final Program program;
    private final View view;
    private final Speaker speaker;
    private final Handlers handlers;
    private final long[] before = new long[Secrets.LONGS];
    private int node;

    SecretEntry(Program program, View view, Speaker speaker, Handlers handlers) {
        this.program = program;
        this.view = view;
        this.speaker = speaker;
        this.handlers = handlers;
    }

    /** Has the adapter play the lists and collect. @return the step that follows */
    int visit(Session session, int first, int list, FlowCall call) {
        session.wipe();
        node = session.node;
        speaker.list(session, first, list, call);
        session.awaitedId = call.collectSecretly(this);
        if (session.awaitedId == 0) {
            return handlers.leave(session, Events.ADAPTER);
        }
        session.quietAtNs = call.nowNs() + (firstMs() + (long) maxTimeMs()) * NS_PER_MS + LOST_NS;
        return Step.STAY;
    }

    /** Keeps what is known of the digits if the check holds for it; else forgets it. */
    boolean take(Session session, int length, boolean luhn, CharSequence token) {
        int into = program.row(session.node, Row.INTO);
        System.arraycopy(session.slots, into, before, 0, Secrets.LONGS);
        Secrets.store(session.slots, into, length, luhn, token);
        int check = program.row(session.node, Row.CHECK);
        boolean holds = check == Row.NONE || program.expression(check).number(view) != 0;
        if (!holds) {
            System.arraycopy(before, 0, session.slots, into, Secrets.LONGS);
        }
        Secrets.wipe(before, 0);
        return holds;
    }

    @Override
    public int firstMs() {
        return program.row(node, Row.FIRST);
    }

    @Override
    public int betweenMs() {
        return program.row(node, Row.BETWEEN);
    }

    @Override
    public int maxTimeMs() {
        return program.row(node, Row.MAX_TIME);
    }

    @Override
    public int min() {
        return program.row(node, Row.MIN);
    }

    @Override
    public int max() {
        return program.row(node, Row.MAX);
    }

    @Override
    public int endKeys() {
        return program.row(node, Row.END);
    }

    @Override
    public boolean endRequired() {
        return program.row(node, Row.END_REQUIRED) == 1;
    }
}
