package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    private final BeginAttempt beginning;
    private final SlowDown slowDown;

    @Inject
    public StartSignOn(IdentityProvider provider, SingleSignOns settings, BeginAttempt beginning, SlowDown slowDown) {
        this.provider = provider;
        this.settings = settings;
        this.beginning = beginning;
        this.slowDown = slowDown;
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
                    return beginning.begin(found, connection, Optional.of(mail), browser);
                }));
    }
}
