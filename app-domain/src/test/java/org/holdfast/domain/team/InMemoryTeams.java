package org.holdfast.domain.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Teams that last as long as the process. */
public final class InMemoryTeams implements Teams {

    private final Map<TeamId, Team> teams = new HashMap<>();

    @Override
    public synchronized Optional<Team> find(OrganisationId organisation, TeamId id) {
        return Optional.ofNullable(teams.get(id))
                .filter(team -> team.organisation().equals(organisation));
    }

    @Override
    public synchronized Map<TeamId, Team> findAll(OrganisationId organisation, Collection<TeamId> ids) {
        Map<TeamId, Team> found = new HashMap<>();
        ids.forEach(
                id -> find(organisation, id).filter(team -> !team.removed()).ifPresent(team -> found.put(id, team)));
        return found;
    }

    @Override
    public synchronized Page<Team> page(OrganisationId organisation, TeamFilter filter, PageRequest page) {
        return Page.from(page, matching(organisation, filter), this::keyOf);
    }

    @Override
    public String keyOf(Team team) {
        return FoldedText.key(team.name().value(), team.id().value());
    }

    @Override
    public synchronized Count count(OrganisationId organisation, TeamFilter filter) {
        return Count.upToLimit(matching(organisation, filter).size());
    }

    @Override
    public synchronized void save(Team team) {
        teams.merge(team.id(), team, (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }

    private List<Team> matching(OrganisationId organisation, TeamFilter filter) {
        return teams.values().stream()
                .filter(team -> team.organisation().equals(organisation) && !team.removed())
                .filter(team -> filter.text().stream()
                        .map(FoldedText::fold)
                        .allMatch(FoldedText.fold(team.name().value())::contains))
                .filter(team -> filter.granted().isEmpty() || granted(team, filter))
                .toList();
    }

    private static boolean granted(Team team, TeamFilter filter) {
        return team.grants().stream()
                .anyMatch(grant -> filter.granted().contains(grant.key())
                        || filter.granted().contains(grant.role().value()));
    }
}
