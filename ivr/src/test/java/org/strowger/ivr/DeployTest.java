package org.strowger.ivr;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SPARSE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.strowger.ivr.TwoVersions.hash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.core.Acd;
import org.strowger.core.AcdFlows.Deployment;
import org.strowger.core.Durability;
import org.strowger.core.adapter.Capability;
import org.strowger.core.agent.NotReadyReason;
import org.strowger.core.config.ConfigException;
import org.strowger.core.config.Fault;
import org.strowger.core.event.Admission;
import org.strowger.core.simulation.PhoneScript;

/** Flows that a running engine is given, alone or with its centre: the old ones go with their last call (46, 47). */
@Timeout(60)
class DeployTest {
    private final FlowRig rig;
    private final TwoVersions versions;

    DeployTest(@TempDir Path folder) throws IOException {
        rig = new FlowRig(folder);
        versions = new TwoVersions(rig);
    }

    @Test
    void group46ACallEndsOnTheVersionThatItBeganAndTheVersionIsFreedAfterIt() {
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // given
            long first = versions.call("0501");
            rig.advance(ofSeconds(1));
            assertEquals(List.of(), versions.living(acd), "nothing is told before a second version comes");
            // when
            Deployment done = acd.flows().deploy(versions.v2());
            rig.advance(ofSeconds(1));
            long second = versions.call("0502");
            rig.advance(ofSeconds(1));
            // then
            assertEquals(new Deployment(Admission.ACCEPTED, hash(versions.v2()), true), done);
            assertEquals(List.of("v1 0 1", "v2 100 1"), versions.living(acd));
            assertEquals(List.of("FLOWS_DEPLOYED v2 "), versions.told(), "the old one lives");
            rig.run();
            assertEquals(Map.of(first, "one", second, "two"), versions.outcomes());
            assertEquals(List.of("FLOWS_DEPLOYED v2 ", "FLOWS_FREED v1 "), versions.told());
            assertEquals(List.of("v2 100 0"), versions.living(acd));
        }
    }

    @Test
    void shouldKeepItsVersionForACallbackUntilThatIsOver() throws IOException {
        // given
        versions.begin("asks", "{type: callback, queue: sales, confirm: false, next: end, declined: end, error: end}");
        rig.telephone().everyPhone(PhoneScript.answersAfter(ofSeconds(2)).talks(ofSeconds(20)));
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            acd.agent("ann").signIn(NotReadyReason.LUNCH);
            versions.call("0501");
            rig.advance(ofSeconds(40));
            // when: the caller is gone, the callback is owed
            acd.flows().deploy(versions.v2());
            rig.advance(ofSeconds(1));
            assertEquals(List.of("asks 0 1", "v2 100 0"), versions.living(acd));
            acd.agent("ann").ready();
            rig.run();
            // then
            assertEquals(List.of("FLOWS_DEPLOYED v2 ", "FLOWS_FREED asks "), versions.told());
        }
        assertTrue(rig.replay() > 5);
    }

    @Test
    void group47ABundleWithFaultsIsRefusedWithAllOfThemAndTheSameBytesAreNoVersion() throws IOException {
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            // given
            Path wrong = versions.bundle("wrong", "{type: hangup, outcom: two}");
            Files.writeString(wrong.resolve("other.yml"), TestBundle.flow("x", "",
                    "a: {type: menu, say: hello, choices: {1: nowhere}, failed: end}"));
            long records = acd.records();
            // when
            ConfigException refused = assertThrows(ConfigException.class, () -> acd.flows().deploy(wrong));
            Deployment same = acd.flows().deploy(versions.v1());
            // then
            assertEquals(List.of("front.yml:6", "other.yml:3", "other.yml:5"), refused.faults().stream()
                    .map(DeployTest::place).sorted().toList(), refused.getMessage());
            assertTrue(refused.getMessage().contains("""
                        6 |   b: {type: hangup, outcom: two}
                          |                     ^^^^^^
                    front.yml: 1 error; the running version stays
                    """), refused.getMessage());
            assertTrue(refused.getMessage().endsWith("other.yml: 2 errors; the running version stays"),
                    refused.getMessage());
            assertEquals(new Deployment(Admission.ACCEPTED, hash(versions.v1()), false), same);
            assertEquals(1, acd.flowsStatus().deploysRefused());
            long first = versions.call("0501");
            rig.run();
            assertEquals(Map.of(first, "one"), versions.outcomes());
            assertEquals(List.of(), versions.told());
            assertTrue(acd.records() > records);
        }
    }

    private static String place(Fault fault) {
        String[] parts = fault.toString().split(":");
        return parts[0] + ":" + parts[1];
    }

    @Test
    void shouldRefuseAFileOfAnySizeWithoutReadingItWhole() throws IOException {
        // given: a file of holes, larger than an array can be
        Path huge = Files.createDirectory(rig.folder().resolve("huge"));
        try (FileChannel file = FileChannel.open(huge.resolve("front.yml"), CREATE_NEW, WRITE, SPARSE)) {
            file.write(ByteBuffer.wrap(new byte[] {'#'}), Integer.MAX_VALUE + 1L);
        }
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // when
            ConfigException refused = assertThrows(ConfigException.class, () -> acd.flows().deploy(huge));
            // then
            assertEquals(1, refused.faults().size(), refused.getMessage());
            assertTrue(refused.getMessage().contains("262144"), refused.getMessage());
        }
    }

    @Test
    void shouldRefuseABundleWhenAnAdapterCannotDoWhatItNeeds() throws IOException {
        // given
        rig.switchWithout(Capability.TRANSFER_OUT);
        Path transfers = versions.bundle("transfers", "{type: transfer, to: 100, kind: blind, failed: end}");
        try (Acd acd = rig.open(Durability.MEMORY)) {
            // when
            ConfigException refused = assertThrows(ConfigException.class, () -> acd.flows().canary(transfers, 10));
            // then
            assertEquals("adapter 'pbx': the flows need [TRANSFER_OUT], which it does not declare; connect one that"
                    + " does, or leave such nodes out of the flows", refused.getMessage());
            assertEquals(1, acd.flowsStatus().deploysRefused());
        }
    }

    private void menu(String outcome) throws IOException {
        rig.front("a: {type: menu, say: hello, choices: {1: b}, failed: b}",
                "b: {type: hangup, outcome: " + outcome + "}");
    }

    @Test
    void group46ACallEndsOnTheVersionThatItBeganWith() throws IOException {
        // given
        menu("old");
        try (Acd acd = rig.open(Durability.PROCESS_CRASH)) {
            rig.call("0501", "1", ofSeconds(8));
            rig.advance(ofSeconds(2));
            menu("new");
            // when
            acd.reconfigure(rig.center());
            rig.call("0502", "1", ofSeconds(2));
            rig.run();
        }
        // then
        assertEquals(List.of("new", "old"), rig.outcomes());
        assertTrue(rig.replay() > 5);
    }

    @Test
    void group47FaultyFlowsLeaveTheOldOnesAndTheSameOnesAreNoNewVersion() throws IOException {
        // given
        menu("old");
        try (Acd acd = rig.open(Durability.MEMORY)) {
            rig.advance(ofSeconds(1));
            rig.front("a: {type: menu, say: {digits: x}, choices: {1: c}, failed: b}", "b: {type: hang, outcome: old}");
            // when
            ConfigException refused = assertThrows(ConfigException.class, () -> acd.reconfigure(rig.center()));
            rig.call("0501", "1", ofSeconds(2));
            rig.run();
            menu("old");
            Files.writeString(rig.flows().resolve("front.yml"), "# the same, in other words\n", APPEND);
            Acd.Reconfiguration same = acd.reconfigure(rig.center());
            // then
            assertEquals(3, refused.getMessage().split("error: ", -1).length - 1, refused.getMessage());
            assertEquals(List.of(), same.differences());
            assertEquals(List.of(), rig.told("CONFIG_CHANGED"));
        }
        assertEquals(List.of("old"), rig.outcomes());
    }
}
