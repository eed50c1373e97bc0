package org.strowger.examples.flows;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.strowger.ivr.junit.FlowScenarios;

/** Every flow of this folder by its scenarios, which take every route. */
class ExampleFlowsTest {
    @TestFactory
    Stream<DynamicNode> everyFlow() {
        return Stream.of("after-hours", "appointment", "outage")
                .map(folder -> dynamicContainer(folder, FlowScenarios.in(folder).covering(100).tests()));
    }
}
