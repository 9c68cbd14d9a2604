package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.organisation.Organisations;

/** Whom a link lets in, and where: for whoever holds it, before they press its button. */
@ApplicationScoped
public class WhoseLink {

    private final Members members;
    private final Organisations organisations;

    @Inject
    public WhoseLink(Members members, Organisations organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    /**
     * Who comes in by a link.
     *
     * @param member the member, where the link is of one alone
     * @param name what they are called; their address where that is all that is known
     * @param mail their address
     * @param organisation what the organisation is called, where the link is of one alone; else empty text
     */
    public record Guest(Optional<MemberId> member, String name, MailAddress mail, String organisation) {}

    /**
     * The one whom a link lets in; empty for the first owner, and where the member is gone or has another address, so that
     * it lets nobody in.
     */
    public Optional<Guest> of(LinkPurpose purpose) {
        if (purpose instanceof LinkPurpose.Invitation invitation) {
            return guest(invitation.organisation(), invitation.member(), invitation.mail());
        }
        if (purpose instanceof LinkPurpose.OwnerLink printed) {
            return guest(printed.organisation(), printed.member(), printed.mail());
        }
        return purpose instanceof LinkPurpose.SignIn asked
                ? Optional.of(new Guest(Optional.empty(), asked.mail().value(), asked.mail(), ""))
                : Optional.empty();
    }

    /** Whoever has a link to a former address is told nothing of the present one. */
    private Optional<Guest> guest(OrganisationId organisation, MemberId id, MailAddress mail) {
        return members.find(organisation, id)
                .filter(member -> member.comesInAs(mail))
                .map(member -> new Guest(
                        Optional.of(id),
                        member.name().value(),
                        member.mail(),
                        organisations
                                .find(organisation)
                                .map(known -> known.name().value())
                                .orElse("")));
    }
}
