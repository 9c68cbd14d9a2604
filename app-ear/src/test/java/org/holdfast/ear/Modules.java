package org.holdfast.ear;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the other modules, where the build of this one finds them. */
final class Modules {

    private Modules() {}

    private static Stream<Location> locations(String classes) {
        return Stream.of("app-domain", "app-persistence", "app-security", "app-web")
                .map(module -> Location.of(Path.of("..", module, "target", classes)));
    }

    static final class Main implements LocationProvider {

        @Override
        public Set<Location> get(Class<?> test) {
            return locations("classes").collect(Collectors.toSet());
        }
    }

    static final class MainAndTests implements LocationProvider {

        @Override
        public Set<Location> get(Class<?> test) {
            return Stream.concat(locations("classes"), locations("test-classes"))
                    .collect(Collectors.toSet());
        }
    }
}
