package org.strowger.core.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.core.center.AgentConfig;
import org.strowger.core.center.CenterConfig;
import org.strowger.core.internal.ring.DenialEncoders;
import org.strowger.core.permission.Operation;
import org.strowger.core.permission.Operation.Subject;
import org.strowger.core.permission.Role;

/** What was denied is told, and changes nothing. */
class DenialTest {
    private final Trial trial = new Trial(CenterConfig.named("test").queue(Trial.queue("sales"))
            .agent(AgentConfig.named("ann")).entryQueue("sales").build());
    private final DenialEncoders encoders = new DenialEncoders();

    @Test
    void shouldTellADenialAndChangeNoState() {
        // given
        trial.signIn("ann").arrives();
        trial.told();
        long before = trial.decider.digest();
        // when
        deny(Operation.SIGN_OUT, Subject.AGENT, 0);
        deny(Operation.FREEZE_QUEUE, Subject.QUEUE, 0);
        deny(Operation.HANG_UP, Subject.CALL, 2);
        deny(Operation.CONNECT, Subject.CENTRE, 0);
        // then
        assertEquals(List.of("OPERATION_DENIED agent ann SIGN_OUT by Zoë: ",
                "OPERATION_DENIED in sales FREEZE_QUEUE by Zoë: ", "OPERATION_DENIED call 2 HANG_UP by Zoë: ",
                "OPERATION_DENIED CONNECT by Zoë: "), trial.told());
        assertEquals(before, trial.decider.digest());
    }

    private void deny(Operation operation, Subject kind, long subject) {
        trial.command(encoders.operationDenied(
                operation.ordinal(), Role.AUDITOR.ordinal(), kind.ordinal(), subject, "Zoë"));
    }
}
