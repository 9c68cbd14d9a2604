package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Origin;

/** What a member holds follows the groups of the provider's directory. Only single sign-on calls this. */
@ApplicationScoped
public class FollowDirectory {

    /** The kind of the entry. */
    public static final String FOLLOWED = "member-grants-followed";

    private final ChangeMember changes;

    @Inject
    public FollowDirectory(ChangeMember changes) {
        this.changes = changes;
    }

    /** The member with exactly these grants; no entry where that makes no difference. */
    public Member follow(Member member, Set<Grant> grants) {
        Actor directory = Actor.holdfast(member.organisation(), Origin.AUTOMATION);
        return changes.change(directory, FOLLOWED, member, one -> one.granted(grants), Optional.empty());
    }
}
