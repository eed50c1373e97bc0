package org.strowger.bench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Deciding is a pure function of (state, time, command), on one thread: laws 1 and 2. What the code of
 * the decide packages may therefore not touch.
 */
final class DecideRules {
    /** Packages whose code runs inside decide. */
    static final String[] DECIDE = {
        "org.strowger.core.internal.decide..",
        "org.strowger.core.internal.agent..",
        "org.strowger.core.internal.call..",
        "org.strowger.core.internal.estimate..",
        "org.strowger.core.internal.layout..",
        "org.strowger.core.internal.match..",
        "org.strowger.core.internal.pattern..",
        "org.strowger.core.internal.rule..",
        "org.strowger.core.internal.lifecycle..",
        "org.strowger.core.internal.record..",
        "org.strowger.core.internal.tally..",
        "org.strowger.core.internal.time..",
        "org.strowger.core.agent..",
        "org.strowger.core.call..",
        "org.strowger.core.flow..",
        "org.strowger.core.ranking..",
        "org.strowger.core.hours..",
        "org.strowger.routing..",
        "org.strowger.ivr.machine..",
        "org.strowger.ivr.expression..",
        "org.strowger.ivr.keys..",
        "org.strowger.ivr.compile..",
        "org.strowger.ivr.model..",
    };

    /** Packages whose code runs elsewhere: on a producer's, the tell or the host's thread, or before the start. */
    static final String[] ELSEWHERE = {
        "org.strowger.core",
        "org.strowger.core.adapter..",
        "org.strowger.core.center..",
        "org.strowger.core.config..",
        "org.strowger.core.event..",
        "org.strowger.core.explain..",
        "org.strowger.core.export..",
        "org.strowger.core.journal..",
        "org.strowger.core.measure..",
        "org.strowger.core.permission..",
        "org.strowger.core.simulation..",
        "org.strowger.core.status..",
        "org.strowger.core.time..",
        "org.strowger.core.tool..",
        "org.strowger.core.whatif..",
        "org.strowger.core.yaml..",
        "org.strowger.core.handler..",
        "org.strowger.core.internal.codec..",
        "org.strowger.core.internal.config..",
        "org.strowger.core.internal.edge..",
        "org.strowger.core.internal.explain..",
        "org.strowger.core.internal.journal..",
        "org.strowger.core.internal.json..",
        "org.strowger.core.internal.permission..",
        "org.strowger.core.internal.replay..",
        "org.strowger.core.internal.ring..",
        "org.strowger.core.internal.rows..",
        "org.strowger.core.internal.tell..",
        "org.strowger.core.internal.view..",
        "org.strowger.core.internal.whatif..",
        "org.strowger.ivr",
        "org.strowger.ivr.check..",
        "org.strowger.ivr.language..",
        "org.strowger.ivr.scenario..",
        "org.strowger.ivr.tool..",
    };

    /** Types that stand in a decide package and are used before the engine starts. */
    private static final Set<String> BEFORE_THE_START = Set.of("org.strowger.core.flow.FlowCompiler");

    private static final DescribedPredicate<JavaClass> LIBRARY =
            resideInAnyPackage("org.strowger.core..", "org.strowger.routing..", "org.strowger.ivr..");

    private static final DescribedPredicate<JavaClass> DECIDING = resideInAnyPackage(DECIDE)
            .and(describe("run inside decide", type -> !BEFORE_THE_START.contains(type.getName())));

    private static final DescribedPredicate<JavaMember> OF_DECIDING =
            describe("of a deciding class", member -> DECIDING.test(member.getOwner()));

    private static final Set<String> ZONE_AND_PATTERN = Set.of("getDefault", "systemDefault");
    private static final Set<String> DEPENDS_ON_LOCALE =
            Set.of("format", "formatted", "toLowerCase", "toUpperCase", "getBytes", "printf");

    private DecideRules() {
    }

    static ArchRule noClock() {
        return noClock(DECIDING, "time is an input (law 2): nowNs and wallMs come with the command");
    }

    static ArchRule noClockInTheJournal() {
        return noClock(
                resideInAnyPackage("org.strowger.core.journal..", "org.strowger.core.internal.journal.."),
                "records carry the time of their command, and a clock set back must not hide history");
    }

    private static ArchRule noClock(DescribedPredicate<JavaClass> where, String because) {
        return CompositeArchRule.of(noClasses().that(where)
                        .should().accessTargetWhere(describe("reads a clock", DecideRules::readsClock)))
                .and(noClasses().that(where)
                        .should().dependOnClassesThat(describe("are clocks", DecideRules::isClock)))
                .because(because);
    }

    static ArchRule noChance() {
        return CompositeArchRule.of(noClasses().that(DECIDING)
                        .should().accessTargetWhere(describe("throws dice", DecideRules::throwsDice)))
                .and(noClasses().that(DECIDING)
                        .should().dependOnClassesThat(
                                describe("are generators of random numbers", DecideRules::isGenerator)))
                .because("a replay must decide the same");
    }

    static ArchRule noInputOutput() {
        return noClasses().that(DECIDING)
                .should().dependOnClassesThat(
                        resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                                .and(describe("do more than mark",
                                        type -> !type.getName().equals("java.io.Serializable"))))
                .orShould().accessTargetWhere(describe("asks the process", DecideRules::asksTheProcess))
                .because("deciding does no I/O, and the machine that it runs on must not matter");
    }

