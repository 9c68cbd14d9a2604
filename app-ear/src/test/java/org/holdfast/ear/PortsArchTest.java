package org.holdfast.ear;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every port on MongoDB has a contract, a twin in memory, and a test that holds the adapter to the contract. */
@AnalyzeClasses(locations = Modules.MainAndTests.class)
class PortsArchTest {

    @ArchTest
    static void haveAContractAndATwin(JavaClasses all) {
        Set<String> names = all.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        classes()
                .that(implementAPort())
                .should(beHeldToItsContract(names))
                .because("the in-memory twin, on which the rules are tested, must behave as the database does")
                .check(all);
    }

    private static DescribedPredicate<JavaClass> implementAPort() {
        return resideInAPackage("org.holdfast.persistence..")
                .and(DescribedPredicate.describe(
                        "implement a port on MongoDB",
                        type -> type.getSimpleName().startsWith("Mongo")
                                && !type.getSimpleName().endsWith("IT")
                                && type.getRawInterfaces().stream()
                                        .anyMatch(resideInAPackage("org.holdfast.domain.."))));
    }

    private static ArchCondition<JavaClass> beHeldToItsContract(Set<String> names) {
        return new ArchCondition<>("be held to the contract of its port") {
            @Override
            public void check(JavaClass adapter, ConditionEvents events) {
                adapter.getRawInterfaces().stream()
                        .filter(resideInAPackage("org.holdfast.domain.."))
                        .map(JavaClass::getSimpleName)
                        .flatMap(port -> Stream.of(port + "Contract", "InMemory" + port, "Mongo" + port + "IT"))
                        .forEach(needed -> events.add(new SimpleConditionEvent(
                                adapter, names.contains(needed), adapter.getSimpleName() + " has no " + needed)));
            }
        };
    }
}
