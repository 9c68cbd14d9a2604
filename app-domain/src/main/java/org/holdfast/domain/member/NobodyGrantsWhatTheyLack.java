package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.sitegroup.SiteGroup;
import org.jspecify.annotations.Nullable;

/** Whoever gives or takes a grant holds all that it allows, where it allows it, and what they give no shorter. */
@ApplicationScoped
public class NobodyGrantsWhatTheyLack {

    private final Access access;
    private final ScopePaths places;
    private final ReadRoles roles;
    private final TeamsOfMembers teams;
    private final Clock clock;

    @Inject
    public NobodyGrantsWhatTheyLack(
            Access access, ScopePaths places, ReadRoles roles, TeamsOfMembers teams, Clock clock) {
        this.access = access;
        this.places = places;
        this.roles = roles;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * From their own grants, members can only take, and so can the services that they made.
     *
     * @throws MemberRefusedException {@code grant-to-oneself}
     */
    void checkNotOneself(Actor actor, Member before, Set<Grant> after) {
        if (actor.actsFor(before.id().value()) && !before.grants().containsAll(after)) {
            throw toOneself(actor);
        }
    }

    /** What is thrown at who would give something to themselves; a security event is left. */
    public MemberRefusedException toOneself(Actor actor) {
        return access.refused(actor, MemberRefusedException.grantToOneself());
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
     * @throws NotFoundException {@code site-not-found}, {@code board-not-found}, {@code site-group-not-found} for a scope
     *     that is not in the caller's organisation
     */
    public void check(Actor actor, Set<Grant> before, Set<Grant> after) {
        Set<Grant> difference = difference(before, after);
        Map<Scope, List<ScopePath>> paths = paths(actor, difference);
        Map<RoleId, Set<Permission>> allowed = allowed(actor, difference);
        requireKnown(before, after, allowed.keySet());
        for (Grant grant : difference) {
            boolean giving = after.contains(grant);
            Set<Permission> needed = allowed.getOrDefault(grant.role(), Set.of());
            requireHeld(actor, grant, needed, giving ? paths(grant, paths) : pathsOfTaken(actor, grant, paths), giving);
        }
    }

    /**
     * That the caller may give, or take, grants at places which what they are on comes to hold, or ceases to hold.
     *
     * @throws MemberRefusedException {@code grant-not-held}; {@code grant-outlasts-own} for what is given
     */
    public void checkAt(Actor actor, Collection<Grant> grants, Collection<ScopePath> where, boolean giving) {
        Map<RoleId, Set<Permission>> allowed = allowed(actor, grants);
        grants.forEach(grant -> requireHeld(actor, grant, allowed.getOrDefault(grant.role(), Set.of()), where, giving));
    }

    /**
     * That the caller holds all of what something is limited to; for how long does not count, as what they lose is lost to
     * that, too.
     *
     * @throws InvalidValueException {@code role-unknown}
     * @throws MemberRefusedException {@code grant-not-held}
     * @throws NotFoundException {@code site-not-found}, {@code board-not-found}, {@code site-group-not-found} for a scope
     *     that is not in the caller's organisation
     */
    public void checkHeld(Actor actor, Set<Grant> limits) {
        Map<Scope, List<ScopePath>> paths = paths(actor, limits);
        Map<RoleId, Set<Permission>> allowed = allowed(actor, limits);
        requireKnown(Set.of(), limits, allowed.keySet());
        limits.forEach(limit ->
                requireHeld(actor, limit, allowed.getOrDefault(limit.role(), Set.of()), paths(limit, paths), false));
    }

    /**
     * Which of some grants the caller may take from somebody else: those that {@link #check} would let go. For pages, which
     * offer what is not refused; nothing is written of the others.
     */
    public Set<Grant> takeable(Actor actor, Collection<Grant> grants) {
        Map<RoleId, Set<Permission>> allowed = allowed(actor, grants);
        ScopePath whole = ScopePath.of(actor.organisation());
        List<Grant> elsewhere = grants.stream()
                .filter(grant -> !holds(actor, allowed, grant, List.of(whole)))
                .toList();
        Map<Scope, List<ScopePath>> paths = elsewhere.isEmpty() ? Map.of() : paths(actor, elsewhere);
        Set<Grant> takeable = new HashSet<>(grants);
        elsewhere.stream()
                .filter(grant -> !holds(actor, allowed, grant, pathsOfTaken(actor, grant, paths)))
                .forEach(takeable::remove);
        return takeable;
    }

    /** Whether the caller may take all that a member may do, alone and through teams: nothing of it is more than they hold. */
    public boolean outranks(Actor actor, Member member) {
        Set<Grant> everything = everythingOf(member);
        return takeable(actor, everything).containsAll(everything);
    }

    private boolean holds(Actor actor, Map<RoleId, Set<Permission>> allowed, Grant grant, Collection<ScopePath> where) {
        return allowed.getOrDefault(grant.role(), Set.of()).stream()
                .allMatch(permission -> where.stream().allMatch(path -> access.may(actor, permission, path)));
    }

    /** What comes and goes with a member: the own grants and those of the teams. */
    public Set<Grant> everythingOf(Member member) {
        Set<Grant> everything = new HashSet<>(member.grants());
        everything.addAll(teams.grants(member));
        return everything;
    }

    private static List<ScopePath> paths(Grant grant, Map<Scope, List<ScopePath>> paths) {
        @Nullable List<ScopePath> found = paths.get(grant.scope());
        if (found == null) {
            throw missing(grant.scope().kind());
        }
        return found;
    }

    /** What was granted on something that is not there is taken by whoever could grant it anywhere: it never has to stay. */
    private static List<ScopePath> pathsOfTaken(Actor actor, Grant grant, Map<Scope, List<ScopePath>> paths) {
        return paths.getOrDefault(grant.scope(), List.of(ScopePath.of(actor.organisation())));
    }

    private static NotFoundException missing(Scope.Kind kind) {
        return switch (kind) {
            case TREE -> NotFoundException.notFound(Site.TYPE);
            case BOARD -> NotFoundException.notFound(Board.TYPE);
            case GROUP -> NotFoundException.notFound(SiteGroup.TYPE);
        };
    }

    /** Of what is held, long enough, in the whole organisation nothing is asked place by place. */
    private void requireHeld(
            Actor actor, Grant grant, Set<Permission> needed, Collection<ScopePath> where, boolean giving) {
        ScopePath whole = ScopePath.of(actor.organisation());
        List<Permission> inQuestion = needed.stream()
                .filter(permission -> !access.mayUntil(actor, permission, whole, grant.until()))
                .toList();
        for (ScopePath path : where) {
            if (!inQuestion.stream().allMatch(permission -> access.may(actor, permission, path))) {
                throw access.refused(actor, MemberRefusedException.grantNotHeld(grant.role()));
            }
        }
        if (giving) {
            where.forEach(path -> requireAsLong(actor, grant, inQuestion, path));
        }
    }

    private void requireAsLong(Actor actor, Grant grant, Collection<Permission> needed, ScopePath path) {
        if (!needed.stream().allMatch(permission -> access.mayUntil(actor, permission, path, grant.until()))) {
            throw access.refused(actor, MemberRefusedException.grantOutlastsOwn(grant.role()));
        }
    }

    /** A role that is gone can still be taken from those who have it. */
    private static void requireKnown(Set<Grant> before, Set<Grant> after, Set<RoleId> known) {
        if (after.stream().anyMatch(grant -> !before.contains(grant) && !known.contains(grant.role()))) {
            throw InvalidValueException.invalid("role", "role-unknown");
        }
    }

    private Map<Scope, List<ScopePath>> paths(Actor actor, Collection<Grant> grants) {
        return places.of(
                actor.organisation(),
                grants.stream().map(Grant::scope).distinct().toList());
    }

    private Map<RoleId, Set<Permission>> allowed(Actor actor, Collection<Grant> grants) {
        return roles.permissions(
                actor.organisation(),
                grants.stream().map(Grant::role).distinct().toList());
    }

    private static Set<Grant> difference(Set<Grant> before, Set<Grant> after) {
        Set<Grant> difference = new HashSet<>(before);
        difference.addAll(after);
        difference.removeIf(grant -> before.contains(grant) && after.contains(grant));
        return difference;
    }
}
