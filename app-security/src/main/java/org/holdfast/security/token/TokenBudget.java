package org.holdfast.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.token.TokenId;

/**
 * Counts the calls of each token in each minute, in the memory of this node: counting in the database would cost as much
 * as it saves.
 */
@ApplicationScoped
public class TokenBudget {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final int requests;
    private final Clock clock;
    private final Map<TokenId, Window> windows = new Newest();

    @Inject
    public TokenBudget(Config config, Clock clock) {
        this(TokenSettings.from(config), clock);
    }

    TokenBudget(TokenSettings settings, Clock clock) {
        this.requests = settings.requestsPerMinute();
        this.clock = clock;
    }

    /** Counts one call; how long to wait where it is one too many. */
    Optional<Duration> take(TokenId token) {
        Instant now = clock.instant();
        synchronized (windows) {
            Window window = Optional.ofNullable(windows.get(token))
                    .filter(known -> now.isBefore(known.start.plus(WINDOW)))
                    .orElseGet(() -> new Window(now));
            windows.put(token, window);
            window.count++;
            return window.count <= requests
                    ? Optional.empty()
                    : Optional.of(Duration.between(now, window.start.plus(WINDOW)));
        }
    }

    private static final class Window {

        private final Instant start;
        private int count;

        Window(Instant start) {
            this.start = start;
        }
    }

    /** Drops what was used longest ago when there are too many. */
    private static final class Newest extends LinkedHashMap<TokenId, Window> {

        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<TokenId, Window> eldest) {
            return size() > MOST;
        }
    }
}
