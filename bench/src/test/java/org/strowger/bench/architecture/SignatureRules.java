package org.strowger.bench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may stand in a signature that a stranger can see. */
final class SignatureRules {
    private static final List<String> DEPENDENCIES = List.of(
            "com.lmax.", "org.agrona.", "net.openhft.", "org.jctools.", "org.yaml.", "org.slf4j.", "uk.co.real_logic.");

    private static final DescribedPredicate<JavaClass> PUBLIC_FACE = describe(
            "public types of core, routing and ivr outside internal packages", SignatureRules::isPublicFace);

    private SignatureRules() {
    }

    static ArchRule noTypeOfADependency() {
        return classes().that(PUBLIC_FACE)
                .should(new ShowNone("a dependency",
                        type -> DEPENDENCIES.stream().anyMatch(type.getName()::startsWith)))
                .because("an embedder must be able to change a library's version without us, and we the library");
    }

    static ArchRule noInternalType() {
        return classes().that(PUBLIC_FACE)
                .should(new ShowNone("an internal package", SignatureRules::isInternal))
                .because("what a stranger can call must consist of what he may use");
    }

    /** Whether a stranger can name the type: public all the way out, and not internal. */
    static boolean isPublicFace(JavaClass type) {
        String name = type.getPackageName();
        boolean ours = name.startsWith("org.strowger.core") || name.startsWith("org.strowger.routing")
                || name.startsWith("org.strowger.ivr");
        return ours && !isInternal(type) && isVisible(type)
                && type.getEnclosingClass().map(SignatureRules::isPublicFace).orElse(true);
    }

    private static boolean isVisible(JavaClass type) {
        Set<JavaModifier> modifiers = type.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").contains(".internal.") && type.getName().startsWith("org.strowger.");
    }

    /** Looks through supertypes, type parameters and every public or protected member. */
    private static final class ShowNone extends ArchCondition<JavaClass> {
        private final String whose;
        private final java.util.function.Predicate<JavaClass> unwanted;

        ShowNone(String whose, java.util.function.Predicate<JavaClass> unwanted) {
            super("show no type of " + whose);
            this.whose = whose;
            this.unwanted = unwanted;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            List<JavaType> head = new ArrayList<>(type.getInterfaces());
            type.getSuperclass().ifPresent(head::add);
            addBounds(head, type.getTypeParameters());
            report(type, "the declaration of " + type.getName(), head, events);
            for (JavaField field : type.getFields()) {
                if (isVisible(field)) {
                    report(type, "field " + field.getFullName(), List.of(field.getType()), events);
                }
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (isVisible(unit)) {
                    List<JavaType> used = new ArrayList<>(unit.getParameterTypes());
                    used.add(unit.getReturnType());
                    used.addAll(unit.getExceptionTypes());
                    addBounds(used, unit.getTypeParameters());
                    report(type, "method " + unit.getFullName(), used, events);
                }
            }
        }

        private static boolean isVisible(JavaMember member) {
            Set<JavaModifier> modifiers = member.getModifiers();
            return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                    && !modifiers.contains(JavaModifier.SYNTHETIC);
        }

        private static void addBounds(List<JavaType> to, List<? extends JavaTypeVariable<?>> parameters) {
            for (JavaTypeVariable<?> parameter : parameters) {
                to.addAll(parameter.getUpperBounds());
            }
        }

        private void report(JavaClass owner, String where, List<JavaType> used, ConditionEvents events) {
            for (JavaType type : used) {
                for (JavaClass involved : type.getAllInvolvedRawTypes()) {
                    if (unwanted.test(involved.getBaseComponentType())) {
                        events.add(SimpleConditionEvent.violated(
                                owner, where + " shows " + involved.getName() + " of " + whose));
                    }
                }
            }
        }
    }
}
