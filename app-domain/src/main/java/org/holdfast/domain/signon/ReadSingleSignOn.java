package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.organisation.OrganisationId;

/** Reading the settings, for those who may change them. */
@ApplicationScoped
public class ReadSingleSignOn {

    private final Access access;
    private final SingleSignOns settings;
    private final IdentityProvider provider;
    private final ProveProvider proof;

    @Inject
    public ReadSingleSignOn(Access access, SingleSignOns settings, IdentityProvider provider, ProveProvider proof) {
        this.proof = proof;
        this.access = access;
        this.settings = settings;
        this.provider = provider;
    }

    /** Those of the caller's organisation; empty when single sign-on was never set up, or given up. */
    public Optional<SingleSignOn> find(Actor actor) {
        access.requireEitherEverywhere(actor, Permission.SIGN_IN_CONFIGURE, Permission.ACCESS_READ);
        return settings.find(actor.organisation()).filter(known -> !known.ended());
    }

    /** Whether the server administrator connected the installation to a broker. */
    public boolean available() {
        return provider.available();
    }

    /** What the organisation at the broker has to be called there; empty where that is not asked. */
    public Optional<String> proof(Actor actor) {
        return Optional.of(actor.organisation()).filter(proof::needed).map(OrganisationId::value);
    }

    /** The address that the broker has to be told. */
    public String callback() {
        return provider.callback();
    }
}
