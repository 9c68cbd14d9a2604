package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.signin.Secret;

/** Reading an attempt that a browser is on. */
@ApplicationScoped
public class ReadSignOnAttempt {

    private final IdentityProvider provider;
    private final SignOnAttempts attempts;
    private final Clock clock;

    @Inject
    public ReadSignOnAttempt(IdentityProvider provider, SignOnAttempts attempts, Clock clock) {
        this.provider = provider;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Whether the installation has a broker. */
    public boolean available() {
        return provider.available();
    }

    /** The attempt of a state that this browser began and that is not over. */
    public Optional<SignOnAttempt> find(Secret state, Secret browser) {
        return attempts.find(state.hash())
                .filter(attempt -> attempt.good(browser.hash(), Instant.ofEpochMilli(clock.millis())));
    }

    /** The address that the browser of an attempt is to go to. */
    public String address(SignOnAttempt attempt, Secret state, Secret browser) {
        return provider.authorization(attempt.connection(), state, state.hashWith(browser), attempt.mail());
    }
}
