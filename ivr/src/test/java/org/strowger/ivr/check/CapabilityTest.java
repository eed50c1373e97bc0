package org.strowger.ivr.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.core.adapter.Capability;
import org.strowger.core.config.Fault;
import org.strowger.core.yaml.Faults;
import org.strowger.core.yaml.YamlFile;
import org.strowger.core.yaml.YamlReader;
import org.strowger.ivr.TestBundle;
import org.strowger.ivr.TestCenter;

/** What flows need of the telephone system: code {@code no-capability}. */
class CapabilityTest {
    private static final String FLOW = TestBundle.flow("k", "vars: {pin: {type: digits, max: 4, sensitive: true}}\n",
            "k: {type: collect, into: pin, digits: 4, sensitive: true, next: r, failed: end}",
            "r: {type: record, next: t, failed: end}", "t: {type: transfer, to: 100, kind: blind, failed: end}");

    private static List<String> faults(Optional<Set<Capability>> able) {
        BundleCheck.Source source = new BundleCheck.Source("f.yml", FLOW.getBytes(StandardCharsets.UTF_8));
        return BundleCheck.check(List.of(source), TestCenter.usual(), new Host(List.of(), able), path -> true).faults()
                .all().stream().map(Fault::toString).toList();
    }

    @Test
    void shouldRefuseEachNodeThatTheTelephoneSystemCannotRun() {
        String rest = ", which the host does not declare; connect a telephone system that can, or leave the node out "
                + "[no-capability]";
        assertEquals(List.of("f.yml:6:3: error: collect \"k\" needs NATIVE_COLLECT" + rest,
                "f.yml:7:3: error: record \"r\" needs RECORD" + rest,
                "f.yml:8:3: error: transfer \"t\" needs TRANSFER_OUT" + rest), faults(Optional.of(Set.of())));
        assertEquals(List.of("f.yml:7:3: error: record \"r\" needs RECORD" + rest),
                faults(Optional.of(EnumSet.complementOf(EnumSet.of(Capability.RECORD)))));
    }

    @Test
    void shouldNotJudgeWhatIsNotKnown() {
        assertEquals(List.of(), faults(Optional.empty()));
        assertEquals(List.of(), faults(Optional.of(EnumSet.allOf(Capability.class))));
    }

    private static String read(String text, List<String> said) {
        Faults faults = new Faults();
        YamlFile file = YamlReader.read("host.yml", text.getBytes(StandardCharsets.UTF_8), faults);
        String able = HostReader.read(file, faults).capabilities().map(Object::toString).orElse("unknown");
        faults.all().forEach(fault -> said.add(fault.toString()));
        return able;
    }

    @Test
    void shouldReadWhatTheTelephoneSystemsCanDo() {
        List<String> said = new ArrayList<>();
        assertEquals("unknown", read("handlers: {a: {}}\n", said));
        assertEquals("[RECORD]", read("handlers: {a: {}}\ncapabilities: [RECORD]\n", said));
        assertEquals(List.of(), said);
        read("handlers: {a: {}}\ncapabilities: [RECROD]\n", said);
        assertEquals(List.of("host.yml:2:16: error: unknown capability \"RECROD\"; did you mean \"RECORD\"? "
                + "[bad-value]"), said);
    }
}
