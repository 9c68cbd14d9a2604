package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SlowDown;
import org.holdfast.domain.signin.TooManyAttemptsException;

/**
 * A provider sent somebody whom nobody here had sent there. Who that is does not count; the connection by which they came
 * is asked anew.
 */
@ApplicationScoped
public class StartSignOnAnew {

    private final IdentityProvider provider;
    private final SingleSignOns settings;
    private final BeginAttempt beginning;
    private final SlowDown slowDown;

    @Inject
    public StartSignOnAnew(
            IdentityProvider provider, SingleSignOns settings, BeginAttempt beginning, SlowDown slowDown) {
        this.provider = provider;
        this.settings = settings;
        this.beginning = beginning;
        this.slowDown = slowDown;
    }

    /**
     * Begins our own attempt.
     *
     * @param code what the provider sent
     * @param place where the browser is
     * @return the state of it
     * @throws SignOnRefusedException {@code sign-on-unknown} when nobody here has the connection
     * @throws IdentityProviderException when the provider does not know the code
     * @throws TooManyAttemptsException when too many are tried from the place
     */
    public Secret start(String code, Secret browser, String place) {
        slowDown.ask(place);
        if (!provider.available()) {
            throw SignOnRefusedException.unknown();
        }
        return profile(code, place)
                .connectionId()
                .flatMap(id -> begin(id, browser))
                .orElseThrow(SignOnRefusedException::unknown);
    }

    /**
     * The same where the broker lets nobody be sent by itself, and names the connection that did.
     *
     * @throws SignOnRefusedException {@code sign-on-unknown} when nobody here has the connection
     * @throws TooManyAttemptsException when too many are tried from the place
     */
    public Secret start(ConnectionId connection, Secret browser, String place) {
        slowDown.ask(place);
        return Optional.of(connection)
                .filter(named -> provider.available())
                .flatMap(named -> begin(named, browser))
                .orElseThrow(SignOnRefusedException::unknown);
    }

    private ProviderProfile profile(String code, String place) {
        try {
            return provider.profile(code);
        } catch (IdentityProviderException refused) {
            if (refused.brokenThere()) {
                slowDown.excuse(place, Optional.empty());
            }
            throw refused;
        }
    }

    private Optional<Secret> begin(ConnectionId id, Secret browser) {
        return settings.findByConnection(id).flatMap(found -> found.connection(id)
                .filter(Connection::active)
                .map(connection -> beginning.begin(found, connection, Optional.empty(), browser)));
    }
}
