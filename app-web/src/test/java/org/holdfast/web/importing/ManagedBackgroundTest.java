package org.holdfast.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.SettableClock;
import org.holdfast.web.shared.UnexpectedErrors;
import org.junit.jupiter.api.Test;

class ManagedBackgroundTest {

    private final ManagedBackground background =
            new ManagedBackground(new UnexpectedErrors(new Ids(new SettableClock())));
    private final List<String> told = new ArrayList<>();

    @Test
    void doesItsWorkOnTheThreadsOfTheServer() {
        try (GivenServer server = GivenServer.started()) {
            background.run("work", () -> told.add("done"), told::add);
            assertThat(told).isEmpty();

            server.atOnce().forEach(Runnable::run);

            assertThat(told).containsExactly("done");
        }
    }

    @Test
    void tellsTheIdUnderWhichAnUnforeseenErrorWasLogged() {
        background.attempt(
                "work",
                () -> {
                    throw new IllegalStateException("as this test expects");
                },
                told::add);

        assertThat(told).singleElement().asString().matches("[0-9A-Z]{26}");
    }
}
