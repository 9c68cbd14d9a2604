package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.holdfast.domain.shared.Askers.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AskersTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Askers askers = new Askers(2, 1);

    @Test
    void letsEachDoSoMuchAtOnce() {
        assertThat(now("ann")).isPresent();
        Optional<Place> second = now("ann");
        assertThat(now("ann")).isEmpty();
        assertThat(now("bo")).isPresent();
        second.orElseThrow().close();
        assertThat(now("ann")).isPresent();
    }

    @Test
    @Timeout(15)
    void letsAFewWaitAndRefusesTheOthersAtOnce() throws Exception {
        Place first = now("ann").orElseThrow();
        now("ann");
        CompletableFuture<Optional<Place>> waiting = CompletableFuture.supplyAsync(() -> askers.enter("ann", LONG));
        while (askers.standing("ann") < 3) {
            Thread.onSpinWait();
        }
        assertThat(askers.enter("ann", LONG)).isEmpty();
        first.close();
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void forgetsWhoAsksForNothing() {
        Place one = now("ann").orElseThrow();
        now("ann").orElseThrow().close();
        assertThat(askers.size()).isOne();
        one.close();
        assertThat(askers.size()).isZero();
    }

    private Optional<Place> now(String who) {
        return askers.enter(who, Duration.ZERO);
    }
}
