package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OvertakenTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void storesOnceWhereNobodyIsFirst() {
        assertThat(Overtaken.anew(() -> Optional.of(looks.incrementAndGet()))).contains(1);
        assertThat(looks).hasValue(1);
    }

    @Test
    void looksAnewUntilItIsStored() {
        assertThat(Overtaken.anew(() -> Optional.of(looks.incrementAndGet()).filter(look -> look == 20)))
                .contains(20);
        assertThat(looks).hasValue(20);
    }

    @Test
    void givesUpAtSomeTime() {
        assertThat(Overtaken.anew(() -> {
                    looks.incrementAndGet();
                    return Optional.empty();
                }))
                .isEmpty();
        assertThat(looks).hasValue(50);
    }

    @Test
    void losesNothingOfManyAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int count = 0; count < 200; count++) {
                all.add(threads.submit(() -> Overtaken.anew(() -> {
                            int seen = looks.get();
                            return Optional.of(seen).filter(value -> looks.compareAndSet(value, value + 1));
                        })
                        .orElseThrow()));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(looks).hasValue(200);
        } finally {
            threads.shutdownNow();
        }
    }
}
