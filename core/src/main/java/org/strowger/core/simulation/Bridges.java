package org.strowger.core.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.adapter.TelephonyEvent.Bridged;
import org.strowger.core.adapter.TelephonyEvent.ConferenceJoined;
import org.strowger.core.adapter.TelephonyEvent.ConferenceLeft;
import org.strowger.core.adapter.TelephonyEvent.PlayEnd;
import org.strowger.core.adapter.TelephonyEvent.Unbridged;

/** The bridges that stand at the switch, and who comes into them and goes out. */
final class Bridges {
    private final Wire wire;
    private final Media media;
    private final Map<Long, SwitchBridge> standing = new HashMap<>();

    Bridges(Wire wire, Media media) {
        this.wire = wire;
        this.media = media;
    }

    Optional<SwitchBridge> standing(long id) {
        return Optional.ofNullable(standing.get(id));
    }

    /** Two legs begin to hear each other. */
    void connect(long id, Leg one, Leg other) {
        SwitchBridge bridge = new SwitchBridge(id);
        standing.put(id, bridge);
        enter(bridge, one);
        enter(bridge, other);
        wire.fact(one.line(), other.line(), new Bridged(id, one.id(), other.id()));
        entered(one);
        entered(other);
    }

    void join(SwitchBridge bridge, Leg leg) {
        enter(bridge, leg);
        wire.fact(leg.line(), new ConferenceJoined(bridge.id(), leg.id()));
        entered(leg);
    }

    private void enter(SwitchBridge bridge, Leg leg) {
        media.finish(leg, PlayEnd.STOPPED);
        leg.music("");
        leg.held(false);
        bridge.enter(leg);
    }

    private static void entered(Leg leg) {
        if (leg.alive() && leg.bridge().isPresent()) { // what another was told may have made it hang up
            leg.entered();
        }
    }

    /** A leg goes out and lives on; of a bridge of two nothing is left. */
    void leave(SwitchBridge bridge, Leg leg) {
        if (bridge.isOfTwo()) {
            takeApart(bridge);
        } else {
            bridge.exit(leg);
            wire.fact(leg.line(), new ConferenceLeft(bridge.id(), leg.id()));
            leg.left();
            bridge.legs().forEach(Leg::companyChanged);
        }
    }

    /** All go out and live on, the last two together. */
    void takeApart(SwitchBridge bridge) {
        while (bridge.legs().size() > 2) {
            leave(bridge, bridge.legs().get(bridge.legs().size() - 1));
        }
        List<Leg> two = bridge.legs();
        two.forEach(bridge::exit);
        standing.remove(bridge.id());
        wire.fact(two.get(0).line(), two.get(1).line(),
                new Unbridged(bridge.id(), two.get(0).id(), two.get(1).id()));
        two.forEach(Leg::left);
    }

    /** A leg ends; whoever is then alone hears nobody. */
    void end(Leg leg) {
        leg.bridge().ifPresent(bridge -> {
            bridge.exit(leg);
            if (bridge.legs().size() == 1) {
                Leg last = bridge.legs().get(0);
                bridge.exit(last);
                standing.remove(bridge.id());
                last.left();
            } else {
                bridge.legs().forEach(Leg::companyChanged);
            }
        });
    }
}
