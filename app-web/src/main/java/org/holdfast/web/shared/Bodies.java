package org.holdfast.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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

    private final TrustedProxies proxies;
    private final Room bodies = new Room(AT_ONCE, OF_ONE_PLACE);
    private final Room atWork = new Room(AT_WORK_AT_ONCE, OF_ONE_AT_WORK);
    private final Room files = new Room(FILES_AT_ONCE, FILES_OF_ONE_PLACE);

    @Inject
    public Bodies(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** Reads. */
    @FunctionalInterface
    public interface Reading<T> {

        /** What was read. */
        T read() throws IOException;
    }

    /**
     * Has a form read by the server, which keeps it.
     *
     * @throws TooMuchAtOnceException when others keep it busy
     */
    void form(HttpServletRequest request) {
        try (Room.Share share = waitingFor(request)) {
            take(share);
            request.getParameterMap();
        }
    }

    /** Those who are at work have room of their own, which no stranger fills. */
    private Room.Share waitingFor(HttpServletRequest request) {
        Optional<Actor> actor = request.getUserPrincipal() instanceof Caller caller ? caller.actor() : Optional.empty();
        return actor.map(one -> atWork.share(one.person())).orElseGet(() -> bodies.share(place(request)));
    }

    /**
     * Reads a short body: at most so many bytes and one more, by which is known that it is too long.
     *
     * @throws TooMuchAtOnceException when others keep the server busy
     */
    public byte[] bytes(HttpServletRequest request, int most) throws IOException {
        InputStream body = request.getInputStream();
        try (Room.Share share = waitingFor(request)) {
            if (body.available() < request.getContentLengthLong() || request.getContentLengthLong() < 0) {
                take(share);
            }
            return body.readNBytes(most + 1);
        }
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
