package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.signin.Session;

/** Who leaves and came in through an identity provider is signed out there as well, where that can be told so. */
@ApplicationScoped
public class SignOutThere {

    private final IdentityProvider provider;

    @Inject
    public SignOutThere(IdentityProvider provider) {
        this.provider = provider;
    }

    /** Where the browser of a session that ended goes for that; empty where there is nothing to do, or nobody to ask. */
    public Optional<String> address(Session session) {
        try {
            return session.provider()
                    .filter(profile -> !profile.isEmpty() && provider.available())
                    .flatMap(provider::signOut);
        } catch (IdentityProviderException impossible) {
            return Optional.empty();
        }
    }
}
