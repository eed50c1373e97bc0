package org.strowger.examples.flows;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.strowger.core.handler.HandlerConfig;
import org.strowger.core.handler.Parameter;
import org.strowger.ivr.junit.FlowScenarios;

/** Every flow of this folder by its scenarios, which take every route. */
class ExampleFlowsTest {
    /** As the bank's program registers it: the PIN goes to this handler and nowhere else. */
    private static final HandlerConfig CHECK_PIN = HandlerConfig.named("bank.check-pin")
            .argument(Parameter.digits("customer", 8)).argument(Parameter.digits("pin", 4).asSensitive())
            .result(Parameter.enumOf("verdict", "wrong", "right", "locked")).build();
    private static final HandlerConfig BALANCE = HandlerConfig.named("bank.balance")
            .argument(Parameter.digits("customer", 8))
            .result(Parameter.ints("pence", Long.MIN_VALUE, Long.MAX_VALUE)).build();
    private static final HandlerConfig STORE = HandlerConfig.named("survey.store")
            .argument(Parameter.digits("call", 64)).argument(Parameter.digits("mark", 1)).build();

    @TestFactory
    Stream<DynamicNode> everyFlow() {
        return Stream.of("after-hours", "appointment", "bank", "comfort", "outage", "survey")
                .map(folder -> dynamicContainer(folder, FlowScenarios.in(folder)
                        .handlers(CHECK_PIN, BALANCE, STORE).covering(100).tests()));
    }
}
