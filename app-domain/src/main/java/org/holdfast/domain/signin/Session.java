package org.holdfast.domain.signin;

import java.time.Instant;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * A browser of somebody who proved an address.
 *
 * @param id the hash of the secret in the browser's cookie
 * @param mail the address
 * @param only the one organisation that it may enter, for a session that came from an invitation
 * @param membership as what it is at work now; empty until an organisation was chosen
 * @param client the browser, as it described itself when the address was proved
 * @param startedAt when the address was proved
 * @param seenAt when it was last used, to the minute
 * @param provider what the broker calls the one who came in through an identity provider; empty for who came by a link
 */
public record Session(
        SecretHash id,
        MailAddress mail,
        Optional<OrganisationId> only,
        Optional<Membership> membership,
        Client client,
        Instant startedAt,
        Instant seenAt,
        Optional<String> provider) {

    /** One that began with a link. */
    public Session(
            SecretHash id,
            MailAddress mail,
            Optional<OrganisationId> only,
            Optional<Membership> membership,
            Client client,
            Instant startedAt,
            Instant seenAt) {
        this(id, mail, only, membership, client, startedAt, seenAt, Optional.empty());
    }

    /** At work as a member. */
    public Session as(Membership chosen) {
        return new Session(id, mail, only, Optional.of(chosen), client, startedAt, seenAt, provider);
    }

    /** Used at that moment. */
    public Session seen(Instant at) {
        return new Session(id, mail, only, membership, client, startedAt, at, provider);
    }

    /** Whether it is at work as the member. */
    boolean isOf(Member member) {
        return membership.filter(chosen -> chosen.member().equals(member.id())).isPresent();
    }

    /** Whether it may enter the organisation, should the address be that of a member. */
    boolean reaches(OrganisationId organisation) {
        return only.isEmpty() || only.get().equals(organisation);
    }
}
