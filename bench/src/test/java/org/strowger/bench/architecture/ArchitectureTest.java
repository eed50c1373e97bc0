package org.strowger.bench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shape that all modules keep. It stands here because bench alone sees them all; that each rule
 * catches what it is meant for is shown by {@link PlantedOffendersTest}.
 */
class ArchitectureTest {
    private static final List<String> LIBRARY = List.of("core", "routing", "ivr");

    static Stream<ArchRule> rulesOfAllModules() {
        return Stream.of(
                DecideRules.noClock(),
                DecideRules.noChance(),
                DecideRules.noInputOutput(),
                DecideRules.noThreads(),
                DecideRules.noDefaultsOfThePlatform(),
                DecideRules.noClockInTheJournal(),
                ModuleRules.coreKnowsNoOtherModule(),
                ModuleRules.routingAndIvrKnowCoreAlone(),
                ModuleRules.nothingKnowsBenchOrExamples(),
                ModuleRules.packagesHaveNoCycles(),
                ModuleRules.onlyToolsPrint(),
                SignatureRules.noTypeOfADependency(),
                SignatureRules.noInternalType());
    }

    @ParameterizedTest
    @MethodSource("rulesOfAllModules")
    void shouldHold(ArchRule rule) {
        rule.check(Shipped.classes());
    }

    @Test
    void shouldSayOfEveryPackageWhetherItsCodeDecides() {
        assertEquals(Set.of(), DecideRules.unsortedPackages(Shipped.classes()),
                "name these packages in DecideRules, among those that run inside decide or elsewhere");
        assertEquals(Set.of(), DecideRules.stalePatterns(Shipped.classes()),
                "no class is in these packages of DecideRules any more; was one renamed?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "routing", "ivr", "bench", "examples/embedding", "examples/day-replay"})
    void shouldDescribeEveryPackage(String module) {
        assertEquals(List.of(), SourceRules.packagesWithoutDescription(Shipped.sources(module)));
    }

    @Test
    void shouldDocumentEveryPublicTypeAndMethod() {
        List<Path> sources = librarySources();
        assertFalse(sources.isEmpty());
        assertEquals("", String.join("\n", SourceRules.undocumented(sources)));
    }

    @Test
    void shouldLockNothingWhileDeciding() {
        List<String> prefixes = Stream.of(DecideRules.DECIDE).map(pattern -> pattern.replace("..", "")).toList();
        assertEquals("", String.join("\n", SourceRules.locks(librarySources(), prefixes)));
    }

    private static List<Path> librarySources() {
        List<Path> sources = new ArrayList<>();
        LIBRARY.forEach(module -> sources.addAll(Shipped.sources(module)));
        return sources;
    }
}
