package org.holdfast.domain.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.journal.ClaimKey;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.journal.ConcurrentChangeException;
import org.holdfast.domain.journal.Entry;

/** What every change of roles has in common: allowed, of the expected version, within what the caller holds. */
@ApplicationScoped
public class ChangeRoles {

    private final Access access;
    private final ReadRoles reading;
    private final Claims claims;

    @Inject
    public ChangeRoles(Access access, ReadRoles reading, Claims claims) {
        this.access = access;
        this.reading = reading;
        this.claims = claims;
    }

    /** Checks that the caller looks after roles. */
    void requireManaging(Actor actor) {
        access.requireEverywhere(actor, Permission.ROLE_MANAGE);
    }

    /**
     * The role, when the caller may change it and knows its newest version.
     *
     * @throws ConcurrentChangeException when it has another version
     */
    OwnRole writable(Actor actor, RoleId id, long version) {
        requireManaging(actor);
        OwnRole role = reading.get(actor, id);
        if (role.version() != version) {
            throw ConcurrentChangeException.of(role.ref());
        }
        return role;
    }

    /**
     * Nobody puts in, or takes out, what they do not hold everywhere; nor puts in what they hold for a time only, as
     * those who have the role may have it for longer.
     *
     * @throws RoleRefusedException {@code role-permission-not-held}, {@code role-permission-outlasts-own}
     */
    void requireHeld(Actor actor, Set<Permission> before, Set<Permission> after) {
        for (Permission permission : Permission.values()) {
            if (before.contains(permission) != after.contains(permission) && !access.mayEverywhere(actor, permission)) {
                throw access.refused(actor, RoleRefusedException.permissionNotHeld(permission));
            }
            if (after.contains(permission) && !before.contains(permission) && !endlessly(actor, permission)) {
                throw access.refused(actor, RoleRefusedException.permissionOutlastsOwn(permission));
            }
        }
    }

    private boolean endlessly(Actor actor, Permission permission) {
        return access.mayUntil(actor, permission, ScopePath.of(actor.organisation()), Optional.empty());
    }

    /**
     * Takes the name of a role.
     *
     * @throws RoleRefusedException {@code role-name-taken}
     */
    void claim(OwnRole role) {
        if (!claims.claim(role.nameClaim(), role.ref(), newest -> has(newest, role.nameClaim()))) {
            throw RoleRefusedException.nameTaken(role.name());
        }
    }

    private static boolean has(Entry newest, ClaimKey name) {
        OwnRole other = OwnRole.from(
                new RoleId(newest.aggregate().id()),
                newest.version(),
                newest.path().organisation(),
                newest.image());
        return !other.removed() && other.nameClaim().equals(name);
    }

    /** Records a change of a role whose name was claimed; whoever is too late gives the name back. */
    void using(Actor actor, OwnRole after, Supplier<OwnRole> recording) {
        claims.using(
                after.nameClaim(),
                after.ref(),
                () -> reading.get(actor, after.id()).nameClaim(),
                recording);
    }

    /** Gives back the name that a role had. */
    void release(OwnRole former) {
        claims.release(Set.of(former.nameClaim()), former.ref());
    }
}
