package org.holdfast.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.SessionLimits;

/** Hands the settings of sign-in to whoever needs a part of them. */
@ApplicationScoped
class SignInProducers {

    private final SignInSettings settings;

    @Inject
    SignInProducers(Config config) {
        this.settings = SignInSettings.from(config);
    }

    @Produces
    PublicUrl url() {
        return settings.url();
    }

    @Produces
    SessionLimits limits() {
        return settings.limits();
    }
}
