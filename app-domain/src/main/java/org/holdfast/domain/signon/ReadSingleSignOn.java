package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;

/** Reading the settings, for those who may change them. */
@ApplicationScoped
public class ReadSingleSignOn {

    private final Access access;
    private final SingleSignOns settings;
    private final IdentityProvider provider;

    @Inject
    public ReadSingleSignOn(Access access, SingleSignOns settings, IdentityProvider provider) {
        this.access = access;
        this.settings = settings;
        this.provider = provider;
    }

    /** Those of the caller's organisation; empty when single sign-on was never set up. */
    public Optional<SingleSignOn> find(Actor actor) {
        access.requireEverywhere(actor, Permission.SIGN_IN_CONFIGURE);
        return settings.find(actor.organisation());
    }

    /** Whether the server administrator connected the installation to a broker. */
    public boolean available() {
        return provider.available();
    }

    /** The address that the broker has to be told. */
    public String callback() {
        return provider.callback();
    }
}
