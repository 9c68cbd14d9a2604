package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.mail.MailAddress;

/** Says beforehand which of many addresses members have already, so that a list of invitations is refused whole, or goes on where it stopped. */
@ApplicationScoped
public class TakenAddresses {

    private final Access access;
    private final Members members;

    @Inject
    public TakenAddresses(Access access, Members members) {
        this.access = access;
        this.members = members;
    }

    /**
     * Which addresses somebody in an organisation has.
     *
     * @param others those of people who came, or were invited to something else
     * @param waiting those of people who were invited with just that and have not come: by the same list, where it stopped
     *     on the way
     */
    public record Taken(List<MailAddress> others, List<MailAddress> waiting) {

        public Taken {
            others = List.copyOf(others);
            waiting = List.copyOf(waiting);
        }
    }

    /** Those of the addresses that somebody in the caller's organisation has. One command for each. */
    public Taken of(Actor actor, Collection<MailAddress> addresses, Set<Grant> grants) {
        access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        List<MailAddress> others = new ArrayList<>();
        List<MailAddress> waiting = new ArrayList<>();
        addresses.forEach(mail -> members.findByMail(mail).stream()
                .filter(member -> member.organisation().equals(actor.organisation()))
                .findFirst()
                .ifPresent(member -> (waits(member, grants) ? waiting : others).add(mail)));
        return new Taken(others, waiting);
    }

    private static boolean waits(Member member, Set<Grant> grants) {
        return member.state() instanceof MemberState.Invited
                && member.teams().isEmpty()
                && member.grants().equals(grants);
    }
}
