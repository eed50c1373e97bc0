package org.strowger.examples.embedding;

import static java.time.Duration.ofSeconds;

import java.nio.file.Path;
import java.time.Instant;
import org.strowger.core.Acd;
import org.strowger.core.AcdConfig;
import org.strowger.core.Durability;
import org.strowger.core.event.AcdEvent;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.PhoneScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/**
 * Answers: what is the least that embeds the engine? Two agents, one flow, three callers, in virtual time.
 * Run it from the repository's root, or give the folder of {@code center.yml} and {@code flows}.
 */
public final class Main {
    private Main() {
    }

    /** @param args the folder of the centre; {@code examples/embedding} if none is given */
    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "examples/embedding");
        VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-05T09:00:00Z"));
        SimulatedSwitch telephone = new SimulatedSwitch(time);
        telephone.everyPhone(PhoneScript.answersAfter(ofSeconds(3)));
        // README begins
        try (Acd acd = Acd.open(AcdConfig.at(folder.resolve("data"))
                .center(folder.resolve("center.yml"))      // skills, agents, queues, hours
                .flows(folder.resolve("flows"))            // *.yml, checked and compiled as one bundle
                .durability(Durability.MEMORY)             // PROCESS_CRASH keeps a journal on disk
                .clock(time)                               // leave it out to run by the machine's clock
                .build())) {
            acd.listen(Main::print);
            acd.connect(telephone);                        // your own adapter goes here
            acd.agent("ann").signIn();
            acd.agent("ben").signIn();
            threeCallers(telephone);
            time.run();
            System.out.println(acd.status().queues().get(0));
        }
        // README ends
    }

    private static void threeCallers(SimulatedSwitch telephone) {
        for (int i = 0; i < 3; i++) {
            telephone.call("0501", "100", CallerScript.waiting().presses("1", ofSeconds(5)).talks(ofSeconds(60)));
        }
    }

    private static void print(AcdEvent event) {
        System.out.printf("%6.1f s  call %2d  %-17s %-4s %s%n", event.nowNs() / 1e9, event.callId(),
                event.kind(), event.agent(), event.detail());
    }
}
