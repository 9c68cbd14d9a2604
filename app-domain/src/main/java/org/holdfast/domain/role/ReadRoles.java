package org.holdfast.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Reading own roles, and what any role allows. */
@ApplicationScoped
public class ReadRoles {

    private final Access access;
    private final OwnRoles roles;

    @Inject
    public ReadRoles(Access access, OwnRoles roles) {
        this.access = access;
        this.roles = roles;
    }

    /**
     * The own role.
     *
     * @throws NotFoundException {@code role-not-found}
     */
    public OwnRole get(Actor actor, RoleId id) {
        OwnRole role = roles.find(actor.organisation(), id)
                .filter(found -> !found.removed())
                .orElseThrow(() -> NotFoundException.notFound(OwnRole.TYPE));
        access.requireSight(actor, Permission.ACCESS_READ, role.path(), OwnRole.TYPE);
        return role;
    }

    /** A page of the own roles, by name. */
    public Page<OwnRole> page(Actor actor, Optional<String> text, PageRequest page) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        Assert.searched("text", text);
        return roles.page(actor.organisation(), text, page);
    }

    /** How many there are, counted up to a limit. */
    public Count count(Actor actor, Optional<String> text) {
        access.requireEverywhere(actor, Permission.ACCESS_READ);
        Assert.searched("text", text);
        return roles.count(actor.organisation(), text);
    }

    /** The key of a role in a list. */
    public String keyOf(OwnRole role) {
        return roles.keyOf(role);
    }

    /** What the own ones among the roles are called, by id: whoever sees a grant may know its role's name. */
    public Map<RoleId, OwnRoleName> names(Actor actor, Collection<RoleId> ids) {
        Map<RoleId, OwnRoleName> names = new HashMap<>();
        own(actor.organisation(), ids).forEach((id, role) -> names.put(id, role.name()));
        return names;
    }

    /** What each of the roles allows, by id, whoever asks; a role that is not there allows nothing and is left out. */
    public Map<RoleId, Set<Permission>> permissions(OrganisationId organisation, Collection<RoleId> ids) {
        Map<RoleId, Set<Permission>> permissions = new HashMap<>();
        ids.forEach(id -> id.builtIn().map(Role::permissions).ifPresent(allowed -> permissions.put(id, allowed)));
        own(organisation, ids).forEach((id, role) -> permissions.put(id, role.permissions()));
        return permissions;
    }

    private Map<RoleId, OwnRole> own(OrganisationId organisation, Collection<RoleId> ids) {
        List<RoleId> own =
                ids.stream().filter(id -> id.builtIn().isEmpty()).distinct().toList();
        return own.isEmpty() ? Map.of() : roles.findAll(organisation, own);
    }
}
