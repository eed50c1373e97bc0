package org.strowger.bench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/** Which module and which package may know which. */
final class ModuleRules {
    private ModuleRules() {
    }

    static ArchRule coreKnowsNoOtherModule() {
        return noClasses().that().resideInAPackage("org.strowger.core..")
                .should().dependOnClassesThat().resideInAnyPackage("org.strowger.routing..", "org.strowger.ivr..")
                .because("routing and ivr are found by name; the engine works without them");
    }

    static ArchRule routingAndIvrKnowCoreAlone() {
        return CompositeArchRule.of(noClasses().that().resideInAPackage("org.strowger.routing..")
                        .should().dependOnClassesThat().resideInAPackage("org.strowger.ivr.."))
                .and(noClasses().that().resideInAPackage("org.strowger.ivr..")
                        .should().dependOnClassesThat().resideInAPackage("org.strowger.routing.."))
                .because("an embedder takes one without the other");
    }

    static ArchRule nothingKnowsBenchOrExamples() {
        return noClasses().that().resideInAnyPackage(
                        "org.strowger.core..", "org.strowger.routing..", "org.strowger.ivr..")
                .should().dependOnClassesThat().resideInAnyPackage("org.strowger.bench..", "org.strowger.examples..")
                .because("measuring and showing come last");
    }

    /**
     * Packages of a module stand in an order. The package {@code org.strowger.core} itself is left out:
     * it is the face of the engine, which sees all, and holds the words that all use.
     */
    static ArchRule packagesHaveNoCycles() {
        return slices().matching("org.strowger.(core|routing|ivr).(**)").namingSlices("$1.$2")
                .should().beFreeOfCycles()
                .because("a package that can be read on its own comes before those that use it");
    }

    /** The command lines alone print; nothing in the library calls them. */
    static ArchRule onlyToolsPrint() {
        return noClasses().that().resideInAnyPackage(
                        "org.strowger.core..", "org.strowger.routing..", "org.strowger.ivr..")
                .and().resideOutsideOfPackages("org.strowger.core.tool..", "org.strowger.ivr.tool..")
                .should().accessTargetWhere(describe("prints", access ->
                        access.getTargetOwner().getName().equals("java.lang.System")
                                && (access.getName().equals("out") || access.getName().equals("err"))
                        || access.getName().equals("printStackTrace")))
                .because("a library logs through SLF4J; standard output belongs to the host");
    }
}
