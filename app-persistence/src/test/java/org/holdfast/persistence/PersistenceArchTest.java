package org.holdfast.persistence;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Entity;
import java.time.temporal.Temporal;
import org.holdfast.domain.shared.HouseRules;
import org.holdfast.persistence.database.MigrationStep;
import org.holdfast.persistence.shared.RawDriver;

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

    @ArchTest
    static final ArchRule THE_DRIVER_IS_USED_WHERE_IT_SAYS_WHY = noClasses()
            .that()
            .areNotAnnotatedWith(RawDriver.class)
            .and()
            .areNotAssignableTo(MigrationStep.class)
            .and()
            .resideOutsideOfPackages("org.holdfast.persistence.database..", "org.holdfast.persistence.shared")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MongoCollection.class)
            .because("JNoSQL is how we store; what it cannot do is written down at the class that needs it (ADR 0042)");

    @ArchTest
    static final ArchRule ENTITIES_ARE_DOCUMENTS = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .beRecords()
            .andShould()
            .haveSimpleNameEndingWith("Document")
            .because("what JNoSQL stores is a stored form and nothing else: it stays in its package and never changes");

    @ArchTest
    static final ArchRule MOMENTS_ARE_STORED_AS_DATES = noFields()
            .that()
            .areDeclaredInClassesThat(describe(
                    "are stored by JNoSQL",
                    type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class)))
            .should()
            .haveRawType(assignableTo(Temporal.class))
            .because("JNoSQL stores a java.time value as text, which no index on a date finds");
}
