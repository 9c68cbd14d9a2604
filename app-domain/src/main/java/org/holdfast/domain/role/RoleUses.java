package org.holdfast.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.organisation.OrganisationId;

/** Who has a role, of all that can have one. */
@ApplicationScoped
public class RoleUses {

    private final List<RoleHolders> holders;

    @Inject
    public RoleUses(Instance<RoleHolders> holders) {
        this(holders.stream().toList());
    }

    private RoleUses(List<RoleHolders> holders) {
        this.holders = holders;
    }

    /** The holders given, without a container. */
    public static RoleUses of(RoleHolders... holders) {
        return new RoleUses(List.of(holders));
    }

    /** Who has it. */
    public RoleUse of(OrganisationId organisation, RoleId role) {
        return holders.stream().map(holder -> holder.of(organisation, role)).reduce(RoleUse.NONE, RoleUse::plus);
    }
}
