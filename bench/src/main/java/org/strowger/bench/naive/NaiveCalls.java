package org.strowger.bench.naive;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.strowger.bench.workload.CallScript;
import org.strowger.bench.workload.Centre;

/** Sends a script's calls through a {@link NaiveAcd}, with agents who answer at once. One thread. */
public final class NaiveCalls {
    private static final int PRIORITY = 50;

    private record Talk(long callId, String agent) {}

    private final NaiveAcd acd = new NaiveAcd();
    private final CallScript script;
    private final String[] queueNames;
    private final ArrayDeque<Talk> ringing = new ArrayDeque<>();
    private final ArrayDeque<Talk> talking = new ArrayDeque<>();
    private long arrived;
    private long offers;

    /** Signs all agents in and brings as many calls into the centre as the shape says. */
    public NaiveCalls(CallScript script) {
        this(script, (callId, agent) -> { });
    }

    /** The same, with someone who sees the offers. */
    public NaiveCalls(CallScript script, NaiveAcd.OfferListener witness) {
        this.script = script;
        acd.listen(witness);
        Centre centre = script.centre();
        queueNames = new String[centre.shape().queues()];
        String[] skillNames = new String[queueNames.length];
        for (int queue = 0; queue < queueNames.length; queue++) {
            queueNames[queue] = "queue " + queue;
            skillNames[queue] = "skill " + queue;
            acd.addQueue(queueNames[queue], Set.of(skillNames[queue]));
        }
        acd.listen((callId, agent) -> ringing.add(new Talk(callId, agent)));
        for (int agent = 0; agent < centre.shape().agents(); agent++) {
            Set<String> skills = new HashSet<>();
            for (int skill : centre.skillsOf(agent)) {
                skills.add(skillNames[skill]);
            }
            acd.addAgent("agent " + agent, skills);
            acd.agentReady("agent " + agent);
        }
        for (int call = 0; call < centre.shape().callsInProgress(); call++) {
            arrive();
            answer();
        }
    }

    /** One turn of the script: one call comes, one goes. */
    public void turn() {
        arrive();
        answer();
        Talk longest = talking.poll();
        if (longest != null) {
            acd.callEnded(longest.callId);
            acd.wrapUpOver(longest.agent);
            acd.agentReady(longest.agent);
            answer();
        }
    }

    /** Offers so far. */
    public long offers() {
        return offers;
    }

    /** Calls that wait now. */
    public int waiting() {
        return acd.waiting();
    }

    /** Calls that talk now. */
    public int talking() {
        return talking.size();
    }

    private void arrive() {
        acd.callArrives(arrived, queueNames[script.queue(arrived)], PRIORITY);
        arrived++;
    }

    private void answer() {
        for (Talk talk = ringing.poll(); talk != null; talk = ringing.poll()) {
            offers++;
            acd.callAnswered(talk.callId);
            talking.add(talk);
        }
    }
}
