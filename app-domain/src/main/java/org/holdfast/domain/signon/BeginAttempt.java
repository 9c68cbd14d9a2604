package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.signin.Secret;

/** Begins an attempt of a browser. */
@ApplicationScoped
public class BeginAttempt {

    private final SignOnAttempts attempts;
    private final Clock clock;

    @Inject
    public BeginAttempt(SignOnAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The state that will come back with it. */
    Secret begin(SingleSignOn found, Connection connection, Optional<MailAddress> mail, Secret browser) {
        Secret state = Secret.random();
        Instant now = Instant.ofEpochMilli(clock.millis());
        attempts.start(SignOnAttempt.of(state, browser, found.organisation(), connection.id(), mail, now));
        return state;
    }
}