    static ArchRule noThreads() {
        return CompositeArchRule.of(noClasses().that(DECIDING)
                        .should().dependOnClassesThat(describe("belong to threads", DecideRules::belongsToThreads)))
                .and(noMethods().that(OF_DECIDING).should().haveModifier(JavaModifier.SYNCHRONIZED))
                .and(noFields().that(OF_DECIDING).should().haveModifier(JavaModifier.VOLATILE))
                .and(noClasses().that(DECIDING)
                        .should().accessTargetWhere(
                                describe("runs on other threads or waits", DecideRules::usesThreads)))
                .because("all state belongs to the decide thread, and no lock lies on the path of a call (law 1)");
    }

    static ArchRule noDefaultsOfThePlatform() {
        return noClasses().that(DECIDING)
                .should().accessTargetWhere(
                        describe("takes the platform's locale, zone or charset", DecideRules::takesDefault))
                .because("a replay on another machine must decide the same");
    }

    /** Packages that neither list names: a new one would escape the rules above. */
    static Set<String> unsortedPackages(JavaClasses classes) {
        DescribedPredicate<JavaClass> sorted = resideInAnyPackage(DECIDE).or(resideInAnyPackage(ELSEWHERE));
        Set<String> unsorted = new TreeSet<>();
        for (JavaClass type : classes) {
            if (LIBRARY.test(type) && !sorted.test(type)) {
                unsorted.add(type.getPackageName());
            }
        }
        return unsorted;
    }

    /** Patterns of both lists that no class matches any more: a renamed package would escape the rules above. */
    static Set<String> stalePatterns(JavaClasses classes) {
        Set<String> stale = new TreeSet<>();
        Stream.of(DECIDE, ELSEWHERE).flatMap(Stream::of).forEach(pattern -> {
            DescribedPredicate<JavaClass> inside = resideInAnyPackage(pattern);
            if (classes.stream().noneMatch(inside)) {
                stale.add(pattern);
            }
        });
        return stale;
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.equals("java.lang.System") && (name.equals("nanoTime") || name.equals("currentTimeMillis"))
                || owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.util.Calendar") && name.equals("getInstance")
                || owner.equals("java.util.Date") && name.equals("<init>") && arity(access) == 0;
    }

    private static boolean isClock(JavaClass type) {
        return type.isAssignableTo("java.time.Clock")
                || type.isAssignableTo("java.time.InstantSource")
                || type.isAssignableTo("org.agrona.concurrent.EpochClock")
                || type.isAssignableTo("org.agrona.concurrent.NanoClock")
                || type.isAssignableTo("net.openhft.chronicle.core.time.SystemTimeProvider")
                || type.getPackageName().equals("org.strowger.core.time");
    }

    private static boolean throwsDice(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.equals("java.lang.Math") && name.equals("random")
                || owner.equals("java.lang.StrictMath") && name.equals("random")
                || owner.equals("java.util.UUID") && name.equals("randomUUID")
                || owner.equals("java.util.Collections") && name.equals("shuffle")
                || owner.equals("java.lang.System") && name.equals("identityHashCode");
    }

    private static boolean isGenerator(JavaClass type) {
        return type.isAssignableTo("java.util.random.RandomGenerator") || type.isAssignableTo("java.util.Random");
    }

    private static boolean asksTheProcess(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.equals("java.lang.System") && (name.equals("getProperty") || name.equals("getenv"))
                || owner.equals("java.lang.Integer") && name.equals("getInteger")
                || owner.equals("java.lang.Long") && name.equals("getLong")
                || owner.equals("java.lang.Boolean") && name.equals("getBoolean")
                || owner.equals("java.lang.Runtime")
                || owner.equals("java.lang.ProcessHandle");
    }

    private static boolean belongsToThreads(JavaClass type) {
        String name = type.getName();
        return name.startsWith("java.util.concurrent.") && !name.equals("java.util.concurrent.TimeUnit")
                || name.startsWith("java.lang.Thread")
                || name.equals("java.lang.invoke.VarHandle")
                || type.isAssignableTo("java.lang.ThreadLocal");
    }

    private static boolean usesThreads(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.startsWith("java.util.") && name.startsWith("parallel")
                || owner.equals("java.lang.Object")
                        && (name.equals("wait") || name.equals("notify") || name.equals("notifyAll"));
    }

    private static boolean takesDefault(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return ZONE_AND_PATTERN.contains(name) && (owner.startsWith("java.time.") || owner.startsWith("java.util."))
                || owner.equals("java.nio.charset.Charset") && name.equals("defaultCharset")
                || owner.equals("java.lang.String")
                        && DEPENDS_ON_LOCALE.contains(name) && !namesLocaleOrCharset(access)
                || owner.equals("java.lang.String") && name.equals("<init>")
                        && takesBytes(access) && !namesLocaleOrCharset(access);
    }

    private static boolean takesBytes(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(byte[].class));
    }

    private static boolean namesLocaleOrCharset(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type ->
                        type.getName().equals("java.util.Locale") || type.getName().equals("java.nio.charset.Charset"));
    }

    private static int arity(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes().size() : 0;
    }
}
