package org.holdfast.security.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.holdfast.domain.shared.BusyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final Rounds rounds = new Rounds();

    @AfterEach
    void stop() {
        rounds.stop();
    }

    @Test
    void goesOnAfterWorkThatFailed() throws Exception {
        CountDownLatch done = new CountDownLatch(3);
        rounds.every(Duration.ofMillis(100), () -> {
            done.countDown();
            throw done.getCount() == 2 ? BusyException.busy("mail") : new IllegalStateException("broken");
        });
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void goesOnAfterAnErrorOfALibrary() throws Exception {
        CountDownLatch done = new CountDownLatch(3);
        rounds.every(Duration.ofMillis(100), () -> {
            done.countDown();
            throw new NoClassDefFoundError("library/Missing");
        });
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesWhatIsAskedSoon() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        rounds.soon(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
