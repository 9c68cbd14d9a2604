package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
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
        assertThatThrownBy(() -> read(from("192.0.2.1"))).isInstanceOf(TooMuchAtOnceException.class);
        read(from("198.51.100.1"));
        sent.countDown();
        for (Future<?> one : waiting) {
            one.get(10, TimeUnit.SECONDS);
        }
        read(from("192.0.2.1"));
    }

    @Test
    void lets80WaitFromHoweverManyPlacesAndThoseWhoAreAtWork() throws Exception {
        for (int place = 1; place <= 2; place++) {
            hang(40, "192.0.2." + place);
        }
        assertThatThrownBy(() -> read(from("198.51.100.1"))).isInstanceOf(TooMuchAtOnceException.class);
        read(coming(
                FakeRequest.post("/sites")
                        .sentBy("192.0.2.1")
                        .by(CallerFixture.signedIn(
                                MemberFixture.owner("A1", "Ann", "ann@example.com"), Secret.random(), Instant.EPOCH)),
                100,
                () -> -1));
    }

    @Test
    void letsFormsWaitForNobodyThatHaveCome() throws Exception {
        hang(40, "192.0.2.1");
        byte[] form = "mail=ann%40example.com".getBytes(StandardCharsets.UTF_8);
        assertThat(read(there(FakeRequest.post("/sign-in").sentBy("192.0.2.1"), form)))
                .isEqualTo(form);
    }

    @Test
    void givesUpWhoSendsAByteNowAndThen() throws Exception {
        Bodies impatient = new Bodies(new TrustedProxies(MapConfig.of(Map.of())), Duration.ofMillis(50));
        HttpServletRequest dripping = coming(FakeRequest.post("/sign-in").sentBy("192.0.2.1"), 60_000, () -> {
            pause();
            return 'a';
        });
        assertThatThrownBy(() -> impatient.bytes(dripping, 60_000)).isInstanceOf(TooMuchAtOnceException.class);
        assertThat(impatient.bytes(coming(FakeRequest.post("/sign-in"), 60_000, () -> 'a'), 999))
                .hasSize(1_000);
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
            waiting.add(threads.submit(() -> read(slow(place, inside))));
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

    private byte[] read(HttpServletRequest request) throws IOException {
        return bodies.bytes(request, 1_000);
    }

    private HttpServletRequest slow(String place, CountDownLatch inside) {
        return coming(FakeRequest.post("/sign-in").sentBy(place), 100, () -> {
            inside.countDown();
            await();
            return -1;
        });
    }

    /** One that did not come yet. */
    private static HttpServletRequest from(String place) {
        return coming(FakeRequest.post("/sign-in").sentBy(place), 100, () -> -1);
    }

    private static HttpServletRequest there(FakeRequest request, byte[] body) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new HttpServletRequestWrapper(request.request()) {
            @Override
            public long getContentLengthLong() {
                return body.length;
            }

            @Override
            public ServletInputStream getInputStream() {
                return new Coming(bytes::read) {
                    @Override
                    public int available() {
                        return bytes.available();
                    }
                };
            }
        };
    }

    private void await() {
        try {
            sent.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServletRequest coming(FakeRequest request, int announced, IntSupplier next) {
        return new HttpServletRequestWrapper(request.request()) {
            @Override
            public long getContentLengthLong() {
                return announced;
            }

            @Override
            public ServletInputStream getInputStream() {
                return new Coming(next);
            }
        };
    }

    /** Of which nothing is there until it is read. */
    private static class Coming extends ServletInputStream {

        private final IntSupplier next;

        private Coming(IntSupplier next) {
            this.next = next;
        }

        @Override
        public int read() {
            return next.getAsInt();
        }

        /** One byte each time, as somebody sends it. */
        @Override
        public int read(byte[] to, int from, int most) {
            int read = most == 0 ? -1 : read();
            if (read < 0) {
                return -1;
            }
            to[from] = (byte) read;
            return 1;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
