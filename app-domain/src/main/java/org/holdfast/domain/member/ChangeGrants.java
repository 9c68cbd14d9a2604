package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.sitegroup.SiteGroupTurn;

/** An owner changes what a member may do where. */
@ApplicationScoped
public class ChangeGrants {

    /** The kind of the entry. */
    public static final String CHANGED = "member-grants-changed";

    private final ChangeMember changes;
    private final NobodyGrantsWhatTheyLack grantable;
    private final SiteGroupTurn turn;

    @Inject
    public ChangeGrants(ChangeMember changes, NobodyGrantsWhatTheyLack grantable, SiteGroupTurn turn) {
        this.changes = changes;
        this.grantable = grantable;
        this.turn = turn;
    }

    /**
     * Gives a member exactly these grants. From their own, members can only take.
     *
     * @param version the version that the caller has seen
     * @throws MemberRefusedException {@code grant-not-held}, {@code grant-to-oneself}, {@code member-last-owner}
     */
    public Member change(Actor actor, MemberId id, long version, Set<Grant> grants) {
        changes.requireManaging(actor);
        return changes.oneByOne(
                actor,
                () -> turn.granting(actor.organisation(), grants, () -> {
                    Member before = changes.writable(actor, id, version);
                    grantable.checkNotOneself(actor, before, grants);
                    grantable.checkStillToEnd(before.grants(), grants);
                    grantable.check(actor, before.grants(), grants);
                    return changes.change(actor, CHANGED, before, member -> member.granted(grants), Optional.empty());
                }));
    }
}
