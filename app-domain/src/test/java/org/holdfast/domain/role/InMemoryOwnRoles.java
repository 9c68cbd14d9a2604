package org.holdfast.domain.role;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Own roles that last as long as the process. */
public final class InMemoryOwnRoles implements OwnRoles {

    private final Map<RoleId, OwnRole> roles = new HashMap<>();

    @Override
    public synchronized Optional<OwnRole> find(OrganisationId organisation, RoleId id) {
        return Optional.ofNullable(roles.get(id))
                .filter(role -> role.organisation().equals(organisation));
    }

    @Override
    public synchronized Map<RoleId, OwnRole> findAll(OrganisationId organisation, Collection<RoleId> ids) {
        Map<RoleId, OwnRole> found = new HashMap<>();
        ids.forEach(
                id -> find(organisation, id).filter(role -> !role.removed()).ifPresent(role -> found.put(id, role)));
        return found;
    }

    @Override
    public synchronized Page<OwnRole> page(OrganisationId organisation, Optional<String> text, PageRequest page) {
        return Page.from(page, matching(organisation, text), this::keyOf);
    }

    @Override
    public String keyOf(OwnRole role) {
        return FoldedText.key(role.name().value(), role.id().value());
    }

    @Override
    public synchronized Count count(OrganisationId organisation, Optional<String> text) {
        return Count.upToLimit(matching(organisation, text).size());
    }

    @Override
    public synchronized void save(OwnRole role) {
        roles.merge(role.id(), role, (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }

    private List<OwnRole> matching(OrganisationId organisation, Optional<String> text) {
        return roles.values().stream()
                .filter(role -> role.organisation().equals(organisation) && !role.removed())
                .filter(role -> text.stream()
                        .map(FoldedText::fold)
                        .allMatch(FoldedText.fold(role.name().value())::contains))
                .toList();
    }
}
