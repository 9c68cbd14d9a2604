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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.shared.Ids;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.site.ReadSites;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
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
    private final Ids ids;
    private final Clock clock;

    @Inject
    public ListGrants(
            Members members,
            Teams teams,
            ReadTeams readTeams,
            ReadSites sites,
            ReadBoards boards,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.teams = teams;
        this.readTeams = readTeams;
        this.sites = sites;
        this.boards = boards;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The lines, of teams and then of members.
     *
     * @throws org.holdfast.domain.shared.NotFoundException when there is no such team, board or site that the caller sees
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
            case ORGANISATION -> everything(actor, lines, most, some -> grant -> true);
        }
        return lines;
    }

    /** Says which of some grants are of the scope. */
    private interface Choosing {

        Predicate<Grant> of(Collection<Grant> some);
    }

    private void everything(Actor actor, List<ReviewLine> lines, int most, Choosing choosing) {
        PageRequest request = PageRequest.first(PageRequest.MAXIMUM);
        Page<Team> page;
        do {
            page = teams.page(actor.organisation(), TeamFilter.none(), request);
            Set<Grant> some = new HashSet<>();
            page.items().forEach(team -> some.addAll(team.grants()));
            add(lines, page.items(), choosing.of(some), most);
            request = page.items().isEmpty() ? request : after(teams.keyOf(last(page.items())));
        } while (page.hasNext());
        members(actor, lines, most, choosing);
    }

    private void members(Actor actor, List<ReviewLine> lines, int most, Choosing choosing) {
        PageRequest request = PageRequest.first(PageRequest.MAXIMUM);
        Page<Member> page;
        do {
            page = members.page(actor.organisation(), MemberFilter.none(), request);
            Set<Grant> some = new HashSet<>();
            page.items().forEach(member -> some.addAll(member.grants()));
            Predicate<Grant> chosen = choosing.of(some);
            page.items().forEach(member -> current(member.grants(), chosen)
                    .forEach(grant -> lines.add(ReviewLine.of(
                            new ReviewLineId(ids.next()),
                            member.id(),
                            member.name().value(),
                            grant))));
            requireRoom(lines, most);
            request = page.items().isEmpty() ? request : after(members.keyOf(last(page.items())));
        } while (page.hasNext());
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
        String whole = actor.organisation().value();
        List<SiteId> keys = some.stream()
                .map(Grant::scope)
                .filter(scope -> scope.kind() == Scope.Kind.TREE && !scope.key().equals(whole))
                .map(scope -> new SiteId(scope.key()))
                .distinct()
                .toList();
        Map<String, ScopePath> paths = new HashMap<>();
        if (!keys.isEmpty()) {
            sites.everyOf(actor.organisation(), keys).forEach((id, site) -> paths.put(id.value(), site.path()));
        }
        return grant -> Optional.ofNullable(paths.get(grant.key()))
                .filter(path -> path.contains(top.id().value()))
                .isPresent();
    }

    private static void requireRoom(List<ReviewLine> lines, int most) {
        if (lines.size() > most) {
            throw ReviewRefusedException.tooLarge(most);
        }
    }

    private static PageRequest after(String key) {
        return PageRequest.after(key, PageRequest.MAXIMUM);
    }

    private static <T> T last(List<T> items) {
        return items.get(items.size() - 1);
    }
}
