package org.holdfast.domain.shared;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What holds in every module. Each module's {@code *ArchTest} includes these rules and adds its own. */
public final class HouseRules {

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("SystemClock")
            .should()
            .callMethodWhere(describe("asks the machine for the time", HouseRules::asksTheMachineForTheTime))
            .because("a test must be able to say what time it is: inject java.time.Clock");

    @ArchTest
    static final ArchRule TEXTS_ARE_WRITTEN_ALIKE_EVERYWHERE = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .because("the digits of %d are those of the server's language: name Locale.ROOT, or the reader's locale");

    @ArchTest
    static final ArchRule PAGES_ALONE_HAVE_THEIR_FIELDS_INJECTED = noFields()
            .that()
            .areDeclaredInClassesThat(
                    describe("are not pages", type -> !type.getSimpleName().endsWith("Page")))
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("constructor injection keeps fields final and lets a test make the object with new");

    @ArchTest
    static final ArchRule DOCUMENTS_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .haveSimpleNameEndingWith("Document")
            .and()
            .resideInAPackage("..persistence..")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("the stored form may change without anybody else noticing");

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().assignedFrom(features())
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a feature that needs its user cannot be understood, tested or removed alone");

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto)")
            .orShould()
            .haveNameMatching(".*\\.(Base|Abstract)[A-Z][A-Za-z]*")
            .because("such a name hides what the class is for");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(beInANullMarkedPackage()).because("NullAway checks marked packages only");

    @ArchTest
    static final ArchRule CONSTANTS_AND_STATE_ARE_NOT_MIXED = fields().that()
            .areStatic()
            .and()
            .areNotPrivate()
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .because("static state that others can set is shared by every request");

    @ArchTest
    static final ArchRule NO_SINGLETONS = noClasses()
            .should()
            .beAnnotatedWith("jakarta.inject.Singleton")
            .orShould()
            .beAnnotatedWith("jakarta.ejb.Singleton")
            .because("a @Singleton cannot be injected into a @ViewScoped page (WELD-001413): @ApplicationScoped can");

    @ArchTest
    static final ArchRule ONE_LOGGER = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.slf4j..").or(resideInAPackage("java.util.logging..")))
            .because("System.Logger goes wherever the server logs, without a library of its own");

    @ArchTest
    static final ArchRule JAKARTA_NOT_JAVAX = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.servlet..",
                    "javax.faces..",
                    "javax.inject..",
                    "javax.enterprise..",
                    "javax.annotation..",
                    "javax.json..",
                    "javax.ws..",
                    "javax.mail..",
                    "javax.persistence..")
            .because("this is Jakarta EE 10");

    @ArchTest
    static final ArchRule EXCEPTIONS_ARE_NAMED_SO = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should()
            .haveSimpleNameEndingWith("Exception")
            .allowEmptyShould(true)
            .because("a reader of a throws clause or a log should see what it is");

    private static final Pattern FEATURE = Pattern.compile("org\\.holdfast\\.\\w+\\.(\\w+)(\\..*)?");

    private HouseRules() {}

    /** One slice per feature. Identifiers belong to none: whoever refers to a thing names its identifier. */
    private static SliceAssignment features() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                Matcher feature = FEATURE.matcher(type.getPackageName());
                return feature.matches() && !type.getSimpleName().endsWith("Id")
                        ? SliceIdentifier.of(feature.group(1))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "features";
            }
        };
    }

    private static boolean asksTheMachineForTheTime(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        JavaClass owner = target.getOwner();
        return nowWithoutAClock(owner, call)
                || (owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system"))
                || (owner.isEquivalentTo(Date.class) && isConstructorWithoutParameters(target));
    }

    private static boolean isConstructorWithoutParameters(CodeUnitCallTarget target) {
        return target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean nowWithoutAClock(JavaClass owner, JavaCall<?> call) {
        return owner.getPackageName().equals("java.time")
                && call.getTarget().getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " of " + type.getSimpleName() + " is not @NullMarked"));
            }
        };
    }
}
