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
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.NotFoundException;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.Sites;
import org.jspecify.annotations.Nullable;

/** Whoever gives or takes a grant holds all that it allows, where it allows it. */
@ApplicationScoped
public class NobodyGrantsWhatTheyLack {

    private final Access access;
    private final Sites sites;
    private final Clock clock;

    @Inject
    public NobodyGrantsWhatTheyLack(Access access, Sites sites, Clock clock) {
        this.access = access;
        this.sites = sites;
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
    void checkStillToEnd(Set<Grant> before, Set<Grant> after) {
        Instant now = clock.instant();
        if (after.stream().anyMatch(grant -> !before.contains(grant) && grant.endedAt(now))) {
            throw InvalidValueException.invalid("until", "grant-end-past");
        }
    }

    /**
     * @throws MemberRefusedException {@code grant-not-held}
     * @throws NotFoundException {@code site-not-found} for a scope that is not in the caller's organisation
     */
    void check(Actor actor, Set<Grant> before, Set<Grant> after) {
        Set<Grant> difference = difference(before, after);
        Map<String, ScopePath> paths = paths(actor, difference);
        difference.forEach(grant -> check(actor, grant, paths));
    }

    private void check(Actor actor, Grant grant, Map<String, ScopePath> paths) {
        @Nullable ScopePath path = paths.get(grant.key());
        if (path == null) {
            throw NotFoundException.notFound(Site.TYPE);
        }
        boolean held = permissions(grant).stream().allMatch(needed -> access.may(actor, needed, path));
        if (!held) {
            throw MemberRefusedException.grantNotHeld(grant.role());
        }
    }

    private static Set<Permission> permissions(Grant grant) {
        return grant.role()
                .builtIn()
                .map(Role::permissions)
                .orElseThrow(() -> InvalidValueException.invalid("role", "role-unknown"));
    }

    private Map<String, ScopePath> paths(Actor actor, Set<Grant> grants) {
        String whole = actor.organisation().value();
        Map<String, ScopePath> paths = new HashMap<>();
        paths.put(whole, ScopePath.of(actor.organisation()));
        List<SiteId> scopes = grants.stream()
                .map(Grant::key)
                .filter(key -> !key.equals(whole))
                .distinct()
                .map(SiteId::new)
                .toList();
        if (!scopes.isEmpty()) {
            sites.findAll(actor.organisation(), scopes).forEach((id, site) -> paths.put(id.value(), site.path()));
        }
        return paths;
    }

    private static Set<Grant> difference(Set<Grant> before, Set<Grant> after) {
        Set<Grant> difference = new HashSet<>(before);
        difference.addAll(after);
        difference.removeIf(grant -> before.contains(grant) && after.contains(grant));
        return difference;
    }
}
