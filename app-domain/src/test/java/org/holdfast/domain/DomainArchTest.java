package org.holdfast.domain;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.holdfast.domain.shared.HouseRules;

@AnalyzeClasses(packages = "org.holdfast.domain", importOptions = DoNotIncludeTests.class)
class DomainArchTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule KNOWS_CDI_AND_NOTHING_ELSE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.holdfast.domain..",
                    "java..",
                    "javax.crypto..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.annotation..",
                    "org.jspecify..")
            .because("business rules outlive databases, page frameworks and file formats");

    @ArchTest
    static final ArchRule SHARED_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("org.holdfast.domain.shared..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.holdfast.domain..")
                    .and(not(resideInAPackage("org.holdfast.domain.shared.."))))
            .because("what everybody stands on cannot stand on anybody");
}
