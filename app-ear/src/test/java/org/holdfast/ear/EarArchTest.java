package org.holdfast.ear;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.holdfast.domain.shared.HouseRules;

@AnalyzeClasses(packages = "org.holdfast.ear", importOptions = DoNotIncludeTests.class)
class EarArchTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
}
