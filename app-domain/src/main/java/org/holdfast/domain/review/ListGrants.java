package org.holdfast.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.EveryPage;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.sitegroup.ReadSiteGroups;
import org.holdfast.domain.sitegroup.SiteGroupId;
import org.holdfast.domain.sitegroup.SiteGroups;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.Team;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.domain.team.TeamId;
import org.holdfast.domain.team.Teams;

/** Finds the grants that a review is of, as they are now. Those that have ended are left out. */
@ApplicationScoped
public class ListGrants {

    private final Members members;
    private final Teams teams;
    private final ReadTeams readTeams;
    private final ReadSites sites;
    private final ReadBoards boards;
    private final ReadSiteGroups readGroups;
    private final SiteGroups groups;
    private final Ids ids;
    private final Clock clock;

    @Inject
    public ListGrants(
            Members members,
            Teams teams,
            ReadTeams readTeams,
            ReadSites sites,
            ReadBoards boards,
            ReadSiteGroups readGroups,
            SiteGroups groups,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.teams = teams;
        this.readTeams = readTeams;
        this.sites = sites;
        this.boards = boards;
        this.readGroups = readGroups;
        this.groups = groups;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The lines, of teams and then of members.
     *
     * @throws org.holdfast.domain.shared.NotFoundException when there is no such team, board, site or group that the caller sees
     * @throws ReviewRefusedException {@code access-review-too-large}
     */
    List<ReviewLine> of(Actor actor, ReviewScope scope, int most) {
        List<ReviewLine> lines = new ArrayList<>();
        switch (scope.kind()) {
            case TEAM -> add(lines, List.of(readTeams.get(actor, new TeamId(scope.key()))), grant -> true, most);
            case BOARD -> {
                String board = boards.get(actor, new BoardId(scope.key())).id().value();
                everything(actor, lines, most, some -> grant -> grant.scope().equals(Scope.board(board)));
            }
            case SITE -> {
                Site top = sites.get(actor, new SiteId(scope.key()));
                everything(actor, lines, most, some -> below(actor, top, some));
            }
            case GROUP -> {
                String group =
                        readGroups.get(actor, new SiteGroupId(scope.key())).id().value();
                everything(actor, lines, most, some -> grant -> grant.scope().equals(Scope.group(group)));
            }
            case ORGANISATION -> everything(actor, lines, most, some -> grant -> true);
        }
        return lines;
    }

    /** Says which of some grants are of the scope. */
    private interface Choosing {

        Predicate<Grant> of(Collection<Grant> some);
    }

    private void everything(Actor actor, List<ReviewLine> lines, int most, Choosing choosing) {
        EveryPage.read(page -> teams.page(actor.organisation(), TeamFilter.none(), page), teams::keyOf, found -> {
            Set<Grant> some = new HashSet<>();
            found.forEach(team -> some.addAll(team.grants()));
            add(lines, found, choosing.of(some), most);
        });
        members(actor, lines, most, choosing);
    }

    private void members(Actor actor, List<ReviewLine> lines, int most, Choosing choosing) {
        EveryPage.read(page -> members.page(actor.organisation(), MemberFilter.none(), page), members::keyOf, found -> {
            Set<Grant> some = new HashSet<>();
            found.forEach(member -> some.addAll(member.grants()));
            Predicate<Grant> chosen = choosing.of(some);
            found.forEach(member -> current(member.grants(), chosen)
                    .forEach(grant -> lines.add(ReviewLine.of(new ReviewLineId(ids.next()), member, grant))));
            requireRoom(lines, most);
        });
    }

    private void add(List<ReviewLine> lines, List<Team> some, Predicate<Grant> chosen, int most) {
        some.forEach(team -> current(team.grants(), chosen)
                .forEach(grant -> lines.add(ReviewLine.of(
                        new ReviewLineId(ids.next()), team.id(), team.name().value(), grant))));
        requireRoom(lines, most);
    }

    private List<Grant> current(Set<Grant> grants, Predicate<Grant> chosen) {
        Instant now = clock.instant();
        return grants.stream()
                .filter(grant -> !grant.endedAt(now))
                .filter(chosen)
                .sorted(Grant.ORDER)
                .toList();
    }

    private Predicate<Grant> below(Actor actor, Site top, Collection<Grant> some) {
        Map<String, Set<SiteId>> places = places(actor, some);
        List<SiteId> asked =
                places.values().stream().flatMap(Set::stream).distinct().toList();
        Set<SiteId> below = new HashSet<>();
        if (!asked.isEmpty()) {
            sites.everyOf(actor.organisation(), asked).values().stream()
                    .filter(site -> site.path().contains(top.id().value()))
                    .forEach(site -> below.add(site.id()));
        }
        return grant -> places.getOrDefault(grant.key(), Set.of()).stream().anyMatch(below::contains);
    }

    /** The sites that grants in the tree, or on site groups, are on, by the keys of their scopes. */
    private Map<String, Set<SiteId>> places(Actor actor, Collection<Grant> some) {
        Map<String, Set<SiteId>> places = new HashMap<>();
        List<SiteGroupId> named = new ArrayList<>();
        for (Grant grant : some) {
            switch (grant.scope().kind()) {
                case TREE -> {
                    if (!grant.scope().whole(actor.organisation())) {
                        places.put(grant.key(), Set.of(new SiteId(grant.key())));
                    }
                }
                case GROUP -> named.add(new SiteGroupId(grant.key()));
                case BOARD -> {}
            }
        }
        if (!named.isEmpty()) {
            groups.findAll(actor.organisation(), named).forEach((id, group) -> places.put(id.value(), group.sites()));
        }
        return places;
    }

    private static void requireRoom(List<ReviewLine> lines, int most) {
        if (lines.size() > most) {
            throw ReviewRefusedException.tooLarge(most);
        }
    }
}
