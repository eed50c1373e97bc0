package org.strowger.core.internal.tell;

import org.agrona.DirectBuffer;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.internal.codec.DenialRecordedDecoder;
import org.strowger.core.internal.codec.MessageHeaderDecoder;
import org.strowger.core.permission.Operation;
import org.strowger.core.permission.Operation.Subject;
import org.strowger.core.permission.Role;

/** Reads what was denied to somebody. */
final class DenialDecoder {
    private static final Operation[] OPERATIONS = Operation.values();
    private static final Role[] ROLES = Role.values();
    private static final Subject[] SUBJECTS = Subject.values();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final DenialRecordedDecoder denied = new DenialRecordedDecoder();
    private final EventView view;
    private FactNames names;

    DenialDecoder(EventView view, FactNames names) {
        this.view = view;
        this.names = names;
    }

    /** Another configuration is in force. */
    void follow(FactNames now) {
        names = now;
    }

    void read(DirectBuffer buffer, int at) {
        denied.wrapAndApplyHeader(buffer, at, header);
        view.begin(AcdEventKind.OPERATION_DENIED).detail = OPERATIONS[denied.operation()].name();
        view.reason = ROLES[denied.role()].name();
        long subject = denied.subject();
        switch (SUBJECTS[denied.kind()]) {
            case AGENT -> view.agent = names.agents().get((int) subject);
            case CALL -> view.callId = subject;
            case QUEUE -> view.queue = names.queues().get((int) subject);
            case CENTRE -> { } // there is but one
        }
        view.who = denied.who();
    }
}
