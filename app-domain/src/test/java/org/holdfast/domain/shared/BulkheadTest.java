package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    @Test
    void letsAsManyInAsThereArePlacesAndRefusesOthers() throws Exception {
        Bulkhead bulkhead = new Bulkhead(2, Duration.ofMillis(50));
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> one = threads.submit(() -> bulkhead.doing(() -> waiting(inside, end)));
            Future<String> other = threads.submit(() -> bulkhead.doing(() -> waiting(inside, end)));
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> bulkhead.doing(() -> "third"))
                    .isInstanceOf(TooMuchAtOnceException.class)
                    .hasMessageContaining("too-much-at-once");
            end.countDown();
            assertThat(one.get(10, TimeUnit.SECONDS) + other.get(10, TimeUnit.SECONDS))
                    .isEqualTo("donedone");
            assertThat(bulkhead.<String>doing(() -> "later")).isEqualTo("later");
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void givesThePlaceBackWhereTheWorkFails() {
        Bulkhead bulkhead = new Bulkhead(1, Duration.ofMillis(50));
        assertThatThrownBy(() -> bulkhead.doing(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(bulkhead.<String>doing(() -> "next")).isEqualTo("next");
    }

    private static String waiting(CountDownLatch inside, CountDownLatch end) {
        inside.countDown();
        try {
            return end.await(10, TimeUnit.SECONDS) ? "done" : "late";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
