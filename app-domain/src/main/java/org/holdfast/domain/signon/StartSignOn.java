package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signin.TooManyAttemptsException;

/**
 * Somebody wants to come in through the provider of an organisation. Whether there is one follows from the domain of the
 * address alone, so that nothing is told about who exists.
 */
@ApplicationScoped
public class StartSignOn {

    private final IdentityProvider provider;
    private final SingleSignOns settings;
    private final SignOnAttempts attempts;
    private final SlowDown slowDown;
    private final Clock clock;

    @Inject
    public StartSignOn(
            IdentityProvider provider,
            SingleSignOns settings,
            SignOnAttempts attempts,
            SlowDown slowDown,
            Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.attempts = attempts;
        this.slowDown = slowDown;
        this.clock = clock;
    }

    /** Whether the installation has a broker. */
    public boolean available() {
        return provider.available();
    }

    /**
     * Begins an attempt, where the address leads to a provider.
     *
     * @param browser the secret of the only browser that may come back
     * @param place where the browser is
     * @return the state that will come back with it; empty where the way in is a link
     * @throws TooManyAttemptsException when tried too often; only where the address leads to a provider
     */
    public Optional<Secret> start(MailAddress mail, Secret browser, String place) {
        if (!provider.available()) {
            return Optional.empty();
        }
        MailDomain domain = MailDomain.of(mail);
        return settings.findByDomain(domain)
                .flatMap(found -> found.serving(domain).map(connection -> {
                    slowDown.ask(place, mail.key());
                    return begin(found, connection, Optional.of(mail), browser);
                }));
    }

    /**
     * A provider sent somebody whom nobody here had sent there. Who that is does not count; the connection by which they
     * came is asked anew.
     *
     * @param code what the provider sent
     * @param place where the browser is
     * @return the state of our own attempt
     * @throws SignOnRefusedException {@code sign-on-unknown} when nobody here has the connection
     * @throws IdentityProviderException when the provider does not know the code
     * @throws TooManyAttemptsException when too many are tried from the place
     */
    public Secret anew(String code, Secret browser, String place) {
        slowDown.ask(place);
        if (!provider.available()) {
            throw SignOnRefusedException.unknown();
        }
        ProviderProfile profile = provider.profile(code);
        return profile.connectionId()
                .flatMap(id -> settings.findByConnection(id).flatMap(found -> found.connection(id)
                        .filter(Connection::active)
                        .map(connection -> begin(found, connection, Optional.empty(), browser))))
                .orElseThrow(SignOnRefusedException::unknown);
    }

    /** The attempt of a state that this browser began and that is not over. */
    public Optional<SignOnAttempt> find(Secret state, Secret browser) {
        return attempts.find(state.hash()).filter(attempt -> attempt.good(browser.hash(), now()));
    }

    /** The address that the browser of an attempt is to go to. */
    public String address(SignOnAttempt attempt, Secret state) {
        return provider.authorization(attempt.connection(), state, attempt.mail());
    }

    private Secret begin(SingleSignOn found, Connection connection, Optional<MailAddress> mail, Secret browser) {
        Secret state = Secret.random();
        attempts.start(SignOnAttempt.of(state, browser, found.organisation(), connection.id(), mail, now()));
        return state;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
