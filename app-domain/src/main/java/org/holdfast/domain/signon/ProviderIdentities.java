package org.holdfast.domain.signon;

import java.util.List;
import java.util.Optional;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;

/** Who people at providers are here: a projection of the journal. */
public interface ProviderIdentities {

    /** The identity of an id, whether it counts or not. */
    Optional<ProviderIdentity> find(String id);

    /** The identities of a member that count. */
    List<ProviderIdentity> ofMember(OrganisationId organisation, MemberId member);

    /** Brings the stored state to the version; without effect where it is there already. */
    void save(ProviderIdentity identity);
}
