package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;

/**
 * Members change their own name, who looks after members that of others who may do no more than they. A program does so for
 * nobody without the permission.
 */
@ApplicationScoped
public class RenameMember {

    /** The kind of the entry. */
    public static final String RENAMED = "member-renamed";

    private final Access access;
    private final ChangeMember changes;
    private final NobodyGrantsWhatTheyLack grantable;

    @Inject
    public RenameMember(Access access, ChangeMember changes, NobodyGrantsWhatTheyLack grantable) {
        this.access = access;
        this.changes = changes;
        this.grantable = grantable;
    }

    /**
     * Gives a member another name.
     *
     * @param version the version that the caller has seen
     * @throws MemberRefusedException {@code grant-not-held} for one who may do more than the caller, also through teams
     */
    public Member rename(Actor actor, MemberId id, long version, MemberName name) {
        boolean other = !actor.id().equals(id.value());
        if (other || actor.origin() == Origin.TOKEN) {
            access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        }
        Member before = changes.newest(actor, id, version);
        if (other) {
            grantable.check(actor, grantable.everythingOf(before), Set.of());
        }
        return changes.change(actor, RENAMED, before, member -> member.renamed(name), Optional.empty());
    }
}
