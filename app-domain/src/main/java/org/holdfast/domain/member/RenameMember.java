package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;

/** Members change their own name, owners that of anybody. A program does so for nobody without the permission. */
@ApplicationScoped
public class RenameMember {

    /** The kind of the entry. */
    public static final String RENAMED = "member-renamed";

    private final Access access;
    private final ChangeMember changes;

    @Inject
    public RenameMember(Access access, ChangeMember changes) {
        this.access = access;
        this.changes = changes;
    }

    /**
     * Gives a member another name.
     *
     * @param version the version that the caller has seen
     */
    public Member rename(Actor actor, MemberId id, long version, MemberName name) {
        if (!actor.id().equals(id.value()) || actor.origin() == Origin.TOKEN) {
            access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        }
        Member before = changes.newest(actor, id, version);
        return changes.change(actor, RENAMED, before, member -> member.renamed(name), Optional.empty());
    }
}
