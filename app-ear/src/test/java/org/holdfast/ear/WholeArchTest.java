package org.holdfast.ear;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How the modules stand to each other. What holds inside each of them is checked there. */
@AnalyzeClasses(locations = Modules.Main.class)
class WholeArchTest {

    private static final String MECHANISMS = "jakarta.security.enterprise.authentication.mechanism.http.";

    @ArchTest
    static final ArchRule POINT_AT_THE_DOMAIN = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy("org.holdfast.web..")
            .layer("security")
            .definedBy("org.holdfast.security..")
            .layer("persistence")
            .definedBy("org.holdfast.persistence..")
            .layer("domain")
            .definedBy("org.holdfast.domain..")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("security")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("persistence")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("web", "security", "persistence")
            .because("rules must not change when a page, a sign-in or a database does");

    @ArchTest
    static final ArchRule ONLY_PERSISTENCE_KNOWS_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("org.holdfast.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.eclipse.jnosql..", "de.bwaldvogel..")
            .because("no driver type crosses a port");

    @ArchTest
    static final ArchRule ONE_DOOR_ASKS_WHO_CALLS = classes()
            .that()
            .areAssignableTo(MECHANISMS + "HttpAuthenticationMechanism")
            .should()
            .haveFullyQualifiedName("org.holdfast.security.signin.SessionAuthentication")
            .because(
                    "pages, GraphQL and whatever comes next go through one mechanism, and somebody must stand at the door");

    @ArchTest
    static final ArchRule NO_DOOR_IS_MADE_BY_AN_ANNOTATION = noClasses()
            .should()
            .beAnnotatedWith(describe(
                    "makes a mechanism of the server",
                    annotation -> annotation.getRawType().getName().startsWith(MECHANISMS)
                            && annotation.getRawType().getName().contains("Definition")))
            .because("such a mechanism would stand beside ours");

    @ArchTest
    static final ArchRule ONLY_WEB_KNOWS_PAGES = noClasses()
            .that()
            .resideOutsideOfPackage("org.holdfast.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "javax.faces..", "org.primefaces..", "org.omnifaces..")
            .because("pages are one of several ways to reach a use case");
}
