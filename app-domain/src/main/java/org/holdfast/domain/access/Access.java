package org.holdfast.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.NotFoundException;

/**
 * The one gate. Every use case and every query asks here, with the caller's grants and nothing else: what no grant
 * allows is refused.
 */
@ApplicationScoped
public class Access {

    private final Event<AccessRefused> refusals;

    @Inject
    public Access(Event<AccessRefused> refusals) {
        this.refusals = refusals;
    }

    /** Whether a grant of the caller allows the permission on what lies on the path. */
    public boolean may(Actor actor, Permission permission, ScopePath path) {
        return actor.organisation().equals(path.organisation())
                && actor.grants().allow(permission, path);
    }

    /**
     * Whether one of these grants lasts until a moment.
     *
     * @param end empty for a grant without an end
     */
    public boolean mayUntil(Actor actor, Permission permission, ScopePath path, Optional<Instant> end) {
        return explain(actor, permission, path).stream().anyMatch(held -> held.lasts(end));
    }

    /** Whether the caller holds the permission anywhere in the own organisation. */
    public boolean mayAnywhere(Actor actor, Permission permission) {
        return !sight(actor, permission).nothing() || !boards(actor, permission).isEmpty();
    }

    /** Whether the caller holds the permission on the own organisation as a whole. */
    public boolean mayEverywhere(Actor actor, Permission permission) {
        return may(actor, permission, ScopePath.of(actor.organisation()));
    }

    /**
     * @throws AccessRefusedException when the caller does not hold the permission there; a security event is left
     */
    public void require(Actor actor, Permission permission, ScopePath path) {
        if (!may(actor, permission, path)) {
            refusals.fire(new AccessRefused(actor, permission, path));
            throw AccessRefusedException.refused(permission);
        }
    }

    /**
     * For rules beyond permissions, such as that nobody grants something to themselves: leaves a security event.
     *
     * @return what is to be thrown
     */
    public <T extends DomainException> T refused(Actor actor, T why) {
        refusals.fire(new AccessRefused(actor, why.code(), Optional.empty(), ScopePath.of(actor.organisation())));
        return why;
    }

    /** The same on the whole of the caller's organisation. */
    public void requireEverywhere(Actor actor, Permission permission) {
        require(actor, permission, ScopePath.of(actor.organisation()));
    }

    /**
     * The same of one of two permissions: what somebody does their work with, and what lets others look on.
     *
     * @param looking told where neither is held
     */
    public void requireEitherEverywhere(Actor actor, Permission working, Permission looking) {
        if (!mayEverywhere(actor, working)) {
            requireEverywhere(actor, looking);
        }
    }

    /** The same anywhere: for what only serves a change that is checked where it is made. */
    public void requireAnywhere(Actor actor, Permission permission) {
        if (!mayAnywhere(actor, permission)) {
            requireEverywhere(actor, permission);
        }
    }

    /**
     * For things that the caller may not even know of.
     *
     * @param what the word of the thing
     * @throws NotFoundException when the caller may not read it
     */
    public void requireSight(Actor actor, Permission reading, ScopePath path, String what) {
        if (!may(actor, reading, path)) {
            refusals.fire(new AccessRefused(actor, reading, path));
            throw NotFoundException.notFound(what);
        }
    }

    /** Everything in the tree of sites that the caller may reach with the permission, as a filter for queries. */
    public Sight sight(Actor actor, Permission permission) {
        return actor.grants().tree(permission).orElseGet(() -> new Sight(actor.organisation(), List.of()));
    }

    /** The keys of the boards on which the caller holds the permission, beside what {@link #sight} reaches. */
    public Set<String> boards(Actor actor, Permission permission) {
        return actor.grants().boards(permission);
    }

    /** Everything that the caller may reach with the permission, sites and boards: what has either in its path. */
    public Sight sightOfAll(Actor actor, Permission permission) {
        Set<String> boards = boards(actor, permission);
        Sight tree = sight(actor, permission);
        return boards.isEmpty() ? tree : tree.and(boards);
    }

    /**
     * A permission that grants come to hold on something when it is moved, and did not hold there as long: what reaches it
     * at the new place and not at the old one. Asked of the grants alone, whoever holds them.
     *
     * @param before where it lies
     * @param after where it is to lie, in the same organisation
     */
    public Optional<Permission> gained(Grants grants, ScopePath before, ScopePath after) {
        List<HeldGrant> there =
                grants.held().stream().filter(held -> held.reaches(before)).toList();
        return grants.held().stream()
                .filter(held -> held.reaches(after) && !held.reaches(before))
                .flatMap(held -> held.permissions().stream().filter(permission -> there.stream()
                        .noneMatch(other -> other.permissions().contains(permission)
                                && other.lasts(held.grant().until()))))
                .min(Comparator.naturalOrder());
    }

    /** The grants behind a permission on a path: why this caller may do this here. Empty when they may not. */
    public List<HeldGrant> explain(Actor actor, Permission permission, ScopePath path) {
        return actor.organisation().equals(path.organisation())
                ? actor.grants().held().stream()
                        .filter(held -> held.allows(permission, path))
                        .sorted(Comparator.comparing(HeldGrant::grant, Grant.ORDER))
                        .toList()
                : List.of();
    }
}
