package org.holdfast.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.shared.HouseRules;
import org.holdfast.domain.shared.Setting;
import org.holdfast.web.start.SettingsCheck;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.holdfast.web", importOptions = DoNotIncludeTests.class)
class WebArchTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule KNOWS_NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..",
                    "org.bson..",
                    "org.eclipse.jnosql..",
                    "jakarta.nosql..",
                    "jakarta.data..",
                    "de.bwaldvogel..",
                    "org.h2..",
                    "org.holdfast.persistence..")
            .because("how things are stored is the business of app-persistence");

    @ArchTest
    static final ArchRule LETS_ONE_PLACE_SAY_WHO_CALLS = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "asks a request for its sender",
                    call -> Set.of("getRemoteAddr", "getRemoteHost", "isSecure", "getScheme")
                                    .contains(call.getTarget().getName())
                            && call.getTargetOwner().isAssignableTo("jakarta.servlet.ServletRequest")))
            .because("behind a proxy the sender is the proxy: ask TrustedProxies");

    /** Otherwise what is set wrong there is told by a trace, and after the others. */
    @Test
    void looksAtEverySettingBeforeAnythingIsOpened() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.holdfast.web", "org.holdfast.security", "org.holdfast.domain.shared");
        Set<JavaClass> looked = classes.get(SettingsCheck.class).getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .collect(Collectors.toSet());
        Set<JavaClass> refusing = classes.get(Setting.class).getMethodCallsToSelf().stream()
                .filter(call -> !call.getName().equals("text"))
                .map(JavaAccess::getOriginOwner)
                .filter(origin -> !origin.getPackageName().equals(Setting.class.getPackageName()))
                .collect(Collectors.toSet());
        assertThat(refusing).isNotEmpty().isSubsetOf(looked);
    }
}
