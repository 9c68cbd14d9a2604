package org.holdfast.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.lang.reflect.Constructor;
import java.util.List;
import org.holdfast.persistence.shared.Stored;
import org.junit.jupiter.api.Test;

/** Two steps of one number, as two branches add them, and no server starts. */
class MigrationNumbersTest {

    @Test
    void areOfOneStepEach() {
        assertThat(steps())
                .hasSizeGreaterThan(10)
                .extracting(MigrationStep::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number > 0);
    }

    private static List<MigrationStep> steps() {
        try (ScanResult found = new ClassGraph()
                .overrideClasspath(
                        Stored.class.getProtectionDomain().getCodeSource().getLocation())
                .ignoreClassVisibility()
                .scan()) {
            return found.getClassesImplementing(MigrationStep.class).loadClasses(MigrationStep.class).stream()
                    .map(MigrationNumbersTest::made)
                    .toList();
        }
    }

    private static MigrationStep made(Class<MigrationStep> step) {
        try {
            Constructor<MigrationStep> constructor = step.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException unusual) {
            throw new IllegalStateException(unusual);
        }
    }
}
