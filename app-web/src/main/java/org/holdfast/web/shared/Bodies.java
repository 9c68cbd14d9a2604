package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.shared.Network;
import org.holdfast.domain.shared.TooMuchAtOnceException;
import org.holdfast.security.shared.Caller;
import org.holdfast.security.shared.TrustedProxies;

/**
 * The bodies of requests that have not come yet. Whoever reads one keeps a thread of the server until it is there, and there
 * are 200 of them: a few hundred connections whose forms never come would stop everybody. So only some of the threads wait
 * for bodies, and for one place or one member fewer still; who comes beyond is refused, with the body unread.
 */
@ApplicationScoped
public class Bodies {

    private static final int AT_ONCE = 80;
    private static final int OF_ONE_PLACE = 40;
    private static final int AT_WORK_AT_ONCE = 60;
    private static final int OF_ONE_AT_WORK = 12;
    private static final int FILES_AT_ONCE = 40;
    private static final int FILES_OF_ONE_PLACE = 10;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int BUFFER = 16 * 1_024;

    /** How long a short body may take, and for each byte of it: 4 KB a second after that. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long NANOS_FOR_A_BYTE = 250_000;

    private final TrustedProxies proxies;
    private final Duration patience;
    private final Room bodies = new Room(AT_ONCE, OF_ONE_PLACE);
    private final Room atWork = new Room(AT_WORK_AT_ONCE, OF_ONE_AT_WORK);
    private final Room files = new Room(FILES_AT_ONCE, FILES_OF_ONE_PLACE);

    @Inject
    public Bodies(TrustedProxies proxies) {
        this(proxies, PATIENCE);
    }

    Bodies(TrustedProxies proxies, Duration patience) {
        this.proxies = proxies;
        this.patience = patience;
    }

    /** Reads. */
    @FunctionalInterface
    public interface Reading<T> {

        /** What was read. */
        T read() throws IOException;
    }

    private static boolean isThere(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        return length >= 0 && request.getInputStream().available() >= length;
    }

    /** Those who are at work have room of their own, which no stranger fills. */
    private Room.Share waitingFor(HttpServletRequest request) {
        Optional<Actor> actor = request.getUserPrincipal() instanceof Caller caller ? caller.actor() : Optional.empty();
        return actor.map(one -> atWork.share(one.person())).orElseGet(() -> bodies.share(place(request)));
    }

    /**
     * Reads a form or another short body: at most so many bytes and one more, by which is known that it is too long. One
     * that has come already waits for nothing and takes no place.
     *
     * @throws TooMuchAtOnceException when others keep the server busy, or it comes too slowly
     */
    public byte[] bytes(HttpServletRequest request, int most) throws IOException {
        try (Room.Share share = waitingFor(request)) {
            if (!isThere(request)) {
                take(share);
            }
            return read(request.getInputStream(), most + 1);
        }
    }

    /** Each read waits for whatever comes next, so that it is looked at the clock between. */
    private byte[] read(InputStream body, int most) throws IOException {
        long began = System.nanoTime();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[BUFFER];
        int next = body.read(some, 0, Math.min(BUFFER, most));
        while (next > 0) {
            read.write(some, 0, next);
            if (System.nanoTime() - began > patience.toNanos() + read.size() * NANOS_FOR_A_BYTE) {
                throw new TooMuchAtOnceException(WAIT);
            }
            next = body.read(some, 0, Math.min(BUFFER, most - read.size()));
        }
        return read.toByteArray();
    }

    /**
     * Reads a file, which may take minutes.
     *
     * @throws TooMuchAtOnceException when others keep the server busy
     */
    public <T> T file(HttpServletRequest request, Reading<T> reading) throws IOException {
        try (Room.Share share = files.share(place(request))) {
            take(share);
            return reading.read();
        }
    }

    private static void take(Room.Share share) {
        if (!share.hold(1)) {
            throw new TooMuchAtOnceException(WAIT);
        }
    }

    private String place(HttpServletRequest request) {
        return Network.of(proxies.address(request));
    }
}
