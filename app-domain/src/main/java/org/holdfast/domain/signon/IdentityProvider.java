package org.holdfast.domain.signon;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecretHash;

/** The broker of identity providers. What it says of people is believed only where an attempt of ours asked for it. */
public interface IdentityProvider {

    /** Whether the installation has one. Where not, the rest must not be called. */
    boolean available();

    /**
     * The address that a browser is sent to. Nothing is asked of the broker.
     *
     * @param connection where somebody is to prove who they are
     * @param state comes back with the answer
     * @param nonce another one for each attempt and browser, for providers that put it into what they assert
     * @param hint the address that was typed
     */
    String authorization(ConnectionId connection, Secret state, SecretHash nonce, Optional<MailAddress> hint);

    /** The address that the broker sends browsers back to; it has to be told at the broker. */
    String callback();

    /**
     * What the broker knows of the person for whom it gave out a code. A code is good once.
     *
     * @throws IdentityProviderException when it refuses, cannot be reached in time, or answers nonsense
     */
    ProviderProfile profile(String code);

    /**
     * Where a browser goes so that its person is signed out at the identity provider as well.
     *
     * @param profile what the broker calls the person
     * @return empty where the provider cannot be told so
     */
    Optional<String> signOut(String profile);

    /**
     * Whether whoever administers the broker says that an organisation there is that one here.
     *
     * @throws IdentityProviderException when it refuses, cannot be reached in time, or answers nonsense
     */
    boolean knownAs(ProviderOrganisation organisation, OrganisationId here);

    /**
     * Tries whether a browser that is sent to a connection would be let through to it.
     *
     * @throws IdentityProviderException with the broker's words when not
     */
    void probe(ConnectionId connection);

    /**
     * All connections of an organisation.
     *
     * @throws IdentityProviderException when it refuses, cannot be reached in time, or answers nonsense
     */
    List<Connection> connections(ProviderOrganisation organisation);
}
