package org.holdfast.domain.team;

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

/** The teams that have a role. */
@ApplicationScoped
public class TeamRoleHolders implements RoleHolders {

    private static final int NAMED = 3;

    private final Teams teams;

    @Inject
    public TeamRoleHolders(Teams teams) {
        this.teams = teams;
    }

    @Override
    public RoleUse of(OrganisationId organisation, RoleId role) {
        TeamFilter having = TeamFilter.granted(Set.of(role.value()));
        List<String> names = teams.page(organisation, having, PageRequest.first(NAMED)).items().stream()
                .map(team -> team.name().value())
                .toList();
        return new RoleUse(Count.upToLimit(0), teams.count(organisation, having), names);
    }
}
