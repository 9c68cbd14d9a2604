package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTest {

    private final Route route = Route.of("/boards/{id}/sites/{siteId}", "/sheet.xhtml");

    @Test
    void takesParametersFromItsPath() {
        assertThat(route.match(Route.segments("/boards/B1/sites/S1"))).contains(Map.of("id", "B1", "siteId", "S1"));
    }

    @Test
    void refusesAPathOfAnotherLength() {
        assertThat(route.match(Route.segments("/boards/B1/sites/S1/more"))).isEmpty();
        assertThat(route.match(Route.segments("/boards/B1"))).isEmpty();
    }

    @Test
    void refusesAnEmptyParameter() {
        assertThat(route.match(Route.segments("/boards//sites/S1"))).isEmpty();
    }

    @Test
    void refusesAnotherWord() {
        assertThat(route.match(Route.segments("/boards/B1/places/S1"))).isEmpty();
    }

    @Test
    void theRootHasNoSegments() {
        assertThat(Route.segments("/")).isEmpty();
        assertThat(Route.of("/", "/home.xhtml").match(List.of())).contains(Map.of());
    }
}
