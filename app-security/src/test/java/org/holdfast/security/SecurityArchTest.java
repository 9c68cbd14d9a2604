package org.holdfast.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.holdfast.domain.shared.HouseRules;

@AnalyzeClasses(packages = "org.holdfast.security", importOptions = DoNotIncludeTests.class)
class SecurityArchTest {

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
    static final ArchRule KNOWS_NO_PAGE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.holdfast.web..", "jakarta.faces..", "org.primefaces..", "org.omnifaces..", "graphql..")
            .because("who is calling is found out in the same way for pages, GraphQL and whatever comes next");

    @ArchTest
    static final ArchRule LETS_ONE_PLACE_SAY_WHO_CALLS = noClasses()
            .that()
            .doNotHaveSimpleName("TrustedProxies")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "asks a request for its sender",
                    call -> Set.of("getRemoteAddr", "getRemoteHost", "isSecure", "getScheme")
                                    .contains(call.getTarget().getName())
                            && call.getTargetOwner().isAssignableTo("jakarta.servlet.ServletRequest")))
            .because("behind a proxy the sender is the proxy: ask TrustedProxies");
}
