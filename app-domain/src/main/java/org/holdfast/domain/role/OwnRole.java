package org.holdfast.domain.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.journal.AggregateRef;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Fields;
import org.holdfast.domain.journal.OrganisationAggregate;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.InvalidValueException;

/**
 * A role that an organisation made for itself.
 *
 * @param id names it in grants
 * @param version 1 when made, one more with each change
 * @param organisation where
 * @param name what it is called; unique in the organisation ignoring case
 * @param description what it is for, up to {@value #MAXIMUM_DESCRIPTION} characters
 * @param permissions what it allows; at least one
 * @param removed a removed role is in nobody's hands and cannot be granted
 */
public record OwnRole(
        RoleId id,
        long version,
        OrganisationId organisation,
        OwnRoleName name,
        Optional<String> description,
        Set<Permission> permissions,
        boolean removed)
        implements OrganisationAggregate {

    /** The word of the journal. */
    public static final String TYPE = "role";

    /** The most characters of a description. */
    public static final int MAXIMUM_DESCRIPTION = 500;

    public OwnRole {
        description.ifPresent(text -> Assert.text("description", text, MAXIMUM_DESCRIPTION));
        permissions = Set.copyOf(permissions);
        if (permissions.isEmpty()) {
            throw InvalidValueException.invalid("permissions", "role-empty");
        }
    }

    /** How a role is named in the journal. */
    public static AggregateRef ref(RoleId id) {
        return new AggregateRef(TYPE, id.value());
    }

    static OwnRole from(RoleId id, long version, OrganisationId organisation, Fields image) {
        return new OwnRole(
                id,
                version,
                organisation,
                new OwnRoleName(image.text("name")),
                image.findText("description"),
                image.texts("permissions").stream().map(Permission::valueOf).collect(Collectors.toSet()),
                image.flag("removed"));
    }

    /** Called, described and allowing something else. */
    public OwnRole changed(OwnRoleName otherName, Optional<String> otherDescription, Set<Permission> others) {
        return new OwnRole(id, version + 1, organisation, otherName, otherDescription, others, removed);
    }

    /** Not to be granted any more. */
    public OwnRole remove() {
        return new OwnRole(id, version + 1, organisation, name, description, permissions, true);
    }

    /** The key that keeps the name unique in the organisation. */
    ClaimKey nameClaim() {
        return ClaimKey.ignoringCase("role-name", organisation, name.value());
    }

    @Override
    public AggregateRef ref() {
        return ref(id);
    }

    @Override
    public Fields fields() {
        List<String> names = permissions.stream().sorted().map(Enum::name).toList();
        return Fields.none()
                .with("name", name.value())
                .with("description", description)
                .with("permissions", names)
                .with("removed", removed);
    }
}
