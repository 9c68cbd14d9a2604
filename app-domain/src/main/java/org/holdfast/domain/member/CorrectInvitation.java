package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.journal.Claims;
import org.holdfast.domain.mail.MailAddress;

/**
 * Sends an invitation that nobody accepted to another address. What was sent to the former one lets nobody in, and
 * {@code signin}, which observes the entry, writes the new mail.
 */
@ApplicationScoped
public class CorrectInvitation {

    /** The kind of the entry. */
    public static final String CORRECTED = "member-invitation-corrected";

    private final ChangeMember changes;
    private final NobodyGrantsWhatTheyLack grantable;
    private final Claims claims;

    @Inject
    public CorrectInvitation(ChangeMember changes, NobodyGrantsWhatTheyLack grantable, Claims claims) {
        this.changes = changes;
        this.grantable = grantable;
        this.claims = claims;
    }

    /**
     * Gives an invitation another address.
     *
     * @param version the version that the caller has seen
     * @throws MemberRefusedException {@code member-not-invited} when the person has come already; {@code
     *     member-mail-taken}; {@code grant-not-held} where more was granted than the caller holds, as whoever says where
     *     an invitation goes says who gets it
     */
    public Member correct(Actor actor, MemberId id, long version, MailAddress mail) {
        Member before = changes.writable(actor, id, version);
        if (!(before.state() instanceof MemberState.Invited)) {
            throw MemberRefusedException.notInvited();
        }
        grantable.check(actor, Set.of(), grantable.everythingOf(before));
        if (before.mail().equals(mail)) {
            return before;
        }
        MailClaims.claim(claims, before.withMail(mail));
        return changes.change(actor, CORRECTED, before, member -> member.withMail(mail), Optional.empty());
    }
}
