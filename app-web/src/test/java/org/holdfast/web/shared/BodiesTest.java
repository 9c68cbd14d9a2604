package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.shared.TooMuchAtOnceException;
import org.holdfast.domain.signin.Secret;
import org.holdfast.security.shared.MapConfig;
import org.holdfast.security.shared.TrustedProxies;
import org.holdfast.security.signin.CallerFixture;
import org.holdfast.security.signin.FakeRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodiesTest {

    private final Bodies bodies = new Bodies(new TrustedProxies(MapConfig.of(Map.of())));
    private final CountDownLatch sent = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> waiting = new ArrayList<>();

    @AfterEach
    void end() {
        sent.countDown();
        threads.shutdownNow();
    }

    @Test
    void lets40OfOnePlaceWaitForTheirForms() throws Exception {
        hang(40, "192.0.2.1");
        assertThatThrownBy(() -> bodies.form(from("192.0.2.1"))).isInstanceOf(TooMuchAtOnceException.class);
        bodies.form(from("198.51.100.1"));
        sent.countDown();
        for (Future<?> one : waiting) {
            one.get(10, TimeUnit.SECONDS);
        }
        bodies.form(from("192.0.2.1"));
    }

    @Test
    void lets80WaitFromHoweverManyPlacesAndThoseWhoAreAtWork() throws Exception {
        for (int place = 1; place <= 2; place++) {
            hang(40, "192.0.2." + place);
        }
        assertThatThrownBy(() -> bodies.form(from("198.51.100.1"))).isInstanceOf(TooMuchAtOnceException.class);
        bodies.form(
                new HttpServletRequestWrapper(FakeRequest.post("/sites")
                        .sentBy("192.0.2.1")
                        .by(CallerFixture.signedIn(
                                MemberFixture.owner("A1", "Ann", "ann@example.com"), Secret.random(), Instant.EPOCH))
                        .request()) {
                    @Override
                    public Map<String, String[]> getParameterMap() {
                        return Map.of();
                    }
                });
    }

    @Test
    void countsFilesApart() throws Exception {
        hang(40, "192.0.2.1");
        for (int file = 0; file < 10; file++) {
            startFile("192.0.2.1");
        }
        assertThatThrownBy(() -> bodies.file(from("192.0.2.1"), () -> "too many"))
                .isInstanceOf(TooMuchAtOnceException.class);
        assertThat(bodies.<String>file(from("198.51.100.1"), () -> "a file")).isEqualTo("a file");
    }

    private void hang(int many, String place) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(many);
        for (int form = 0; form < many; form++) {
            waiting.add(threads.submit(() -> bodies.form(slow(place, inside))));
        }
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void startFile(String place) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        waiting.add(threads.submit(() -> bodies.<String>file(from(place), () -> {
            inside.countDown();
            await();
            return "a file";
        })));
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private HttpServletRequest slow(String place, CountDownLatch inside) {
        return new HttpServletRequestWrapper(
                FakeRequest.post("/sign-in").sentBy(place).request()) {
            @Override
            public Map<String, String[]> getParameterMap() {
                inside.countDown();
                await();
                return Map.of();
            }
        };
    }

    private static HttpServletRequest from(String place) {
        return new HttpServletRequestWrapper(
                FakeRequest.post("/sign-in").sentBy(place).request()) {
            @Override
            public Map<String, String[]> getParameterMap() {
                return Map.of();
            }
        };
    }

    private void await() {
        try {
            assertThat(sent.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
