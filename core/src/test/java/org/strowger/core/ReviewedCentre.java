package org.strowger.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.event.AcdEventKind;
import org.strowger.core.simulation.CallerScript;
import org.strowger.core.simulation.SimulatedSwitch;
import org.strowger.core.simulation.VirtualTime;

/**
 * A small centre that has run, for tests of what looks back on it: calls 2 and 4 are answered by ann and ben,
 * call 6 waits until ann is free.
 */
public record ReviewedCentre(long offeredAt, long waitingAt, long records) {
    /** Its configuration. */
    public static final String CENTER = """
            # seven agents, one language
            center: reviewed
            skills: [dutch]
            queues:
              sales: {ranking: [idle], callRanking: arrival, wrapUp: 0s, needs: [{dutch: 40}]}
              other: {ranking: [idle], callRanking: arrival}
            agents:
              ann: {skills: {dutch: 60}, queues: [sales]}
              ben: {skills: {dutch: 40}, queues: [sales]}
              cid: {skills: {dutch: 30}, queues: [sales]}
              dan: {queues: [sales]}
              eve: {skills: {dutch: 99}, queues: [other]}
              fay: {skills: {dutch: 99}, queues: [sales]}
              gil: {skills: {dutch: 99}, queues: [sales]}
            entry: {queue: sales}
            """;

    /** Runs it. @param folder for its center.yml @param journal for the engine */
    public static ReviewedCentre run(Path folder, Path journal) throws IOException {
        Path center = Files.writeString(folder.resolve("center.yml"), CENTER);
        VirtualTime time = Morning.time();
        SimulatedSwitch telephone = Morning.telephone(time);
        Acd acd = Acd.open(AcdConfig.at(journal).center(center).clock(time).build());
        long[] offeredAt = {0};
        acd.listen(event -> {
            if (event.kind() == AcdEventKind.OFFER_MADE && event.offerId() == 1) {
                offeredAt[0] = event.sequence();
            }
        });
        acd.connect(telephone);
        time.advance(Duration.ofSeconds(1));
        for (String name : new String[] {"ann", "ben", "cid", "dan", "eve"}) {
            acd.agent(name).signIn();
            time.advance(Duration.ofSeconds(1));
        }
        acd.agent("fay").signIn(NotReadyReason.LUNCH);
        for (int i = 0; i < 3; i++) {
            telephone.call("0501", "100", CallerScript.waiting().talks(Duration.ofSeconds(60)));
            time.advance(Duration.ofSeconds(4));
        }
        long waitingAt = acd.records();
        time.advance(Duration.ofSeconds(300));
        acd.close();
        return new ReviewedCentre(offeredAt[0], waitingAt, acd.records());
    }

    /** What explains the first offer to a person. */
    public String offerText() {
        return """
                offer 1 of call 2 to agent ann, record @, 1999-01-01T07:00:06Z
                  set off by LegAnswered of leg 2
                  call 2 in queue sales: position 1, waited 0.000 s; place: class 0, effective time 6.000 s, entry 0
                  needs dutch 40 to 100; open to all its members; 0 steps and 0 offers before
                  candidates: 2, lower keys first
                    1. ann  idle 1000000000, idleSince 1000000000, agent 0
                    2. ben  idle 2000000000, idleSince 2000000000, agent 1
                  decided by idle: 1000000000 for ann, 2000000000 for ben
                  not asked: 5
                    NOT_MEMBER 1: eve
                    SKILL_MISSING 1: dan (dutch)
                    LEVEL_LOW 1: cid (dutch 30, needs 40)
                    SIGNED_OUT 1: gil
                    NOT_READY 1: fay (LUNCH)
                  calls that stood before it: 0
                """.replace("@", String.valueOf(offeredAt));
    }

    /** What explains the first offer to a program. */
    public String offerJson() {
        return """
                {"found":true,"offerId":1,"sequence":@,"nowNs":6000000000,"at":"1999-01-01T07:00:06Z",\
                "trigger":{"command":"LegAnswered","subject":"leg 2"},"agent":"ann","picked":false,\
                "call":{"callId":2,"queue":"sales","priorityClass":0,"effectiveNs":6000000000,"entry":0,\
                "position":1,"waitedNs":0,"needs":"dutch 40 to 100","pool":"all its members","steps":0,\
                "offersMade":0,"ringing":0},"candidates":2,\
                "best":[{"agent":"ann","keys":{"idle":1000000000,"idleSince":1000000000,"agent":0}},\
                {"agent":"ben","keys":{"idle":2000000000,"idleSince":2000000000,"agent":1}}],\
                "margin":{"field":"idle","winner":1000000000,"runnerUp":2000000000},\
                "rejected":[{"agent":"cid","why":"LEVEL_LOW","detail":"dutch 30, needs 40"},\
                {"agent":"dan","why":"SKILL_MISSING","detail":"dutch"},\
                {"agent":"eve","why":"NOT_MEMBER","detail":""},\
                {"agent":"fay","why":"NOT_READY","detail":"LUNCH"},\
                {"agent":"gil","why":"SIGNED_OUT","detail":""}],"passed":0,"passedOver":[]}
                """.replace("@", String.valueOf(offeredAt));
    }
}
