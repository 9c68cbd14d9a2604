package org.holdfast.persistence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.holdfast.domain.shared.HouseRules;

@AnalyzeClasses(packages = "org.holdfast.persistence", importOptions = DoNotIncludeTests.class)
class PersistenceArchTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule KNOWS_NO_PAGE_AND_NO_CALLER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.holdfast.web..",
                    "org.holdfast.security..",
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "graphql..")
            .because("a store is asked by use cases, whoever started them");
}
