package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.Boards;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;
import org.jspecify.annotations.Nullable;

/** Whoever gives or takes a grant holds all that it allows, where it allows it, and what they give no shorter. */
@ApplicationScoped
public class NobodyGrantsWhatTheyLack {

    private final Access access;
    private final Sites sites;
    private final Boards boards;
    private final ReadRoles roles;
    private final TeamsOfMembers teams;
    private final Clock clock;

    @Inject
    public NobodyGrantsWhatTheyLack(
            Access access, Sites sites, Boards boards, ReadRoles roles, TeamsOfMembers teams, Clock clock) {
        this.access = access;
        this.sites = sites;
        this.boards = boards;
        this.roles = roles;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * From their own grants, members can only take.
     *
     * @throws MemberRefusedException {@code grant-to-oneself}
     */
    void checkNotOneself(Actor actor, Member before, Set<Grant> after) {
        if (actor.id().equals(before.id().value()) && !before.grants().containsAll(after)) {
            throw MemberRefusedException.grantToOneself();
        }
    }

    /**
     * A new grant does something.
     *
     * @throws InvalidValueException {@code grant-end-past}
     */
    public void checkStillToEnd(Set<Grant> before, Set<Grant> after) {
        Instant now = clock.instant();
        if (after.stream().anyMatch(grant -> !before.contains(grant) && grant.endedAt(now))) {
            throw InvalidValueException.invalid("until", "grant-end-past");
        }
    }

    /**
     * @throws MemberRefusedException {@code grant-not-held}; {@code grant-outlasts-own} for one that is given and ends
     *     later than what the caller holds
     * @throws NotFoundException {@code site-not-found}, {@code board-not-found} for a scope that is not in the caller's
     *     organisation
     */
    public void check(Actor actor, Set<Grant> before, Set<Grant> after) {
        Set<Grant> difference = difference(before, after);
        Map<String, ScopePath> paths = paths(actor, difference);
        List<RoleId> asked = difference.stream().map(Grant::role).distinct().toList();
        Map<RoleId, Set<Permission>> allowed = roles.permissions(actor.organisation(), asked);
        requireKnown(before, after, allowed.keySet());
        for (Grant grant : difference) {
            ScopePath path = path(grant, paths);
            Set<Permission> needed = allowed.getOrDefault(grant.role(), Set.of());
            requireHeld(actor, grant, needed, path);
            if (after.contains(grant)) {
                requireAsLong(actor, grant, needed, path);
            }
        }
    }

    /**
     * That the caller holds all of what something is limited to; for how long does not count, as what they lose is lost to
     * that, too.
     *
     * @throws InvalidValueException {@code role-unknown}
     * @throws MemberRefusedException {@code grant-not-held}
     * @throws NotFoundException {@code site-not-found}, {@code board-not-found} for a scope that is not in the caller's
     *     organisation
     */
    public void checkHeld(Actor actor, Set<Grant> limits) {
        Map<String, ScopePath> paths = paths(actor, limits);
        List<RoleId> asked = limits.stream().map(Grant::role).distinct().toList();
        Map<RoleId, Set<Permission>> allowed = roles.permissions(actor.organisation(), asked);
        requireKnown(Set.of(), limits, allowed.keySet());
        limits.forEach(
                limit -> requireHeld(actor, limit, allowed.getOrDefault(limit.role(), Set.of()), path(limit, paths)));
    }

    /** What comes and goes with a member: the own grants and those of the teams. */
    public Set<Grant> everythingOf(Member member) {
        Set<Grant> everything = new HashSet<>(member.grants());
        everything.addAll(teams.grants(member));
        return everything;
    }

    private static ScopePath path(Grant grant, Map<String, ScopePath> paths) {
        @Nullable ScopePath path = paths.get(grant.key());
        if (path == null) {
            throw NotFoundException.notFound(grant.scope().kind() == Scope.Kind.BOARD ? Board.TYPE : Site.TYPE);
        }
        return path;
    }

    private void requireHeld(Actor actor, Grant grant, Set<Permission> needed, ScopePath path) {
        if (!needed.stream().allMatch(permission -> access.may(actor, permission, path))) {
            throw MemberRefusedException.grantNotHeld(grant.role());
        }
    }

    private void requireAsLong(Actor actor, Grant grant, Set<Permission> needed, ScopePath path) {
        if (!needed.stream().allMatch(permission -> access.mayUntil(actor, permission, path, grant.until()))) {
            throw MemberRefusedException.grantOutlastsOwn(grant.role());
        }
    }

    /** A role that is gone can still be taken from those who have it. */
    private static void requireKnown(Set<Grant> before, Set<Grant> after, Set<RoleId> known) {
        if (after.stream().anyMatch(grant -> !before.contains(grant) && !known.contains(grant.role()))) {
            throw InvalidValueException.invalid("role", "role-unknown");
        }
    }

    private Map<String, ScopePath> paths(Actor actor, Set<Grant> grants) {
        String whole = actor.organisation().value();
        Map<String, ScopePath> paths = new HashMap<>();
        paths.put(whole, ScopePath.of(actor.organisation()));
        List<SiteId> scopes = keys(grants, Scope.Kind.TREE)
                .filter(key -> !key.equals(whole))
                .map(SiteId::new)
                .toList();
        if (!scopes.isEmpty()) {
            sites.findAll(actor.organisation(), scopes).forEach((id, site) -> paths.put(id.value(), site.path()));
        }
        List<BoardId> named = keys(grants, Scope.Kind.BOARD).map(BoardId::new).toList();
        if (!named.isEmpty()) {
            boards.findAll(actor.organisation(), named).forEach((id, board) -> paths.put(id.value(), board.path()));
        }
        return paths;
    }

    private static Stream<String> keys(Set<Grant> grants, Scope.Kind kind) {
        return grants.stream()
                .filter(grant -> grant.scope().kind() == kind)
                .map(Grant::key)
                .distinct();
    }

    private static Set<Grant> difference(Set<Grant> before, Set<Grant> after) {
        Set<Grant> difference = new HashSet<>(before);
        difference.addAll(after);
        difference.removeIf(grant -> before.contains(grant) && after.contains(grant));
        return difference;
    }
}
