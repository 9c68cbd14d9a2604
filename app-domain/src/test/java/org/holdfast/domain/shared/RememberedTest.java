package org.holdfast.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final SettableClock clock = new SettableClock();
    private final Remembered<String, String> remembered = new Remembered<>(10, clock);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void readsOnceInTheTime() {
        assertThat(find("a", 1)).contains("a1");
        assertThat(find("a", 1)).contains("a1");
        clock.advance(Duration.ofSeconds(5));
        assertThat(find("a", 1)).contains("a2");
    }

    @Test
    void remembersNothingThatIsNotThere() {
        assertThat(remembered.find("a", Optional::empty)).isEmpty();
        assertThat(find("a", 1)).contains("a1");
    }

    @Test
    void remembersNothingThatWasForgottenWhileItWasRead() {
        remembered.find("a", () -> {
            remembered.forget("a");
            return item("before", 1);
        });
        assertThat(find("a", 1)).contains("a1");
        remembered.find("b", () -> {
            remembered.forgetAll("after"::equals);
            return item("before", 1);
        });
        assertThat(find("b", 1)).contains("b2");
    }

    @Test
    void forgetsWhatSomethingHappenedTo() {
        find("a", 1);
        find("b", 1);
        remembered.forgetAll("a1"::equals);
        assertThat(find("b", 1)).contains("b2");
        assertThat(find("a", 1)).contains("a3");
    }

    @Test
    void dropsWhatWasAskedForLongestAgoByWeight() {
        find("a", 4);
        find("b", 4);
        find("a", 4);
        find("c", 4);
        assertThat(remembered.size()).isEqualTo(2);
        assertThat(find("a", 4)).contains("a1");
        assertThat(find("b", 4)).contains("b4");
        find("heavy", 50);
        assertThat(remembered.size()).isEqualTo(1);
        assertThat(find("heavy", 50)).contains("heavy5");
        find("a", 4);
        assertThat(find("c", 6)).contains("c7");
        assertThat(find("a", 4)).as("the weight of what went is free again").contains("a6");
    }

    private Optional<String> find(String key, int weight) {
        return remembered.find(key, () -> item(key + reads.incrementAndGet(), weight));
    }

    private Optional<Remembered.Item<String>> item(String value, int weight) {
        return Optional.of(new Remembered.Item<>(value, clock.instant().plusSeconds(5), weight));
    }
}
