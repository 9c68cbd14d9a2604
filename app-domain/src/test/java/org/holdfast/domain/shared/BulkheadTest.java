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

    @Test
    void leavesPlacesToOthersWhereOneAsksForMuch() throws Exception {
        Bulkhead bulkhead = new Bulkhead(2, Duration.ofMillis(300));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = threads.submit(() -> bulkhead.doing("one", () -> waiting(inside, end)));
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            Future<String> second = threads.submit(() -> bulkhead.doing("one", () -> "second"));
            assertThat(bulkhead.<String>doing("other", () -> "in")).isEqualTo("in");
            assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(TooMuchAtOnceException.class);
            end.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("done");
            assertThat(bulkhead.<String>doing("one", () -> "again")).isEqualTo("again");
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void refusesAtOnceWhoLetsManyWait() throws Exception {
        Bulkhead bulkhead = new Bulkhead(2, Duration.ofSeconds(20));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(9);
        try {
            for (int thread = 0; thread < 9; thread++) {
                threads.submit(() -> bulkhead.doing("one", () -> waiting(inside, end)));
            }
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(refusedWithin(bulkhead, Duration.ofSeconds(10))).isTrue();
            assertThat(bulkhead.<String>doing("other", () -> "in")).isEqualTo("in");
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void givesItsPlaceToOthersWhileItWaitsForAnother() throws Exception {
        Bulkhead outer = new Bulkhead(1, Duration.ofMillis(200));
        Bulkhead inner = new Bulkhead(1, Duration.ofSeconds(20));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            threads.submit(() -> inner.doing(() -> waiting(inside, end)));
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            CountDownLatch standing = new CountDownLatch(1);
            Future<String> both = threads.submit(() -> outer.doing(() -> {
                standing.countDown();
                return inner.doing(() -> waiting(within, over));
            }));
            assertThat(standing.await(10, TimeUnit.SECONDS)).isTrue();
            for (int time = 0; time < 20; time++) {
                assertThat(outer.<String>doing(() -> "beside")).isEqualTo("beside");
            }
            end.countDown();
            assertThat(within.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> outer.doing(() -> "too many")).isInstanceOf(TooMuchAtOnceException.class);
            over.countDown();
            assertThat(both.get(10, TimeUnit.SECONDS)).isEqualTo("done");
            assertThat(outer.<String>doing(() -> "after")).isEqualTo("after");
        } finally {
            end.countDown();
            over.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void refusesAPlaceWithinAPlaceOfTheSame() {
        Bulkhead bulkhead = new Bulkhead(2, Duration.ofMillis(200));
        assertThatThrownBy(() -> bulkhead.doing(() -> bulkhead.doing(() -> "within")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bulkhead.<String>doing(() -> "after")).isEqualTo("after");
    }

    /** Those in the threads stand in line at some moment; until then this one would wait like them, so it does not. */
    private static boolean refusedWithin(Bulkhead bulkhead, Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            Thread one = new Thread(() -> bulkhead.doing("one", () -> "in"));
            one.setUncaughtExceptionHandler((thread, refused) -> {});
            one.start();
            one.join(500);
            if (!one.isAlive()) {
                return true;
            }
            one.interrupt();
            one.join();
        }
        return false;
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
