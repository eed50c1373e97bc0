package org.strowger.bench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.PlantedSignatures;
import org.strowger.core.internal.decide.PlantedChance;
import org.strowger.core.internal.decide.PlantedClock;
import org.strowger.core.internal.decide.PlantedDefaults;
import org.strowger.core.internal.decide.PlantedFiles;
import org.strowger.core.internal.decide.PlantedThreads;
import org.strowger.core.internal.journal.PlantedJournalClock;
import org.strowger.core.planted.one.PlantedFirst;
import org.strowger.core.planted.two.PlantedSecond;
import org.strowger.core.unsorted.PlantedUnsorted;
import org.strowger.ivr.machine.PlantedIvr;
import org.strowger.routing.PlantedRouting;

/**
 * A rule that catches nothing is worse than none. Each offender breaks one rule once in every member of
 * its own, and the rule must name each of them.
 */
class PlantedOffendersTest {
    static Stream<Arguments> offenders() {
        return Stream.of(
                Arguments.of(DecideRules.noClock(), PlantedClock.class),
                Arguments.of(DecideRules.noChance(), PlantedChance.class),
                Arguments.of(DecideRules.noInputOutput(), PlantedFiles.class),
                Arguments.of(DecideRules.noThreads(), PlantedThreads.class),
                Arguments.of(DecideRules.noDefaultsOfThePlatform(), PlantedDefaults.class),
                Arguments.of(DecideRules.noClockInTheJournal(), PlantedJournalClock.class),
                Arguments.of(ModuleRules.coreKnowsNoOtherModule(), PlantedUnsorted.class),
                Arguments.of(ModuleRules.routingAndIvrKnowCoreAlone(), PlantedRouting.class),
                Arguments.of(ModuleRules.routingAndIvrKnowCoreAlone(), PlantedIvr.class),
                Arguments.of(ModuleRules.nothingKnowsBenchOrExamples(), PlantedFirst.class),
                Arguments.of(ModuleRules.onlyToolsPrint(), PlantedSecond.class),
                Arguments.of(SignatureRules.noTypeOfADependency(), PlantedSignatures.OfDependencies.class),
                Arguments.of(SignatureRules.noInternalType(), PlantedSignatures.OfInternals.class));
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void shouldNameEveryMemberOfTheOffender(ArchRule rule, Class<?> offender) {
        // given
        JavaClasses planted = new ClassFileImporter().importClasses(offender);
        // when
        EvaluationResult result = rule.allowEmptyShould(true).evaluate(planted);
        // then
        String report = String.join("\n", result.getFailureReport().getDetails());
        List<String> missed = new ArrayList<>();
        for (Method method : offender.getDeclaredMethods()) {
            if (!method.isSynthetic() && !report.contains("." + method.getName() + "(")) {
                missed.add(method.getName());
            }
        }
        for (Field field : offender.getDeclaredFields()) {
            if (!field.isSynthetic() && !report.contains("." + field.getName() + ">")
                    && !report.contains("." + field.getName() + " ")) {
                missed.add(field.getName());
            }
        }
        assertEquals(List.of(), missed, report);
        assertTrue(result.hasViolation());
    }

    @Test
    void shouldFindSupertypesAndTypeParametersOfADependency() {
        // given
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedSignatures.Heir.class);
        // when
        List<String> details = SignatureRules.noTypeOfADependency().evaluate(planted).getFailureReport().getDetails();
        // then
        assertEquals(2, details.size(), details.toString());
    }

    @Test
    void shouldFindACycleOfPackages() {
        // given
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedFirst.class, PlantedSecond.class);
        // when
        EvaluationResult result = ModuleRules.packagesHaveNoCycles().evaluate(planted);
        // then
        assertEquals(1, result.getFailureReport().getDetails().size());
    }

    @Test
    void shouldFindAPackageThatNoRuleNames() {
        // given
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedUnsorted.class);
        // then
        assertEquals(Set.of("org.strowger.core.unsorted"), DecideRules.unsortedPackages(planted));
        assertTrue(DecideRules.stalePatterns(planted).contains("org.strowger.core.internal.decide.."));
    }

    @Test
    void shouldFindMissingWordsAndLocksInSources(@TempDir Path folder) throws IOException {
        // given
        Path file = folder.resolve("Planted.java");
        Files.writeString(file, """
                package org.strowger.core.match;

                public interface Planted {
                    int silent();

                    /** Speaks. */
                    int spoken();

                    /** A word. */
                    record Word(int length) {
                        @Override
                        public String toString() {
                            synchronized (Word.class) {
                                return "word";
                            }
                        }
                    }
                }
                """);
        List<Path> sources = List.of(file);
        // then
        assertEquals(List.of(folder.toString()), SourceRules.packagesWithoutDescription(sources));
        assertEquals(
                List.of(file + ":3: type Planted has no Javadoc", file + ":4: method silent has no Javadoc"),
                SourceRules.undocumented(sources));
        assertEquals(
                List.of(file + ":13: synchronized block"),
                SourceRules.locks(sources, List.of("org.strowger.core.match")));
        assertEquals(List.of(), SourceRules.locks(sources, List.of("org.strowger.core.mat")));
    }
}
