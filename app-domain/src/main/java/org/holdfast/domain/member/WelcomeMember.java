package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;

/** Somebody who proved to be a member comes in; the first time makes an invited one active. */
@ApplicationScoped
public class WelcomeMember {

    /** The kind of the entry of the first time. */
    public static final String JOINED = "member-joined";

    private final ChangeMember changes;

    @Inject
    public WelcomeMember(ChangeMember changes) {
        this.changes = changes;
    }

    /** The member, active. A suspended one stays so: that is for the caller to refuse. */
    public Member welcome(Member member) {
        Actor self = Actor.named(
                member.organisation(), member.id().value(), member.name().value(), Origin.PAGE);
        return changes.change(self, JOINED, member, Member::joined, Optional.empty());
    }
}
