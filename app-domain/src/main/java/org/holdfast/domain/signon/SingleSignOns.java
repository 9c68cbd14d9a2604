package org.holdfast.domain.signon;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;

/** The current settings of single sign-on of all organisations: a projection of the journal. */
public interface SingleSignOns {

    /** Those of an organisation, given up or not. */
    Optional<SingleSignOn> find(OrganisationId organisation);

    /** Those of the one organisation that has a connection, active or not, for addresses of a domain. */
    Optional<SingleSignOn> findByDomain(MailDomain domain);

    /** Those of the one organisation that has a connection. */
    Optional<SingleSignOn> findByConnection(ConnectionId connection);

    /** Those of the one organisation that an organisation at the broker belongs to, if they were not given up. */
    Optional<SingleSignOn> findByProvider(ProviderOrganisation provider);

    /** Those of all organisations of the installation that were not given up, by organisation. */
    List<SingleSignOn> all();

    /** Brings the stored state to the version; without effect where it is there already. */
    void save(SingleSignOn settings);
}
