package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.role.RoleHolders;
import org.holdfast.domain.role.RoleUse;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.PageRequest;

/** The members who have a role by themselves. */
@ApplicationScoped
public class MemberRoleHolders implements RoleHolders {

    private static final int NAMED = 3;

    private final Members members;

    @Inject
    public MemberRoleHolders(Members members) {
        this.members = members;
    }

    @Override
    public RoleUse of(OrganisationId organisation, RoleId role) {
        MemberFilter having = MemberFilter.none().granted(Set.of(role.value()));
        List<String> names = members.page(organisation, having, PageRequest.first(NAMED)).items().stream()
                .map(member -> member.name().value())
                .toList();
        return new RoleUse(members.count(organisation, having), Count.upToLimit(0), names);
    }
}
