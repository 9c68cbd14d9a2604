package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RoutesTest {

    @Test
    void everyPageExists() {
        assertThat(Routes.ALL)
                .allSatisfy(route -> assertThat(Files.isRegularFile(Path.of("src/main/webapp" + route.view())))
                        .as(route.view())
                        .isTrue());
    }

    @Test
    void everyRouteIsReachedByItsOwnAddress() {
        assertThat(Routes.ALL).allSatisfy(route -> assertThat(Routes.find("/" + String.join("/", route.pattern())))
                .map(Routes.Match::view)
                .contains(route.view()));
    }

    @Test
    void findsNothingForAnUnknownAddress() {
        assertThat(Routes.find("/no/such/page")).isEmpty();
    }
}
