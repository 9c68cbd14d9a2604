package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.mail.MailAddress;

/** Says beforehand which of many addresses members have already, so that a list of invitations is refused whole. */
@ApplicationScoped
public class TakenAddresses {

    private final Access access;
    private final Members members;

    @Inject
    public TakenAddresses(Access access, Members members) {
        this.access = access;
        this.members = members;
    }

    /** Those of the addresses that somebody in the caller's organisation has. One command for each. */
    public List<MailAddress> of(Actor actor, Collection<MailAddress> addresses) {
        access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        return addresses.stream()
                .filter(mail -> members.findByMail(mail).stream()
                        .anyMatch(member -> member.organisation().equals(actor.organisation())))
                .toList();
    }
}
