package org.holdfast.domain.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The current state of all members: a projection of the journal. */
public interface Members {

    /** The member of an organisation; empty for an unknown id or another organisation's. */
    Optional<Member> find(OrganisationId organisation, MemberId id);

    /** Those of the ids that exist in the organisation, by id. */
    Map<MemberId, Member> findAll(OrganisationId organisation, Collection<MemberId> ids);

    /** Every membership of a person, in any organisation, ignoring the case of the address. */
    List<Member> findByMail(MailAddress mail);

    /** A page of the organisation's members that match, by name, keyed by {@link #keyOf}. */
    Page<Member> page(OrganisationId organisation, MemberFilter filter, PageRequest page);

    /** The key of a member in a list. */
    String keyOf(Member member);

    /** How many members match, up to a limit. */
    Count count(OrganisationId organisation, MemberFilter filter);

    /** Whether the organisation has an active owner besides this one. */
    boolean anotherActiveOwner(OrganisationId organisation, MemberId besides);

    /** The active owners of all organisations, by address; at most so many. */
    List<Member> activeOwners(int most);

    /** Every owner of one organisation, those who are shut out included, by name. */
    default List<Member> owners(OrganisationId organisation) {
        MemberFilter granted = MemberFilter.none().granted(Set.of(Role.OWNER.name()));
        List<Member> owners = new ArrayList<>();
        EveryPage.read(page -> page(organisation, granted, page), this::keyOf, owners::addAll);
        owners.removeIf(member -> !member.owner());
        return owners;
    }

    /** Whether any organisation has an owner, active or not. */
    boolean anyOwner();

    /** Brings the stored state to the member's version; without effect where it is there already. */
    void save(Member member);
}
